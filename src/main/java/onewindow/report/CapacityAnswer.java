package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onewindow.measure.Environment;
import onewindow.plan.capacity.Capacity;
import onewindow.plan.capacity.Capacity.Break;
import onewindow.plan.capacity.Capacity.PartCapacity;
import onewindow.plan.capacity.Capacity.SlotLoad;
import onewindow.plan.capacity.Capacity.Throughput;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** How many cases the windows of a hall can take, in words, pictures and tables. */
public final class CapacityAnswer {

    private static final int ROWS_IN_TEXT = 12;

    private final Scenario scenario;
    private final Capacity capacity;
    private final PartNames names;
    private final OfficeCeilings offices;

    private CapacityAnswer(Scenario scenario, Capacity capacity) {
        this.scenario = scenario;
        this.capacity = capacity;
        offices = new OfficeCeilings(scenario);
        names = new PartNames(
                scenario, capacity.parts().stream().collect(Collectors.toMap(PartCapacity::key, PartCapacity::name)));
    }

    /**
     * Returns the answer.
     *
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, Capacity capacity, boolean usualTarget, Environment environment) {
        CapacityAnswer answer = new CapacityAnswer(scenario, capacity);
        return new Answer(
                "capacity",
                Answers.both("capacity.title", scenario.title()),
                answer.lead(),
                capacity.isMetToday(),
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                capacity,
                environment);
    }

    private LocalName target() {
        return Wording.both(w -> Answers.target(capacity.target(), w));
    }

    private static String load(double multiple, Wording w) {
        if (Double.isNaN(multiple)) {
            return w.text("capacity.noLoad");
        }
        return w.text("capacity.times", w.fixed(multiple, multiple < 10 ? 2 : 1));
    }

    private static LocalName load(double multiple) {
        return Wording.both(w -> load(multiple, w));
    }

    private double peopleAt(double load) {
        return capacity.today().arrivalsPerDay() * load;
    }

    private LocalName lead() {
        Optional<Break> breaks = capacity.breaksAt();
        if (breaks.isEmpty() && capacity.alwaysMet()) {
            return Wording.both(w -> w.text("capacity.always", target(), load(capacity.highestTried(), w)));
        }
        if (breaks.isEmpty()) {
            LocalName why = Wording.both(w -> w.text("capacity.because."
                    + worst().map(part -> part.binding().name()).orElse("FEW_WINDOWS")));
            return Wording.both(w -> w.text(
                    "capacity.never",
                    target(),
                    load(capacity.lowestTried(), w),
                    w.share(capacity.curve().get(0).reached().mean()),
                    why));
        }
        Break at = breaks.get();
        String key = capacity.isMetToday() ? "capacity.keeps" : "capacity.misses";
        String ofDepartment = capacity.isMetToday() ? "capacity.keepsOfDepartment" : "capacity.missesOfDepartment";
        return Wording.both(w -> w.text(
                capacity.department().isPresent() ? ofDepartment : key,
                target(),
                load(at.load(), w),
                w.text(
                        "interval",
                        w.fixed(at.band().low(), 2),
                        w.fixed(at.band().high(), 2)),
                capacity.department().isPresent() ? capacity.department().get() : w.count(peopleAt(at.load())),
                w.count(capacity.today().arrivalsPerDay()),
                w.share(capacity.today().reached().mean()),
                Answers.aDay(scenario)));
    }

    /** The part that is served worst at the least load. */
    private Optional<PartCapacity> worst() {
        return capacity.parts().stream()
                .min(Comparator.comparingDouble(part -> part.inTimeToday().mean()));
    }

    /** Of parts by the load at which they break, those that miss the target at every load first. */
    private List<PartCapacity> byBreak() {
        return capacity.parts().stream()
                .sorted(Comparator.comparingDouble(CapacityAnswer::order))
                .toList();
    }

    private static double order(PartCapacity part) {
        if (part.breaksAt().isPresent()) {
            return part.breaksAt().get().load();
        }
        return part.alwaysMet() ? Double.POSITIVE_INFINITY : 0;
    }

    /** Cases a window an hour, at the peak; a session has none. */
    private Fact perHour(Throughput peak) {
        boolean session = scenario.horizon().continuous();
        return new Fact(
                Answers.both(session ? "capacity.perHourSession" : "capacity.perHour"),
                Wording.both(w -> w.fixed(peak.perWindowHour(), 1)),
                session
                        ? Answers.both("capacity.perHourSessionBeside", peak.windows())
                        : Answers.both("capacity.perHourBeside", Wording.clock(peak.peakSlotMillis()), peak.windows()));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Answers.both("capacity.today"),
                Wording.both(w -> w.share(capacity.today().reached().mean())),
                Wording.both(w -> w.text(
                        "capacity.todayBeside",
                        w.interval(capacity.today().reached(), w::share),
                        w.share(capacity.today().asked())))));
        capacity.breaksAt()
                .ifPresent(at -> facts.add(new Fact(
                        Answers.both("capacity.headRoom"),
                        Wording.both(w -> (at.load() >= 1 ? "+" : "") + w.percent(at.load() - 1, 0)),
                        Wording.both(w -> w.text(
                                "interval",
                                w.percent(at.band().low() - 1, 0),
                                w.percent(at.band().high() - 1, 0))))));
        Throughput peak = capacity.peak();
        facts.add(perHour(peak));
        facts.add(new Fact(
                Answers.both("capacity.perDay", Answers.aDay(scenario)),
                Wording.both(w -> w.fixed(peak.perWindowDay(), 1)),
                Wording.both(w -> w.text("capacity.perDayBeside", w.percent(peak.utilisation(), 0)))));
        firstToBreak().ifPresent(facts::add);
        if (capacity.department().isEmpty()) {
            offices.first(capacity.breaksAt().map(Break::load)).ifPresent(facts::add);
        }
        capacity.overNoon()
                .ifPresent(load -> facts.add(new Fact(
                        Answers.both("capacity.overNoon"), load(load), Answers.both("capacity.overNoonBeside"))));
        if (!capacity.ranges().isEmpty()) {
            double low = capacity.ranges().stream()
                    .mapToDouble(Answers::least)
                    .filter(Double::isFinite)
                    .min()
                    .orElse(Double.NaN);
            double high = capacity.ranges().stream()
                    .mapToDouble(Answers::most)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(Double.NaN);
            facts.add(new Fact(
                    Answers.both("capacity.ranges"),
                    Wording.both(w -> w.text("html.span", w.fixed(low, 2), w.fixed(high, 2))),
                    Answers.both("capacity.rangesBeside")));
        }
        return facts;
    }

    private Optional<Fact> firstToBreak() {
        if (capacity.parts().size() < 2) {
            return Optional.empty();
        }
        PartCapacity first = byBreak().get(0);
        PartCapacity next = byBreak().get(1);
        boolean apart = first.breaksAt().isPresent()
                && next.breaksAt().isPresent()
                && first.breaksAt().get().band().high()
                        < next.breaksAt().get().band().low();
        return Optional.of(new Fact(
                Answers.both("capacity.first"),
                names.of(first.key(), first.name()),
                Wording.both(w -> w.text(
                        apart ? "capacity.firstBeside" : "capacity.firstNotApart",
                        first.breaksAt().map(at -> load(at.load(), w)).orElse(load(capacity.lowestTried(), w)),
                        Wording.clock(first.worstSlotMillis()),
                        w.text("capacity.binding." + first.binding().name())))));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "curve",
                Answers.both("capacity.curve"),
                Wording.both(w -> w.text("capacity.curveSays", target())),
                CapacityPictures.share(capacity),
                curve(),
                0,
                false));
        sections.add(new Section(
                "waits",
                Answers.both("capacity.waits"),
                Answers.both("capacity.waitsSays"),
                CapacityPictures.waits(capacity),
                null,
                0,
                false));
        if (capacity.parts().size() > 1) {
            sections.add(new Section(
                    "parts",
                    Answers.both("capacity.parts"),
                    Answers.both("capacity.partsSays"),
                    CapacityPictures.parts(byBreak(), names),
                    null,
                    0,
                    false));
        }
        sections.add(new Section(
                "windows",
                Answers.both("capacity.windows"),
                Answers.both("capacity.windowsSays"),
                null,
                parts(),
                ROWS_IN_TEXT,
                true));
        offices.section().filter(all -> capacity.department().isEmpty()).ifPresent(sections::add);
        if (capacity.slots().size() > 1) {
            sections.add(new Section(
                    "day",
                    Answers.both("capacity.day"),
                    Answers.both("capacity.daySays"),
                    CapacityPictures.day(capacity),
                    day(),
                    0,
                    false));
        }
        if (!capacity.ranges().isEmpty()) {
            sections.add(new Section(
                    "ranges",
                    Answers.both("capacity.rangesTitle"),
                    Answers.both("capacity.rangesSays"),
                    null,
                    Answers.ranges(capacity.ranges(), scenario, "capacity.rangesHeadline", CapacityAnswer::load),
                    3,
                    true));
        }
        return sections;
    }

    private AnswerTable curve() {
        AnswerTable table = new AnswerTable("curve")
                .number("load", "capacity.load")
                .number("people_per_day", "capacity.people", Answers.aDay(scenario))
                .estimate("in_time_share", "capacity.inTime")
                .estimate("wait_mean_seconds", "capacity.waitMean")
                .estimate("wait_p95_seconds", "capacity.waitP95")
                .number("replications", "capacity.replications");
        capacity.curve()
                .forEach(point -> table.row(
                        Entry.of(load(point.load()), point.load()),
                        Entry.of(Wording.both(w -> w.count(point.arrivalsPerDay())), point.arrivalsPerDay()),
                        Entry.of(Wording.both(w -> Answers.withInterval(point.inTime(), w::share, w)), point.inTime()),
                        Entry.of(Wording.both(w -> w.duration(point.waitMean().mean())), point.waitMean()),
                        Entry.of(Wording.both(w -> w.duration(point.waitP95().mean())), point.waitP95()),
                        Entry.of(Answers.plain(Integer.toString(point.replications())), point.replications())));
        return table;
    }

    private AnswerTable parts() {
        AnswerTable table = new AnswerTable("windows")
                .words("part", "capacity.part")
                .number("windows", "capacity.windowCount")
                .number("people_per_day", "capacity.people", Answers.aDay(scenario))
                .estimate("in_time_today_share", "capacity.inTimeToday")
                .estimate("breaks_at", "capacity.breaksAt")
                .number("per_window_hour", "capacity.perHourShort")
                .number("per_window_day", "capacity.perDayShort", Answers.aDay(scenario))
                .number("ceiling_per_window_hour", "capacity.ceiling")
                .words("worst_from", "capacity.worstFrom")
                .words("binding", "capacity.binds")
                .pageOnly("ceiling_per_window_hour", "worst_from", "binding")
                .telephone("part", "windows", "in_time_today_share", "breaks_at");
        for (PartCapacity part : byBreak()) {
            Throughput windows = part.atBreak();
            table.row(
                    Entry.named(part.key(), names.of(part.key(), part.name())),
                    Entry.of(Answers.plain(Integer.toString(windows.windows())), windows.windows()),
                    Entry.of(Wording.both(w -> w.count(part.peoplePerDay())), part.peoplePerDay()),
                    Entry.of(Wording.both(w -> w.share(part.inTimeToday().mean())), part.inTimeToday()),
                    breaksAt(part),
                    Entry.of(Wording.both(w -> w.fixed(windows.perWindowHour(), 1)), windows.perWindowHour()),
                    Entry.of(Wording.both(w -> w.fixed(windows.perWindowDay(), 1)), windows.perWindowDay()),
                    Entry.of(Wording.both(w -> w.fixed(part.ceilingPerWindowHour(), 1)), part.ceilingPerWindowHour()),
                    Entry.of(Wording.clock(part.worstSlotMillis())),
                    Entry.of(Answers.both("capacity.binding." + part.binding().name())));
        }
        return table;
    }

    private Entry breaksAt(PartCapacity part) {
        if (part.breaksAt().isPresent()) {
            Break at = part.breaksAt().get();
            return Entry.of(
                    Wording.both(w -> w.text(
                            "capacity.plusMinus",
                            load(at.load(), w),
                            w.fixed(at.band().half(), 2))),
                    new onewindow.measure.Estimate(
                            at.load(), at.band().low(), at.band().high()));
        }
        return Entry.of(
                Wording.both(w -> part.alwaysMet()
                        ? w.text("capacity.above", load(capacity.highestTried(), w))
                        : w.text("capacity.below", load(capacity.lowestTried(), w))),
                new onewindow.measure.Estimate(Double.NaN, Double.NaN, Double.NaN));
    }

    private AnswerTable day() {
        AnswerTable table = new AnswerTable("day")
                .words("from", "html.time")
                .number("people", "capacity.people", Answers.aDay(scenario))
                .estimate("in_time_share", "capacity.inTime")
                .number("busy_share", "capacity.busy");
        for (SlotLoad slot : capacity.slots()) {
            table.row(
                    Entry.of(Wording.clock(slot.startMillis())),
                    Entry.of(Wording.both(w -> w.count(slot.arrivals())), slot.arrivals()),
                    Entry.of(Wording.both(w -> w.share(slot.inTime().mean())), slot.inTime()),
                    Entry.of(Wording.both(w -> w.share(slot.busyShare())), slot.busyShare()));
        }
        return table;
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        Capacity.SampleFacts samples = capacity.samples();
        notes.add(Wording.both(w -> w.text(
                "capacity.noteSamples",
                Answers.fromTo(samples.fewest(), samples.most(), w),
                w.count((double) samples.run()),
                w.percent(samples.precision(), 2))));
        capacity.breaksAt().ifPresent(at -> {
            if (at.band().half() > samples.precision() * at.load() * 1.05) {
                notes.add(Wording.both(
                        w -> w.text("capacity.noteNotSure", w.percent(at.band().half() / at.load(), 1))));
            }
            if (capacity.department().isEmpty()) {
                notes.add(Wording.both(
                        w -> w.text("capacity.noteProof", scenario.key(), w.fixed(at.load() * scale(), 3))));
            }
        });
        notes.add(Answers.both("capacity.noteCounting"));
        if (samples.turnedIntoPoisson()) {
            notes.add(Answers.both("answer.notePoisson"));
        }
        notes.addAll(Answers.commonNotes(scenario, capacity.target(), usualTarget, samples.interrupted()));
        return notes;
    }

    /** The factor on the demand that the scenario has already. */
    private double scale() {
        return scenario.demand().streams().get(0).arrivals() instanceof onewindow.demand.Arrivals.Poisson people
                ? people.volume().scale()
                : 1;
    }
}
