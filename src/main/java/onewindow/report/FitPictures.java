package onewindow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.calendar.Interval;
import onewindow.calibrate.fit.DayModel;
import onewindow.calibrate.fit.DayProfile;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.report.HtmlTable.Cell;
import onewindow.report.Svg.Point;

/** Pictures of what was fitted over what the log shows: when people come, on which days, service and patience. */
final class FitPictures {

    private static final double HEIGHT = 270;
    private static final double MILLIS_AN_HOUR = 3_600_000;
    private static final double MILLIS_A_MINUTE = 60_000;
    private static final int LABELLED_DAYS = 5;

    private final Html html;
    private final HallModel hall;
    private final Wording numbers = Wording.in("en");

    private FitPictures(Html html, HallModel hall) {
        this.html = html;
        this.hall = hall;
    }

    /** Writes the pictures for which the log has something to show. */
    static void write(Html html, HallModel hall) {
        FitPictures pictures = new FitPictures(html, hall);
        hall.kinds().forEach(pictures::intensity);
        pictures.days();
        pictures.service();
        pictures.patience();
    }

    private void intensity(HallModel.DayKind kind) {
        DayProfile profile = kind.profile();
        double step = profile.stepMillis() / MILLIS_AN_HOUR;
        int first = 0;
        int last = profile.raw().size() - 1;
        while (first < last && profile.raw().get(first) + profile.perDay().get(first) == 0) {
            first++;
        }
        while (last > first && profile.raw().get(last) + profile.perDay().get(last) == 0) {
            last--;
        }
        double most = 0;
        for (int i = first; i <= last; i++) {
            most = Math.max(
                    most, Math.max(profile.raw().get(i), profile.perDay().get(i)));
        }
        double from = Math.floor(first * step);
        double to = Math.ceil((last + 1) * step);
        Plot plot = new Plot(HEIGHT, Axis.between(from, to, 9), Axis.fromZero(most, 4));
        for (Interval run : kind.ticketHours()) {
            double left = plot.x(run.fromMillis() / MILLIS_AN_HOUR);
            double right = plot.x(run.toMillis() / MILLIS_AN_HOUR);
            plot.svg().rectangle(left, plot.y(most), right - left, plot.floor() - plot.y(most), "shaded");
        }
        plot.rules(Wording.both("intensity.up"), value -> numbers.decimal(value, 1))
                .marks(Wording.both("html.time"), hour -> Wording.clock(Math.round(hour * MILLIS_AN_HOUR)));
        List<Point> line = new ArrayList<>();
        HtmlTable table =
                new HtmlTable().words("html.time").numbers("calibration.log").numbers("calibration.model");
        for (int i = first; i <= last; i++) {
            double left = plot.x(i * step);
            double right = plot.x((i + 1) * step);
            double top = plot.y(profile.raw().get(i));
            plot.svg().rectangle(left + 0.8, top, right - left - 1.6, plot.floor() - top, "bar");
            line.add(new Point(left, plot.y(profile.perDay().get(i))));
            line.add(new Point(right, plot.y(profile.perDay().get(i))));
            table.row(
                    Cell.of(Wording.clock(i * profile.stepMillis())),
                    Cell.of(numbers.fixed(profile.raw().get(i), 2)),
                    Cell.of(numbers.fixed(profile.perDay().get(i), 2)));
        }
        plot.svg().path(line, "curve other");
        html.figure(
                Wording.both(words -> title(kind, words)),
                Wording.both("intensity.sentence"),
                plot.svg(),
                table::write);
    }

    /** Where there are several kinds of days, their weekdays. */
    private String title(HallModel.DayKind kind, Wording words) {
        String weekdays = kind.weekdays().stream()
                .map(day -> words.weekday(day.ordinal()))
                .collect(Collectors.joining(words.text("list.comma")));
        return hall.kinds().size() == 1 ? words.text("intensity.title") : words.text("intensity.titleOfKind", weekdays);
    }

    private void days() {
        List<DayModel.Day> days = hall.evidence().days();
        if (days.size() < 2) {
            return;
        }
        Set<LocalDate> fitted = new HashSet<>(hall.fitted());
        List<DayModel.Spread> spreads =
                days.stream().map(hall.dayModel()::spread).toList();
        double most = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < days.size(); i++) {
            least = Math.min(
                    least,
                    Math.min((double) days.get(i).people(), spreads.get(i).low()));
            most = Math.max(
                    most, Math.max((double) days.get(i).people(), spreads.get(i).high()));
        }
        double bottom = Math.max(0, least - (most - least) / 3);
        double first = days.get(0).date().toEpochDay();
        double last = days.get(days.size() - 1).date().toEpochDay();
        Plot plot = new Plot(HEIGHT, new Axis(first - 1, last + 1, List.of(), false), Axis.between(bottom, most, 4))
                .rules(Wording.both("daysFitted.up"), value -> numbers.decimal(value, 0))
                .marks(Wording.both("html.date"), value -> "");
        double half = Math.min(6, Math.max(0.8, (plot.x(first + 1) - plot.x(first)) * 0.35));
        HtmlTable table = new HtmlTable()
                .words("html.date")
                .numbers("calibration.log")
                .numbers("calibration.model")
                .numbers("calibration.band");
        for (int i = 0; i < days.size(); i++) {
            DayModel.Spread spread = spreads.get(i);
            double x = plot.x((double) days.get(i).date().toEpochDay());
            double top = plot.y(spread.high());
            plot.svg().rectangle(x - half, top, 2 * half, plot.y(spread.low()) - top, "band");
            plot.svg().line(x - half, plot.y(spread.expected()), x + half, plot.y(spread.expected()), "curve");
            table.row(
                    Cell.of(Wording.both(dated(days.get(i).date()))),
                    Cell.of(numbers.count((double) days.get(i).people())),
                    Cell.of(numbers.count(spread.expected())),
                    Cell.of(Wording.both("html.span", numbers.count(spread.low()), numbers.count(spread.high()))));
        }
        for (DayModel.Day day : days) {
            String style = fitted.contains(day.date()) ? "seen" : "unseen";
            plot.svg()
                    .circle(
                            plot.x((double) day.date().toEpochDay()),
                            plot.y((double) day.people()),
                            Math.min(3.5, half + 1.4),
                            style);
        }
        dates(plot, days);
        html.figure(
                Wording.both("daysFitted.title"),
                Wording.both(fitted.size() < days.size() ? "daysFitted.sentenceHeldOut" : "daysFitted.sentence"),
                plot.svg(),
                table::write);
    }

    private static void dates(Plot plot, List<DayModel.Day> days) {
        int labels = Math.min(LABELLED_DAYS, days.size());
        for (int i = 0; i < labels; i++) {
            LocalDate date =
                    days.get(i * (days.size() - 1) / Math.max(1, labels - 1)).date();
            String end = i == 0 ? "start" : i == labels - 1 ? "end" : "middle";
            plot.svg()
                    .text(
                            plot.x((double) date.toEpochDay()),
                            plot.floor() + 18,
                            "tick " + end,
                            date.toString().substring(5));
        }
    }

    private static java.util.function.Function<Wording, String> dated(LocalDate date) {
        return wording -> wording.dated(date);
    }

    private void service() {
        if (hall.serviceQuantiles().isEmpty()) {
            return;
        }
        List<Double> observed = hall.serviceQuantiles().get().observed();
        List<Double> fitted = hall.serviceQuantiles().get().fitted();
        int last = observed.size() - 1;
        double least = Math.min(observed.get(0), fitted.get(0)) / MILLIS_A_MINUTE;
        double most = Math.max(observed.get(last), fitted.get(last)) / MILLIS_A_MINUTE;
        Axis axis = Axis.spanning(least, most);
        Plot plot = new Plot(HEIGHT + 40, axis, axis)
                .rules(Wording.both("service.up"), value -> numbers.decimal(value, 1))
                .marks(Wording.both("service.across"), value -> numbers.decimal(value, 1));
        plot.svg().line(plot.x(axis.low()), plot.y(axis.low()), plot.x(axis.high()), plot.y(axis.high()), "pointer");
        for (int i = 0; i <= last; i++) {
            double x = plot.x(fitted.get(i) / MILLIS_A_MINUTE);
            plot.svg().circle(x, plot.y(observed.get(i) / MILLIS_A_MINUTE), 3, "seen");
        }
        html.figureWithTable(
                Wording.both("service.title"),
                Wording.both(w -> w.text(
                        "service.sentence",
                        FitWords.family(hall.service().get(0).family(), w))),
                plot.svg(),
                families()::write);
    }

    private HtmlTable families() {
        HtmlTable table = new HtmlTable()
                .words("service.family")
                .numbers("service.aic")
                .numbers("service.andersonDarling")
                .numbers("service.distance");
        double least = hall.service().stream().mapToDouble(FamilyFit::aic).min().orElse(0);
        for (FamilyFit fit : hall.service()) {
            table.row(
                    Cell.of(Wording.both(w -> FitWords.family(fit.family(), w))),
                    Cell.of(numbers.decimal(fit.aic() - least, 0)),
                    Cell.of(numbers.decimal(fit.andersonDarling(), 4)),
                    Cell.of(Wording.both(w -> w.percent(fit.largestDistance(), 1))));
        }
        return table;
    }

    private void patience() {
        List<HallModel.StillWaiting> curve = hall.evidence().patience();
        if (curve.size() < 2) {
            return;
        }
        double longest = curve.get(curve.size() - 1).millis() / MILLIS_A_MINUTE;
        Axis share = new Axis(0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), false);
        Plot plot = new Plot(HEIGHT, Axis.fromZero(longest, 6), share)
                .rules(Wording.both("stillWaiting.up"), value -> numbers.decimal(value * 100, 0))
                .marks(Wording.both("stillWaiting.across"), value -> numbers.decimal(value, 1));
        List<Point> fitted = new ArrayList<>(List.of(new Point(plot.x(0), plot.y(1))));
        HtmlTable table = new HtmlTable()
                .numbers("stillWaiting.across")
                .numbers("calibration.log")
                .numbers("calibration.model");
        int each = 1 + curve.size() / 30;
        for (int i = 0; i < curve.size(); i++) {
            HallModel.StillWaiting point = curve.get(i);
            double x = plot.x(point.millis() / MILLIS_A_MINUTE);
            fitted.add(new Point(x, plot.y(point.fitted())));
            plot.svg().circle(x, plot.y(point.observed()), 2.2, "seen");
            if (i % each == 0) {
                table.row(
                        Cell.of(numbers.fixed(point.millis() / MILLIS_A_MINUTE, 1)),
                        Cell.of(Wording.both(w -> w.share(point.observed()))),
                        Cell.of(Wording.both(w -> w.share(point.fitted()))));
            }
        }
        plot.svg().path(fitted, "curve other");
        html.figure(
                Wording.both("stillWaiting.title"),
                Wording.both(w -> w.text(
                        "stillWaiting.sentence",
                        FitWords.family(hall.patience().orElseThrow().family(), w))),
                plot.svg(),
                table::write);
    }
}
