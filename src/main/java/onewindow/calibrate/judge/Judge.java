package onewindow.calibrate.judge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import onewindow.calibrate.judge.Judgement.Compared;

/** Sets simulated days beside the days of a log. */
final class Judge {

    private static final double TAIL = 0.05;
    private static final double MILLIS = 1_000;

    private final List<LocalDate> days;
    private final List<DayFigures> observed;
    /** By replication, then by day. */
    private final List<List<DayFigures>> simulated;

    private final List<String> departments;

    /**
     * Prepares a judgement.
     *
     * @param observed the days of the log
     * @param simulated the same days, once for each replication
     * @param departments names in the order of their indices
     */
    Judge(Map<LocalDate, DayFigures> observed, List<Map<LocalDate, DayFigures>> simulated, List<String> departments) {
        days = List.copyOf(new TreeMap<>(observed).keySet());
        this.observed = days.stream().map(observed::get).toList();
        this.simulated = simulated.stream()
                .map(replication -> days.stream().map(replication::get).toList())
                .toList();
        this.departments = List.copyOf(departments);
    }

    Judgement judgement(boolean heldOut, Optional<Judgement.Replay> replay) {
        return new Judgement(
                days,
                heldOut,
                simulated.size(),
                compared(Judge::peopleADay),
                compared(Judge::wait),
                compared(Judge::queue),
                compared(Judge::abandoned),
                compared(Judge::busy),
                halfHours(),
                weekdays(),
                parts(),
                coverage(),
                replay);
    }

    private Compared compared(ToDoubleFunction<List<DayFigures>> figure) {
        return compared(
                figure.applyAsDouble(observed),
                simulated.stream().mapToDouble(figure).toArray());
    }

    /** A replication in which nobody was there to have the figure says nothing about it. */
    private static Compared compared(double observed, double[] simulated) {
        double[] known = Arrays.stream(simulated)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return new Compared(observed, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        return new Compared(observed, mean, quantile(known, TAIL), quantile(known, 1 - TAIL));
    }

    /** Quantile of sorted values by linear interpolation between the order statistics. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private static double peopleADay(List<DayFigures> days) {
        return days.stream().mapToInt(DayFigures::tickets).average().orElse(Double.NaN);
    }

    private static double abandoned(List<DayFigures> days) {
        double tickets = days.stream().mapToInt(DayFigures::tickets).sum();
        return days.stream().mapToInt(DayFigures::abandoned).sum() / tickets;
    }

    private static double wait(List<DayFigures> days) {
        double sum = 0;
        double called = 0;
        for (DayFigures day : days) {
            for (int step = 0; step < DayFigures.HALF_HOURS; step++) {
                sum += day.waitMillis(step);
                called += day.called(step);
            }
        }
        return sum / called / MILLIS;
    }

    private static double queue(List<DayFigures> days) {
        double queue = 0;
        int steps = 0;
        for (DayFigures day : days) {
            for (int step = 0; step < DayFigures.HALF_HOURS; step++) {
                queue += day.queue(step);
                steps += day.queue(step) > 0 || day.busy(step) > 0 ? 1 : 0;
            }
        }
        return queue / steps;
    }

    private static double busy(List<DayFigures> days) {
        double busy = 0;
        int steps = 0;
        for (DayFigures day : days) {
            for (int step = 0; step < DayFigures.HALF_HOURS; step++) {
                busy += day.busy(step);
                steps += day.busy(step) > 0 ? 1 : 0;
            }
        }
        return busy / steps;
    }

    private List<Judgement.HalfHour> halfHours() {
        List<Judgement.HalfHour> rows = new ArrayList<>();
        for (int step = 0; step < DayFigures.HALF_HOURS; step++) {
            int at = step;
            if (isUsed(at)) {
                rows.add(new Judgement.HalfHour(
                        at * DayFigures.HALF_HOUR_MILLIS,
                        compared(list -> list.stream()
                                .mapToDouble(day -> day.queue(at))
                                .average()
                                .orElse(0)),
                        compared(list -> waitIn(list, at))));
            }
        }
        return rows;
    }

    /** Returns the mean wait of those called who took their number in a half-hour, seconds; NaN for nobody. */
    static double waitIn(List<DayFigures> days, int step) {
        double sum = days.stream().mapToDouble(day -> day.waitMillis(step)).sum();
        double called = days.stream().mapToInt(day -> day.called(step)).sum();
        return sum / called / MILLIS;
    }

    /** Whether anybody waits or is served in a half-hour, in the log or in the model. */
    private boolean isUsed(int step) {
        return observed.stream().anyMatch(day -> day.queue(step) > 0 || day.busy(step) > 0)
                || simulated.get(0).stream().anyMatch(day -> day.queue(step) > 0 || day.busy(step) > 0);
    }

    private List<Judgement.Weekday> weekdays() {
        List<Judgement.Weekday> rows = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            int[] indices = java.util.stream.IntStream.range(0, days.size())
                    .filter(i -> days.get(i).getDayOfWeek() == weekday)
                    .toArray();
            if (indices.length > 0) {
                rows.add(new Judgement.Weekday(
                        weekday,
                        indices.length,
                        compared(list ->
                                wait(Arrays.stream(indices).mapToObj(list::get).toList()))));
            }
        }
        return rows;
    }

    private List<Judgement.Part> parts() {
        List<Judgement.Part> rows = new ArrayList<>();
        for (int i = 0; i < departments.size(); i++) {
            int department = i;
            long people = observed.stream()
                    .mapToLong(day -> day.departmentCalled(department))
                    .sum();
            if (people > 0) {
                rows.add(new Judgement.Part(departments.get(i), people, compared(list -> {
                    double wait = list.stream()
                            .mapToDouble(day -> day.departmentWait(department))
                            .sum();
                    double called = list.stream()
                            .mapToInt(day -> day.departmentCalled(department))
                            .sum();
                    return wait / called / MILLIS;
                })));
            }
        }
        return rows;
    }

    private Judgement.Coverage coverage() {
        int within = 0;
        int of = 0;
        for (int day = 0; day < days.size(); day++) {
            for (int step = 0; step < DayFigures.HALF_HOURS; step++) {
                if (isUsed(step)) {
                    double[] queues = new double[simulated.size()];
                    for (int r = 0; r < queues.length; r++) {
                        queues[r] = simulated.get(r).get(day).queue(step);
                    }
                    within += compared(observed.get(day).queue(step), queues).within() ? 1 : 0;
                    of++;
                }
            }
        }
        return new Judgement.Coverage(within, of);
    }
}
