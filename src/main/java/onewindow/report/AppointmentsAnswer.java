package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.measure.Environment;
import onewindow.measure.Estimate;
import onewindow.plan.appointments.AppointmentPlan;
import onewindow.plan.appointments.AppointmentPlan.Advice;
import onewindow.plan.appointments.AppointmentPlan.Loss;
import onewindow.plan.appointments.AppointmentPlan.RangeEnd;
import onewindow.plan.appointments.AppointmentPlan.Setting;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** Which share of the people should be able to book, in words, pictures and tables. */
public final class AppointmentsAnswer {

    private static final int ROWS_IN_TEXT = 40;
    private static final double POINTS = 100;

    private final Scenario scenario;
    private final AppointmentPlan plan;

    private AppointmentsAnswer(Scenario scenario, AppointmentPlan plan) {
        this.scenario = scenario;
        this.plan = plan;
    }

    /**
     * Returns the answer.
     *
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, AppointmentPlan plan, boolean usualTarget, Environment environment) {
        AppointmentsAnswer answer = new AppointmentsAnswer(scenario, plan);
        return new Answer(
                "appointments",
                Answers.both("appointments.title", scenario.title()),
                answer.lead(),
                plan.advice() != Advice.WALK_INS_LOSE,
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                plan,
                environment);
    }

    private Setting shown() {
        if (plan.advised() >= 0) {
            return plan.settings().get(plan.advised());
        }
        return plan.settings().stream()
                .reduce((one, other) -> one.forHall().inTime().mean()
                                >= other.forHall().inTime().mean()
                        ? one
                        : other)
                .orElseThrow();
    }

    private static String points(double difference, Wording w) {
        return Double.isFinite(difference) ? w.text("appointments.points", signed(difference, w)) : Wording.NONE;
    }

    private static String longer(double seconds, Wording w) {
        return Double.isFinite(seconds) ? (seconds > 0 ? "+" : "") + w.duration(seconds) : Wording.NONE;
    }

    /** The same for a column whose head says that it is of minutes. */
    private static String minutes(Estimate seconds, Wording w) {
        if (!Double.isFinite(seconds.mean())) {
            return Wording.NONE;
        }
        double half = (seconds.high() - seconds.low()) / 2;
        return w.text(
                "appointments.minutes",
                (seconds.mean() > 0 ? "+" : "") + w.fixed(seconds.mean() / 60, 1),
                w.fixed(half / 60, 1));
    }

    private static String signed(double difference, Wording w) {
        return (difference > 0 ? "+" : "") + w.fixed(POINTS * difference, 1);
    }

    private static String gain(Estimate difference, Wording w) {
        String interval = w.interval(difference, value -> signed(value, w));
        return points(difference.mean(), w) + (interval.isEmpty() ? "" : " " + interval);
    }

    /** The same for a column whose head says that it is of points. */
    private static String briefGain(Estimate difference, Wording w) {
        return Double.isFinite(difference.mean())
                ? Answers.withInterval(difference, value -> signed(value, w), w)
                : Wording.NONE;
    }

    private LocalName lead() {
        Setting best = shown();
        String key =
                switch (plan.advice()) {
                    case NO_GAIN -> "appointments.noGain";
                    case WALK_INS_LOSE -> "appointments.walkInsLose";
                    case BOOK -> best.loss() == Loss.NOT_NOTICED ? "appointments.lead" : "appointments.leadUndecided";
                };
        return Wording.both(w -> w.text(
                key,
                w.percent(best.share(), 1),
                best.places(),
                w.duration(plan.rules().slotMillis() / 1000.0),
                gain(best.forHall().inTime(), w),
                gain(best.forBookers().inTime(), w),
                gain(best.forWalkIns().inTime(), w),
                w.text("appointments.points", w.fixed(POINTS * plan.notice(), 1)),
                within(w)));
    }

    private String within(Wording w) {
        return w.duration(plan.target().withinMillis() / 1000.0);
    }

    private List<Fact> facts() {
        Setting best = shown();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Answers.both("appointments.without"),
                Wording.both(w -> w.share(plan.reference().hall().inTime().mean())),
                Wording.both(w -> w.text(
                        "appointments.levelBeside",
                        w.duration(plan.reference().hall().waitMean().mean()),
                        w.duration(plan.reference().hall().waitP90().mean())))));
        facts.add(level("appointments.bookers", best.bookers(), best.forBookers()));
        facts.add(level("appointments.walkIns", best.walkIns(), best.forWalkIns()));
        facts.add(level("appointments.hall", best.hall(), best.forHall()));
        facts.add(new Fact(
                Answers.both("appointments.placesHalfHour"),
                Wording.both(w -> w.decimal(best.placesAHalfHour(), 1)),
                Wording.both(w -> w.text(
                        best.overbooked() ? "appointments.placesOverbooked" : "appointments.placesBeside",
                        w.percent(best.share(), 1),
                        w.share(best.book().withoutSlot().mean()),
                        w.share(best.book().neverCame().mean()),
                        w.share(best.book().cancelled().mean())))));
        if (!plan.ranges().isEmpty()) {
            List<RangeEnd> flips =
                    plan.ranges().stream().filter(end -> !end.holds()).toList();
            facts.add(new Fact(
                    Answers.both("appointments.flips"),
                    flips.isEmpty()
                            ? Answers.both("appointments.flipsNone")
                            : Answers.plain(Integer.toString(flips.size())),
                    flips.isEmpty()
                            ? Wording.both(w -> w.text("appointments.flipsNoneBeside", named(plan.ranges(), w)))
                            : Wording.both(w -> w.text("appointments.flipsBeside", named(flips, w)))));
        }
        return facts;
    }

    private String named(List<RangeEnd> ends, Wording w) {
        return ends.stream()
                .map(end -> w.text(
                        "appointments.end", ParameterName.of(end.key(), scenario.labels(), w), w.stated(end.end())))
                .collect(Collectors.joining(w.text("pool.comma")));
    }

    private Fact level(String name, AppointmentPlan.Level level, AppointmentPlan.Difference difference) {
        return new Fact(
                Wording.both(w -> w.text("appointments.at", w.text(name), w.percent(shown().share(), 1))),
                Wording.both(w -> w.share(level.inTime().mean())),
                Wording.both(w -> w.text(
                        "appointments.differenceBeside",
                        gain(difference.inTime(), w),
                        w.duration(level.waitMean().mean()),
                        Answers.withInterval(difference.waitMean(), value -> longer(value, w), w),
                        w.duration(level.waitP90().mean()))));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "shares",
                Answers.both("appointments.shares"),
                Wording.both(w -> w.text("appointments.sharesSays", within(w))),
                AppointmentPictures.shares(plan),
                null,
                0,
                false));
        sections.add(new Section(
                "waits",
                Answers.both("appointments.waits"),
                Answers.both("appointments.waitsSays"),
                AppointmentPictures.waits(plan),
                null,
                0,
                false));
        sections.add(new Section(
                "settings",
                Answers.both("appointments.settings"),
                Wording.both(w -> w.text("appointments.settingsSays", within(w))),
                null,
                settings(),
                ROWS_IN_TEXT,
                true));
        sections.add(new Section(
                "differences",
                Answers.both("appointments.differences"),
                Answers.both("appointments.differencesSays"),
                null,
                differences(),
                ROWS_IN_TEXT,
                true));
        sections.add(new Section(
                "book",
                Answers.both("appointments.book"),
                Wording.both(w -> w.text("appointments.bookSays", w.percent(plan.withoutSlotAllowed(), 1))),
                null,
                book(),
                ROWS_IN_TEXT,
                true));
        if (!plan.ranges().isEmpty()) {
            sections.add(new Section(
                    "ranges",
                    Answers.both("appointments.ranges"),
                    Answers.both("appointments.rangesSays"),
                    null,
                    ranges(),
                    ROWS_IN_TEXT,
                    true));
        }
        return sections;
    }

    private static Entry number(double value, int decimals) {
        return Entry.of(Wording.both(w -> w.decimal(value, decimals)), value);
    }

    private static Entry share(Estimate share) {
        return Entry.of(Wording.both(w -> w.share(share.mean())), share);
    }

    private static Entry wait(Estimate wait) {
        return Entry.of(Wording.both(w -> w.duration(wait.mean())), wait);
    }

    private static Entry percent(double share) {
        return Entry.of(Wording.both(w -> w.percent(share, 1)), share);
    }

    private static Entry places(Setting setting) {
        return Entry.of(
                Wording.both(w -> setting.overbooked()
                        ? w.text("appointments.overbooked", setting.places())
                        : Integer.toString(setting.places())),
                setting.places());
    }

    private List<Setting> rows() {
        List<Setting> rows = new ArrayList<>(List.of(plan.reference()));
        rows.addAll(plan.settings());
        return rows;
    }

    private AnswerTable settings() {
        AnswerTable table = new AnswerTable("settings")
                .number("share", "appointments.share")
                .number("places", "appointments.places")
                .estimate("bookers_in_time_share", "appointments.bookersInTime")
                .estimate("walk_ins_in_time_share", "appointments.walkInsInTime")
                .estimate("hall_in_time_share", "appointments.hallInTime")
                .estimate("bookers_wait_mean_seconds", "appointments.bookersWait")
                .estimate("walk_ins_wait_mean_seconds", "appointments.walkInsWait")
                .estimate("hall_wait_mean_seconds", "appointments.hallWait")
                .estimate("bookers_wait_p90_seconds", "appointments.bookersP90")
                .estimate("walk_ins_wait_p90_seconds", "appointments.walkInsP90")
                .estimate("hall_wait_p90_seconds", "appointments.hallP90")
                .estimate("busy_share", "appointments.busy")
                .pageOnly("bookers_wait_p90_seconds", "walk_ins_wait_p90_seconds", "hall_wait_p90_seconds")
                .telephone("share", "places", "walk_ins_in_time_share", "hall_in_time_share");
        for (Setting setting : rows()) {
            table.row(
                    percent(setting.share()),
                    places(setting),
                    share(setting.bookers().inTime()),
                    share(setting.walkIns().inTime()),
                    share(setting.hall().inTime()),
                    wait(setting.bookers().waitMean()),
                    wait(setting.walkIns().waitMean()),
                    wait(setting.hall().waitMean()),
                    wait(setting.bookers().waitP90()),
                    wait(setting.walkIns().waitP90()),
                    wait(setting.hall().waitP90()),
                    share(setting.busyShare()));
        }
        return table;
    }

    private AnswerTable differences() {
        AnswerTable table = new AnswerTable("differences")
                .number("share", "appointments.share")
                .number("places", "appointments.places")
                .estimate("bookers_in_time_share", "appointments.bookersGain")
                .estimate("walk_ins_in_time_share", "appointments.walkInsGain")
                .estimate("hall_in_time_share", "appointments.hallGain")
                .estimate("bookers_wait_seconds", "appointments.bookersLonger")
                .estimate("walk_ins_wait_seconds", "appointments.walkInsLonger")
                .estimate("hall_wait_seconds", "appointments.hallLonger")
                .words("walk_ins_loss", "appointments.loss")
                .pageOnly("bookers_wait_seconds", "walk_ins_wait_seconds", "hall_wait_seconds")
                .telephone("share", "places", "walk_ins_in_time_share", "hall_in_time_share");
        Function<Estimate, Entry> gain = each -> Entry.of(Wording.both(w -> briefGain(each, w)), each);
        Function<Estimate, Entry> longer = each -> Entry.of(Wording.both(w -> minutes(each, w)), each);
        for (Setting setting : plan.settings()) {
            table.row(
                    percent(setting.share()),
                    places(setting),
                    gain.apply(setting.forBookers().inTime()),
                    gain.apply(setting.forWalkIns().inTime()),
                    gain.apply(setting.forHall().inTime()),
                    longer.apply(setting.forBookers().waitMean()),
                    longer.apply(setting.forWalkIns().waitMean()),
                    longer.apply(setting.forHall().waitMean()),
                    Entry.of(Answers.both("appointments.loss." + setting.loss().name())));
        }
        return table;
    }

    private AnswerTable book() {
        AnswerTable table = new AnswerTable("book")
                .number("share", "appointments.share")
                .number("places", "appointments.places")
                .number("places_half_hour", "appointments.aHalfHour")
                .number("requests_day", "appointments.requests")
                .estimate("without_slot_share", "appointments.withoutSlot")
                .estimate("cancelled_share", "appointments.cancelled")
                .estimate("never_came_share", "appointments.neverCame")
                .number("came_day", "appointments.came")
                .number("came_slot", "appointments.cameASlot");
        for (Setting setting : plan.settings()) {
            table.row(
                    percent(setting.share()),
                    places(setting),
                    number(setting.placesAHalfHour(), 1),
                    number(setting.book().requestsADay(), 0),
                    share(setting.book().withoutSlot()),
                    share(setting.book().cancelled()),
                    share(setting.book().neverCame()),
                    number(setting.book().cameADay(), 0),
                    number(setting.book().cameASlot(), 2));
        }
        return table;
    }

    private AnswerTable ranges() {
        AnswerTable table = new AnswerTable("ranges")
                .words("key", "answer.assumption")
                .words("end", "appointments.endHead")
                .estimate("hall_in_time_share", "appointments.hallGain")
                .estimate("walk_ins_in_time_share", "appointments.walkInsGain")
                .words("holds", "appointments.holds");
        for (RangeEnd end : plan.ranges()) {
            table.row(
                    Entry.named(end.key(), Wording.both(w -> ParameterName.of(end.key(), scenario.labels(), w))),
                    Entry.of(Wording.both(w -> w.stated(end.end()))),
                    Entry.of(Wording.both(w -> briefGain(end.hallGain(), w)), end.hallGain()),
                    Entry.of(Wording.both(w -> briefGain(end.walkInsGain(), w)), end.walkInsGain()),
                    Entry.of(Answers.both(end.holds() ? "appointments.yes" : "appointments.no")));
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        AppointmentPlan.SampleFacts samples = plan.samples();
        if (!plan.alike().isEmpty()) {
            notes.add(Wording.both(w -> w.text("appointments.noteAlike", alike(w))));
        }
        notes.add(Wording.both(w -> w.text(
                "appointments.noteSamples",
                samples.replications(),
                w.count((double) samples.run()),
                w.percent(samples.precision(), 2),
                w.percent(samples.halfWidth(), 2))));
        notes.add(Wording.both(w -> w.text("appointments.notePeople", w.count(plan.peopleADay()))));
        notes.add(Wording.both(w -> w.text(
                "appointments.noteClasses",
                plan.bookers().stream().map(w::name).collect(Collectors.joining(w.text("pool.comma"))))));
        notes.add(Wording.both(w -> w.text(
                "appointments.noteRules",
                plan.rules().stream(),
                plan.rules().firstDay(),
                plan.rules().lastDay(),
                w.share(plan.rules().noShowShare()),
                w.duration(plan.rules().meanEarlyMillis() / 1000),
                w.duration(plan.rules().sdMillis() / 1000),
                w.percent(plan.statedShare(), 1),
                plan.rules().statedPlaces())));
        if (!plan.rules().walkInWhenFull()) {
            notes.add(Answers.both("appointments.noteLost"));
        }
        notes.addAll(Answers.commonNotes(scenario, plan.target(), usualTarget, samples.interrupted()));
        return notes;
    }

    private String alike(Wording w) {
        return plan.alike().stream()
                .map(plan.settings()::get)
                .map(setting -> w.text("appointments.alike", w.percent(setting.share(), 1), setting.places()))
                .collect(Collectors.joining(w.text("pool.comma")));
    }
}
