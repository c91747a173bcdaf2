package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onewindow.measure.Environment;
import onewindow.plan.staff.StaffingAnswer;
import onewindow.plan.staff.StaffingAnswer.DutyCount;
import onewindow.plan.staff.StaffingAnswer.JudgedGoal;
import onewindow.plan.staff.StaffingAnswer.Limit;
import onewindow.plan.staff.StaffingAnswer.Method;
import onewindow.plan.staff.StaffingAnswer.Row;
import onewindow.plan.staff.StaffingAnswer.Way;
import onewindow.plan.staff.Verdict;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** How many windows a hall needs by half-hour, in words, pictures and tables. */
public final class StaffAnswer {

    private static final int ROWS_IN_TEXT = 12;

    private final Scenario scenario;
    private final StaffingAnswer staffing;
    private final PartNames names;
    /** Whether the scenario is one session, which has no half-hours and no duties. */
    private final boolean session;

    private StaffAnswer(Scenario scenario, StaffingAnswer staffing) {
        this.scenario = scenario;
        this.staffing = staffing;
        session = scenario.horizon().continuous();
        names = new PartNames(scenario, staffing.rows().stream().collect(Collectors.toMap(Row::key, Row::name)));
    }

    /**
     * Returns the answer.
     *
     * @param usualTarget whether the target is the program's own, since nobody stated one
     */
    public static Answer of(Scenario scenario, StaffingAnswer staffing, boolean usualTarget, Environment environment) {
        StaffAnswer answer = new StaffAnswer(scenario, staffing);
        return new Answer(
                "staff",
                Answers.both("staff.title", scenario.title()),
                answer.lead(),
                staffing.isMet(),
                answer.facts(),
                answer.sections(),
                answer.notes(usualTarget),
                scenario.key(),
                scenario.sha256(),
                staffing,
                environment);
    }

    private LocalName target() {
        return Wording.both(w -> Answers.target(staffing.target(), w));
    }

    private LocalName goalsOf() {
        if (session) {
            return Answers.both("staff.ofSession");
        }
        return Answers.both(staffing.byHalfHour() ? "staff.ofHalfHours" : "staff.ofGroups");
    }

    private Optional<Method> method(Way way) {
        return staffing.methods().stream().filter(method -> method.way() == way).findFirst();
    }

    private static String hours(double hours, Wording w) {
        return w.fixed(hours, 1);
    }

    private LocalName lead() {
        Optional<Method> found = method(Way.FOUND);
        if (!staffing.checked() || found.isEmpty()) {
            return Answers.both("staff.interrupted");
        }
        LocalName plan = Wording.both(w -> w.text(
                "staff.plan",
                hours(found.get().windowHours(), w),
                found.get().mostWindows(),
                method(Way.TODAY).map(today -> hours(today.windowHours(), w)).orElse("–"),
                method(Way.TODAY).map(Method::mostWindows).orElse(0),
                Answers.aDay(scenario)));
        List<JudgedGoal> limited = staffing.goals().stream()
                .filter(goal -> goal.limit().isPresent())
                .toList();
        if (staffing.isMet()) {
            return Wording.both(w -> w.text("staff.met", target(), goalsOf(), plan));
        }
        if (limited.size() == staffing.goals().size()) {
            return Wording.both(w -> w.text("staff.cannotAny", target(), limited.size(), because(limited, w), plan));
        }
        if (!limited.isEmpty()) {
            return Wording.both(w -> w.text(
                    "staff.cannot", target(), limited.size(), staffing.goals().size(), because(limited, w), plan));
        }
        return Wording.both(w -> w.text(
                "staff.undecided",
                target(),
                staffing.goals(Verdict.MET),
                staffing.goals().size(),
                staffing.goals(Verdict.UNDECIDED),
                staffing.goals(Verdict.NOT_MET),
                plan));
    }

    private static String because(List<JudgedGoal> limited, Wording w) {
        Map<Limit, Long> counts = new TreeMap<>(limited.stream()
                .collect(Collectors.groupingBy(goal -> goal.limit().orElseThrow(), Collectors.counting())));
        return counts.keySet().stream()
                .map(limit -> w.text("staff.limit." + limit.name()))
                .collect(Collectors.joining(w.text("staff.and")));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        method(Way.FOUND)
                .ifPresent(found -> facts.add(new Fact(
                        Answers.both("staff.hours", Answers.aDay(scenario)),
                        Wording.both(w -> hours(found.windowHours(), w)),
                        Wording.both(w -> w.text(
                                "staff.hoursBeside",
                                method(Way.TODAY)
                                        .map(today -> hours(today.windowHours(), w))
                                        .orElse("–"),
                                ranges(w))))));
        method(Way.FOUND)
                .ifPresent(found -> facts.add(new Fact(
                        Answers.both("staff.most"),
                        Answers.plain(Integer.toString(found.mostWindows())),
                        Wording.both(w -> w.text(
                                "staff.mostBeside",
                                method(Way.TODAY).map(Method::mostWindows).orElse(0))))));
        method(Way.FOUND)
                .ifPresent(found -> facts.add(new Fact(
                        Answers.both("staff.inTime"),
                        Wording.both(w -> w.share(found.inTime().mean())),
                        Wording.both(w -> w.interval(found.inTime(), w::share)))));
        Answers.whole(staffing.whole()).ifPresent(facts::add);
        method(Way.STATIONARY)
                .ifPresent(erlang -> facts.add(new Fact(
                        Answers.both(session ? "staff.erlangSession" : "staff.erlang"),
                        Wording.both(w -> hours(erlang.windowHours(), w)),
                        Wording.both(w ->
                                w.text("staff.erlangBeside", erlang.met(), erlang.notMet(), erlang.undecided())))));
        if (!session) {
            facts.add(new Fact(
                    Answers.both("staff.people"),
                    Answers.plain(Integer.toString(people())),
                    Wording.both(w -> w.text("staff.peopleBeside", there(), proof(w)))));
        }
        return facts;
    }

    private String ranges(Wording w) {
        if (staffing.ranges().isEmpty()) {
            return "";
        }
        double low = staffing.ranges().stream()
                .mapToDouble(Answers::least)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        double high = staffing.ranges().stream()
                .mapToDouble(Answers::most)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return w.text("staff.rangesBeside", hours(low, w), hours(high, w));
    }

    private int people() {
        return staffing.rows().stream()
                .mapToInt(row -> row.shifts().people() * row.halls())
                .sum();
    }

    private int there() {
        return staffing.rows().stream()
                .mapToInt(row -> row.people() * row.halls())
                .sum();
    }

    private String proof(Wording w) {
        List<Row> open =
                staffing.rows().stream().filter(row -> !row.shifts().optimal()).toList();
        double gap = open.stream()
                .mapToDouble(row -> row.shifts().people() - row.shifts().least())
                .sum();
        return open.isEmpty() ? w.text("staff.optimal") : w.text("staff.gap", open.size(), w.fixed(gap, 0));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "windows",
                Answers.both("staff.windows"),
                Answers.both(session ? "staff.windowsSaysSession" : "staff.windowsSays"),
                session ? null : StaffPictures.heat(staffing, names),
                windows(),
                ROWS_IN_TEXT,
                true));
        if (!session) {
            sections.add(new Section(
                    "timetable",
                    Answers.both("staff.timetable"),
                    Answers.both("staff.timetableSays"),
                    StaffPictures.day(staffing),
                    timetable(),
                    0,
                    false));
        }
        sections.add(new Section(
                "methods", Answers.both("staff.methods"), Answers.both("staff.methodsSays"), null, methods(), 8, true));
        sections.add(new Section(
                "goals", Answers.both("staff.goals"), Answers.both("staff.goalsSays"), null, goals(), 0, false));
        if (!session) {
            sections.add(new Section(
                    "shifts",
                    Answers.both("staff.shifts"),
                    Answers.both("staff.shiftsSays"),
                    null,
                    shifts(),
                    0,
                    false));
        }
        if (!staffing.ranges().isEmpty()) {
            sections.add(new Section(
                    "ranges",
                    Answers.both("staff.rangesTitle"),
                    Answers.both("staff.rangesSays", Answers.aDay(scenario)),
                    null,
                    Answers.ranges(
                            staffing.ranges(),
                            scenario,
                            "staff.rangesHeadline",
                            value -> Wording.both(w -> hours(value, w))),
                    3,
                    true));
        }
        return sections;
    }

    private double rowHours(List<Integer> windows) {
        return windows.stream().mapToInt(Integer::intValue).sum() * staffing.slotHours();
    }

    private AnswerTable windows() {
        AnswerTable table = new AnswerTable("windows")
                .words("group", "staff.group")
                .number("most_today", "staff.mostToday")
                .number("most_planned", "staff.mostPlanned")
                .number("window_hours_today", "staff.hoursToday")
                .number("window_hours_planned", "staff.hoursPlanned");
        if (session) {
            table.telephone("group", "most_today", "most_planned");
        } else {
            table.number("people_there", "staff.peopleThere")
                    .number("people_needed", "staff.peopleNeeded")
                    .telephone("group", "most_today", "most_planned", "people_needed");
        }
        for (Row row : staffing.rows()) {
            List<Entry> entries = new ArrayList<>(List.of(
                    Entry.named(row.key(), names.of(row.key(), row.name())),
                    whole(most(row.today())),
                    whole(most(row.planned())),
                    Entry.of(Wording.both(w -> hours(rowHours(row.today()), w)), rowHours(row.today())),
                    Entry.of(Wording.both(w -> hours(rowHours(row.planned()), w)), rowHours(row.planned()))));
            if (!session) {
                entries.addAll(List.of(whole(row.people()), whole(row.shifts().people())));
            }
            table.row(entries.toArray(Entry[]::new));
        }
        return table;
    }

    private static int most(List<Integer> windows) {
        return windows.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Entry whole(int number) {
        return Entry.of(Answers.plain(Integer.toString(number)), number);
    }

    private AnswerTable timetable() {
        AnswerTable table = new AnswerTable("timetable")
                .words("group", "staff.group")
                .words("from", "html.time")
                .number("today", "staff.today")
                .number("planned", "staff.planned")
                .number("erlang", "staff.byErlang");
        for (Row row : staffing.rows()) {
            for (int slot = 0; slot < staffing.slotStarts().size(); slot++) {
                if (row.planned().get(slot) > 0) {
                    table.row(
                            Entry.named(row.key(), names.of(row.key(), row.name())),
                            Entry.of(Wording.clock(staffing.slotStarts().get(slot))),
                            whole(row.today().get(slot)),
                            whole(row.planned().get(slot)),
                            whole(row.erlang().get(slot)));
                }
            }
        }
        return table;
    }

    private AnswerTable methods() {
        AnswerTable table = new AnswerTable("methods")
                .words("way", "staff.way")
                .number("window_hours", "staff.hoursShort")
                .number("most_windows", "staff.mostShort")
                .estimate("in_time_share", "staff.inTimeShort")
                .number("met", "staff.verdict.MET")
                .number("not_met", "staff.verdict.NOT_MET")
                .number("undecided", "staff.verdict.UNDECIDED");
        for (Method method : staffing.methods()) {
            if (session && (method.way() == Way.LAGGED || method.way() == Way.MODIFIED)) {
                // Without half-hours these are the stationary plan.
                continue;
            }
            table.row(
                    Entry.of(Answers.both(
                            session && method.way() == Way.STATIONARY
                                    ? "staff.way.session"
                                    : "staff.way." + method.way().name())),
                    Entry.of(Wording.both(w -> hours(method.windowHours(), w)), method.windowHours()),
                    whole(method.mostWindows()),
                    Entry.of(Wording.both(w -> w.share(method.inTime().mean())), method.inTime()),
                    whole(method.met()),
                    whole(method.notMet()),
                    whole(method.undecided()));
        }
        return table;
    }

    private AnswerTable goals() {
        AnswerTable table = new AnswerTable("goals")
                .words("part", "staff.group")
                .words("from", "html.time")
                .estimate("in_time_share", "staff.inTimeShort")
                .number("today_share", "staff.today")
                .words("verdict", "staff.verdict")
                .words("limit", "staff.limit")
                .telephone("part", "from", "in_time_share", "verdict");
        for (JudgedGoal goal : staffing.goals()) {
            LocalName from = goal.slot()
                    .filter(slot -> !session)
                    .map(slot ->
                            Answers.plain(Wording.clock(staffing.slotStarts().get(slot))))
                    .orElse(Answers.both(session ? "staff.wholeSession" : "staff.wholeDay"));
            table.row(
                    Entry.named(goal.key(), names.of(goal.key(), goal.name())),
                    Entry.of(from),
                    Entry.of(Wording.both(w -> Answers.withInterval(goal.share(), w::share, w)), goal.share()),
                    Entry.of(Wording.both(w -> w.share(goal.today())), goal.today()),
                    Entry.of(Answers.both("staff.verdict." + goal.verdict().name())),
                    Entry.of(goal.limit()
                            .map(limit -> Answers.both("staff.limit." + limit.name()))
                            .orElse(Answers.plain(""))));
        }
        return table;
    }

    private AnswerTable shifts() {
        AnswerTable table = new AnswerTable("shifts")
                .words("group", "staff.group")
                .number("people", "staff.peopleShort")
                .words("from", "staff.from")
                .words("to", "staff.to")
                .words("away", "staff.away");
        for (Row row : staffing.rows()) {
            for (DutyCount each : row.shifts().duties()) {
                String away = each.duty().away().stream()
                        .map(slot -> Wording.clock(staffing.slotStarts().get(slot)))
                        .collect(Collectors.joining(" "));
                table.row(
                        Entry.named(row.key(), names.of(row.key(), row.name())),
                        whole(each.people()),
                        Entry.of(Wording.clock(
                                staffing.slotStarts().get(each.duty().fromSlot()))),
                        Entry.of(Wording.clock(end(each.duty().toSlot()))),
                        Entry.of(away));
            }
        }
        return table;
    }

    private long end(int slot) {
        return staffing.slotStarts().get(0) + Math.round(slot * staffing.slotHours() * 3_600_000);
    }

    private LocalName sureness() {
        StaffingAnswer.Sureness sure = staffing.sure();
        return Answers.sureness("staff.noteSure", "staff.noteSureNot", sure.asked(), sure.widest());
    }

    private List<LocalName> notes(boolean usualTarget) {
        List<LocalName> notes = new ArrayList<>();
        StaffingAnswer.Work work = staffing.work();
        notes.add(Wording.both(w -> w.text(session ? "staff.noteLevelSession" : "staff.noteLevel", goalsOf())));
        notes.add(Wording.both(w -> w.text(
                "staff.noteWork",
                w.count(work.plansTried()),
                w.count(work.searchReplications()),
                w.count(work.checkReplications()),
                work.checks(),
                w.count(work.fewestReplications()))));
        notes.add(sureness());
        notes.add(Answers.both("staff.noteSearch"));
        if (!session) {
            notes.add(Answers.both("staff.noteShifts"));
        }
        notes.add(Answers.both("staff.notePatch"));
        if (scenario.cases().isPresent()) {
            notes.add(Answers.both("answer.noteVisitsAlone"));
        }
        notes.addAll(Answers.commonNotes(scenario, staffing.target(), usualTarget, !staffing.checked()));
        return notes;
    }
}
