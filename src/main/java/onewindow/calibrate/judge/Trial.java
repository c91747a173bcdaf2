package onewindow.calibrate.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.DayRows;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.VisitLog;
import onewindow.calibrate.log.VisitRecorder;
import onewindow.scenario.Scenario;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;

/** Puts a fitted hall to the test: simulates days of its log and sets the two beside each other. */
public final class Trial {

    /** About so many visits are simulated. */
    private static final double VISITS = 4e6;

    private static final int FEWEST_REPLICATIONS = 40;
    private static final int MOST_REPLICATIONS = 200;

    private final VisitLog log;
    private final HallModel hall;
    private final ScenarioDraft.Draft draft;
    private final Scenario scenario;
    private final long daysBack;

    /**
     * Prepares a trial.
     *
     * @param hall what was fitted to the log
     * @param draft the scenario as it was written
     * @param scenario the same, read
     * @param daysBack by how many days a row of the log may lie before an earlier one
     */
    public Trial(VisitLog log, HallModel hall, ScenarioDraft.Draft draft, Scenario scenario, long daysBack) {
        this.log = log;
        this.hall = hall;
        this.draft = draft;
        this.scenario = scenario;
        this.daysBack = daysBack;
    }

    /**
     * Judges some days.
     *
     * @param days days of the log, in order, at least one
     * @param heldOut whether the fit did not see them
     * @param threads for the replications; the judgement does not depend on it
     */
    public Judgement judge(List<LocalDate> days, boolean heldOut, int threads, StopSign stop) {
        Map<String, Integer> departments = new LinkedHashMap<>();
        hall.departments().forEach(department -> departments.put(department.name(), departments.size()));
        Set<LocalDate> wanted = new TreeSet<>(days);
        Map<LocalDate, DayFigures> observed = new TreeMap<>();
        ReplayRows replay = new ReplayRows(hall, draft, scenario);
        DayRows cut = new DayRows(daysBack + 1, (day, rows) -> {
            observed.put(LocalDate.ofEpochDay(day), DayFigures.of(day, rows, departments));
            replay.add(rows);
        });
        log.read(visit -> {
            if (wanted.contains(LocalDate.ofEpochDay(visit.day()))) {
                cut.add(visit);
            }
        });
        cut.finish();
        int replications = replications(observed);
        List<Map<LocalDate, DayFigures>> simulated = simulated(scenario, wanted, replications, threads, stop);
        Optional<Judgement.Replay> replayed =
                log.columns().contains(LogColumn.END) ? Optional.of(replayed(replay, wanted, stop)) : Optional.empty();
        return new Judge(observed, simulated, List.copyOf(departments.keySet())).judgement(heldOut, replayed);
    }

    private static int replications(Map<LocalDate, DayFigures> observed) {
        double visits = observed.values().stream().mapToInt(DayFigures::tickets).sum();
        return (int) Math.max(FEWEST_REPLICATIONS, Math.min(MOST_REPLICATIONS, VISITS / Math.max(1, visits)));
    }

    private List<Map<LocalDate, DayFigures>> simulated(
            Scenario played, Set<LocalDate> wanted, int replications, int threads, StopSign stop) {
        Map<String, Integer> departments = new LinkedHashMap<>();
        draft.departmentKeys().forEach(key -> departments.put(key, departments.size()));
        int[] range = range(wanted);
        List<Map<LocalDate, DayFigures>> figures = new ArrayList<>();
        List<DayRows> cuts = new ArrayList<>();
        for (int r = 0; r < replications; r++) {
            Map<LocalDate, DayFigures> byDay = new TreeMap<>();
            figures.add(byDay);
            cuts.add(new DayRows(1, (day, rows) -> {
                LocalDate date = LocalDate.ofEpochDay(day);
                if (wanted.contains(date)) {
                    byDay.put(date, DayFigures.of(day, rows, departments));
                }
            }));
        }
        new Simulator(played)
                .perform(
                        new RunRequest(scenario.seed(), replications, threads, range[0], range[1]),
                        r -> new VisitRecorder(played, range[0], cuts.get(r)::add),
                        stop);
        cuts.forEach(DayRows::finish);
        figures.forEach(byDay -> wanted.forEach(date ->
                byDay.computeIfAbsent(date, nobody -> DayFigures.of(date.toEpochDay(), List.of(), departments))));
        return figures;
    }

    private int[] range(Set<LocalDate> wanted) {
        List<HallDay> days = scenario.horizon().days();
        int[] among = IntStream.range(0, days.size())
                .filter(i -> wanted.contains(days.get(i).date()))
                .toArray();
        return new int[] {among[0], among[among.length - 1]};
    }

    private Judgement.Replay replayed(ReplayRows rows, Set<LocalDate> wanted, StopSign stop) {
        List<DayFigures> days = List.copyOf(
                simulated(rows.scenario(), wanted, 1, 1, stop).get(0).values());
        double meanWait = days.stream()
                        .mapToDouble(day -> IntStream.range(0, DayFigures.HALF_HOURS)
                                .mapToDouble(day::waitMillis)
                                .sum())
                        .sum()
                / days.stream()
                        .mapToLong(day -> IntStream.range(0, DayFigures.HALF_HOURS)
                                .map(day::called)
                                .sum())
                        .sum()
                / 1_000;
        Double[] queue = new Double[DayFigures.HALF_HOURS];
        Double[] wait = new Double[DayFigures.HALF_HOURS];
        for (int step = 0; step < queue.length; step++) {
            int at = step;
            queue[step] =
                    days.stream().mapToDouble(day -> day.queue(at)).average().orElse(0);
            wait[step] = Judge.waitIn(days, step);
        }
        return new Judgement.Replay(meanWait, Arrays.asList(queue), Arrays.asList(wait), rows.people());
    }
}
