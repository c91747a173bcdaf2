package onewindow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Judgement.Compared;
import onewindow.calibrate.log.LogHeader;

/** Says what was read from a log, what was fitted to it and how well it fits, each in a line. */
final class FitWords {

    private final Calibration calibration;
    private final HallModel hall;
    private final Wording wording;

    FitWords(Calibration calibration, Wording wording) {
        this.calibration = calibration;
        this.hall = calibration.hall();
        this.wording = wording;
    }

    /** A figure of the judgement: its name, and how it is said. */
    record Row(String key, Compared figure, DoubleFunction<String> say) {}

    /** The figures of the judgement that are known, in the order in which they are shown. */
    List<Row> figures(Judgement judgement) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("calibration.people", judgement.people(), value -> wording.decimal(value, 1)));
        rows.add(new Row("calibration.meanWait", judgement.meanWait(), wording::duration));
        rows.add(new Row("calibration.queue", judgement.queue(), value -> wording.decimal(value, 2)));
        rows.add(new Row("calibration.busy", judgement.busy(), value -> wording.decimal(value, 2)));
        rows.add(new Row("calibration.abandoned", judgement.abandoned(), wording::share));
        rows.removeIf(row -> Double.isNaN(row.figure.observed()) || Double.isNaN(row.figure.simulated()));
        return rows;
    }

    String read() {
        List<LocalDate> days = hall.days();
        String read = wording.text(
                days.size() == 1 ? "calibration.readIsOne" : "calibration.readIs",
                wording.count((double) calibration.read().rows()),
                days.size(),
                days.get(0),
                days.get(days.size() - 1));
        if (calibration.read().leftOut() > 0) {
            read += wording.text("calibration.leftOut", wording.count((double)
                    calibration.read().leftOut()));
        }
        return calibration.incomplete().isEmpty()
                ? read
                : read
                        + wording.text(
                                "calibration.incomplete",
                                calibration.incomplete().size());
    }

    /** The columns that were understood, each with its header in the log, then those that were not. */
    String columns() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (LogHeader header : calibration.headers()) {
            List<String> list = header.meaning().isPresent() ? known : unknown;
            String said = header.meaning()
                    .map(meaning -> column(meaning).equals(header.header())
                            ? header.header()
                            : wording.text("calibration.column", column(meaning), header.header()))
                    .orElse(header.header());
            if (!list.contains(said)) {
                list.add(said);
            }
        }
        String comma = wording.text("list.comma");
        return String.join(comma, known)
                + (unknown.isEmpty() ? "" : wording.text("calibration.notUsed", String.join(comma, unknown)));
    }

    private String column(String meaning) {
        return wording.text(
                switch (meaning) {
                    case "ticket" -> "logColumn.ticket";
                    case "case" -> "logColumn.case";
                    case "department" -> "logColumn.department";
                    case "matter" -> "logColumn.matter";
                    case "channel" -> "logColumn.channel";
                    case "class" -> "logColumn.class";
                    case "ticket-time" -> "logColumn.ticketTime";
                    case "call-time" -> "logColumn.callTime";
                    case "start" -> "logColumn.start";
                    case "end" -> "logColumn.end";
                    case "window" -> "logColumn.window";
                    case "staff" -> "logColumn.staff";
                    case "outcome" -> "logColumn.outcome";
                    case "transfer-to" -> "logColumn.transferTo";
                    case "booked" -> "logColumn.booked";
                    case "hall" -> "logColumn.hall";
                    case "date" -> "logColumn.date";
                    default -> throw new IllegalArgumentException("no words for the column " + meaning);
                });
    }

    String fittedDays() {
        List<LocalDate> days = hall.fitted();
        return wording.text(
                days.size() == 1 ? "calibration.fittedIsOne" : "calibration.fittedIs",
                days.size(),
                days.get(0),
                days.get(days.size() - 1));
    }

    String peopleADay() {
        double days = hall.days().size();
        return interval(hall.cases().times(1 / days), value -> wording.decimal(value, 1))
                + wording.text("calibration.dayFactor", interval(hall.dayModel().dayFactorCv(), wording::share));
    }

    Optional<String> appointments() {
        return hall.appointments().map(booked -> {
            boolean late = booked.early().value() < 0;
            return wording.text(
                    late ? "calibration.bookedLate" : "calibration.bookedEarly",
                    wording.decimal(booked.perDay().value(), 1),
                    wording.duration(Math.abs(booked.early().value()) / 1_000),
                    wording.duration(booked.spread().value() / 1_000),
                    Double.isNaN(booked.noShow().low())
                            ? wording.text("calibration.noShowUnknown")
                            : interval(booked.noShow(), wording::share));
        });
    }

    String service() {
        if (hall.service().isEmpty()) {
            return wording.text("calibration.noService");
        }
        long own = hall.departments().stream()
                .filter(department -> department.service().isPresent())
                .count();
        return family(hall.service().get(0)) + (own == 0 ? "" : wording.text("calibration.ownService", own));
    }

    String patience() {
        return hall.patience()
                .map(fit -> family(fit) + wording.text("calibration.gaveUp", wording.count((double) hall.gaveUp())))
                .orElseGet(() -> wording.text("calibration.noPatience"));
    }

    String windows() {
        int windows =
                hall.groups().stream().mapToInt(group -> group.windows().size()).sum();
        return windows == 0
                ? wording.text("calibration.windowsUnnamed", mostOpen())
                : wording.text(
                        "calibration.windowsAre",
                        wording.count(windows),
                        wording.count(hall.groups().size()),
                        mostOpen());
    }

    private String mostOpen() {
        int steps =
                hall.groups().isEmpty() ? 0 : hall.groups().get(0).openByStep().size();
        int most = 0;
        for (int step = 0; step < steps; step++) {
            int at = step;
            most = Math.max(
                    most,
                    hall.groups().stream()
                            .mapToInt(group -> group.scheduled().get(at))
                            .sum());
        }
        return wording.count(most);
    }

    String classes() {
        if (hall.classes().stream().allMatch(visitClass -> visitClass.rank() == 0)) {
            return wording.text("calibration.byNumber");
        }
        return hall.classes().stream()
                .sorted(Comparator.comparingInt(HallModel.VisitClass::rank))
                .map(visitClass -> wording.text(
                        "calibration.classShare",
                        visitClass.name().isEmpty() ? wording.text("calibration.unnamed") : visitClass.name(),
                        wording.share(visitClass.share().value())))
                .collect(Collectors.joining(wording.text("calibration.then")));
    }

    /** {@code lognormal, mean 12 min (11 min 40 s to 12 min 10 s), coefficient of variation 0.8 (0.78 to 0.82)}. */
    String family(FamilyFit fit) {
        return family(fit.family(), wording)
                + wording.text("list.comma")
                + fit.parameters().stream()
                        .filter(parameter -> !parameter.key().equals(fit.family()))
                        .map(parameter -> wording.text(
                                "calibration.parameter", wording.text("parameter." + parameter.key()), said(parameter)))
                        .collect(Collectors.joining(wording.text("list.comma")));
    }

    /** A parameter with its interval. */
    String said(FamilyFit.Parameter parameter) {
        return parameter.duration()
                ? interval(parameter.estimate().times(0.001), wording::duration)
                : interval(parameter.estimate(), value -> wording.decimal(value, 2));
    }

    /** The family's name. */
    static String family(String family, Wording wording) {
        return wording.text("parameter." + family);
    }

    /** The value with its interval in brackets, where it has one. */
    String interval(Interval95 estimate, DoubleFunction<String> say) {
        return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())
                ? wording.text(
                        "calibration.withInterval",
                        say.apply(estimate.value()),
                        say.apply(estimate.low()),
                        say.apply(estimate.high()))
                : say.apply(estimate.value());
    }

    String judgedDays(Judgement judgement) {
        List<LocalDate> days = judgement.days();
        return wording.text(
                judgement.heldOut() ? "calibration.heldOut" : "calibration.notHeldOut",
                days.size(),
                days.get(0),
                days.get(days.size() - 1),
                judgement.replications());
    }

    String coverage(Judgement judgement) {
        return wording.text(
                "calibration.coverageIs",
                wording.share(judgement.coverage().share()),
                wording.count(judgement.coverage().of()));
    }

    String replay(Judgement.Replay replay) {
        return wording.text("calibration.replayIs", wording.duration(replay.meanWait()));
    }

    String within(Compared figure) {
        return wording.text(figure.within() ? "calibration.within" : "calibration.outside");
    }
}
