package onewindow.calibrate.draft;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.calibrate.fit.DayModel;
import onewindow.calibrate.fit.DayProfile;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;

/** Writes who comes when, of a fitted hall, as the demand of a scenario file. */
final class DemandDraft {

    private final HallModel hall;
    private final List<String> classKeys;
    private final String source;
    private final StringBuilder yaml = new StringBuilder();

    private DemandDraft(HallModel hall, List<String> classKeys, String source) {
        this.hall = hall;
        this.classKeys = classKeys;
        this.source = source;
    }

    /**
     * Returns the lines of the demand.
     *
     * @param classKeys keys of the visit classes, in the order of the model
     * @param source the log and its days, in words
     */
    static String of(HallModel hall, List<String> classKeys, String source) {
        return new DemandDraft(hall, classKeys, source).write();
    }

    private String write() {
        DayModel model = hall.dayModel();
        boolean alike = hall.kinds().size() == 1;
        line("demand:");
        if (alike) {
            line("  cases: " + Yaml.valued(hall.cases(), value -> Yaml.number(value, 7)));
        }
        factors(
                "months",
                model.months().entrySet().stream()
                        .map(month -> Map.entry(
                                month.getKey()
                                        .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                                        .toLowerCase(Locale.ROOT),
                                month.getValue()))
                        .toList());
        factors(
                "weekdays",
                model.weekdays().entrySet().stream()
                        .map(day -> Map.entry(Yaml.weekday(day.getKey()), day.getValue()))
                        .toList());
        if (!Double.isNaN(model.afterHoliday().value())) {
            line("  afterHoliday: " + Yaml.valued(model.afterHoliday(), Yaml::factor));
        }
        line("  dayFactor: {cv: " + Yaml.valued(model.dayFactorCv(), Yaml::factor) + "}");
        if (alike) {
            profile("  ", hall.kinds().get(0));
        }
        if (!alike || hall.appointments().isPresent()) {
            line("  streams:");
        }
        if (!alike) {
            hall.kinds().forEach(this::stream);
        }
        hall.appointments().ifPresent(this::appointments);
        return yaml.toString();
    }

    /** Those who come without a booking on one kind of days. */
    private void stream(HallModel.DayKind kind) {
        List<String> weights = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Interval95 factor = hall.dayModel().weekdays().get(day);
            String own = factor == null ? "1" : Yaml.factor(factor.value());
            weights.add(Yaml.weekday(day) + ": " + (kind.weekdays().contains(day) ? own : "0"));
        }
        String days = kind.weekdays().stream().map(Yaml::weekday).collect(Collectors.joining("-"));
        line("    - key: " + Yaml.text(days));
        line("      kind: poisson");
        line("      cases: " + Yaml.valued(kind.cases(), value -> Yaml.number(value, 7)));
        line("      weekdays: {" + String.join(", ", weights) + "}");
        profile("      ", kind);
    }

    private void appointments(HallModel.Appointments booked) {
        double days = hall.days().size();
        line("    - key: \"booked\"");
        line("      name: {zh: 预约, en: Booked}");
        line("      kind: appointments");
        line("      cases: " + Yaml.valued(booked.perDay().times(days), value -> Yaml.number(value, 7)));
        line("      slot: {value: " + booked.slotMillis() / 60_000
                + " min, source: \"the log; the longest slot to which all booked times belong\"}");
        line("      places: {value: " + booked.places() + ", source: \"the log; the most bookings of one slot\"}");
        line("      bookingWindow: {value: 1..5, assumption: \"when people booked is " + Yaml.NOT_IN_LOG + "\"}");
        line("      early: {mean: " + Yaml.valued(booked.early(), Yaml::signedDuration) + ", sd: "
                + Yaml.valued(booked.spread(), Yaml::duration) + "}");
        line("      noShow: "
                + (Double.isNaN(booked.noShow().low())
                        ? "{value: 0 %, assumption: \"bookings without a ticket are " + Yaml.NOT_IN_LOG + "\"}"
                        : Yaml.sourcedShare(booked.noShow())));
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < classKeys.size(); i++) {
            Interval95 share = booked.classes().get(i);
            if (share.value() > 0) {
                classes.add(Yaml.text(classKeys.get(i)) + ": " + Yaml.share(share.value()));
            }
        }
        line("      classes: {" + String.join(", ", classes) + "}");
    }

    private void factors(String key, List<Map.Entry<String, Interval95>> factors) {
        if (!factors.isEmpty()) {
            line("  " + key + ":");
            factors.forEach(one -> line("    " + one.getKey() + ": " + Yaml.valued(one.getValue(), Yaml::factor)));
        }
    }

    private void profile(String indent, HallModel.DayKind kind) {
        DayProfile profile = kind.profile();
        List<Double> perDay = profile.perDay();
        int first = 0;
        int last = perDay.size();
        while (perDay.get(first) == 0) {
            first++;
        }
        while (perDay.get(last - 1) == 0) {
            last--;
        }
        double hours = profile.stepMillis() / 3_600_000.0;
        line(indent + "profile:");
        line(indent + "  source: "
                + Yaml.text("people an hour on a mean day, " + source
                        + (profile.halfWidth() > 0
                                ? ", averaged over " + (2 * profile.halfWidth() + 1) + " steps"
                                : "")));
        line(indent + "  from: " + Yaml.time(first * profile.stepMillis()));
        line(indent + "  step: " + profile.stepMillis() / 60_000 + " min");
        line(indent + "  rates: ["
                + perDay.subList(first, last).stream()
                        .map(people -> Yaml.number(people / hours, 5))
                        .collect(Collectors.joining(", "))
                + "]");
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
