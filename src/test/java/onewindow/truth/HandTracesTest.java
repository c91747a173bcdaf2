package onewindow.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import org.junit.jupiter.api.Test;

/**
 * Traces that can be followed by hand come out to the millisecond. When something happens is seen from outside: a run
 * that stops at that millisecond lacks it, one that stops a millisecond later has it.
 */
final class HandTracesTest {
    private static final long MINUTE = 60_000;

    @Test
    void servicesRunBeyondTheirShiftsByFourOneAndFourMinutes() {
        // Ciw's documentation, server schedules: one server until 4, two from 4 to 10; services of 5 from 3, 6 and 9.
        // The timetable needs a horizon of 10, so the first service, to 8, shows in its shift's overtime only.
        assertThat(timesOf("overtime-ciw", 10, 20, Figures::served)).containsExactly(11.0, 14.0);
        Summary whole = run("overtime-ciw", 20 * MINUTE);
        assertThat(whole.byGroup().get(0).overtime().mean()).isEqualTo(4 * 60.0);
        assertThat(whole.byGroup().get(1).overtime().mean()).isEqualTo((1 + 4) * 60.0);
        assertThat(run("overtime-ciw", 11 * MINUTE).byGroup().get(1).overtime().mean())
                .isEqualTo((1 + 1) * 60.0);
        assertThat(whole.hall().overtime().mean()).isEqualTo((4 + 1 + 4) * 60.0);
    }

    @Test
    void secondAndFourthGiveUpAtSeventeenAndThirtyOne() {
        // Ciw's documentation, reneging customers: arrivals every 7, service 11, patience 3.
        assertThat(timesOf("reneging-ciw", 1, 31.5, Figures::abandoned)).containsExactly(17.0, 31.0);
        assertThat(timesOf("reneging-ciw", 1, 31.5, Figures::served)).containsExactly(18.0);
        assertThat(run("reneging-ciw", 31 * MINUTE + 30_000).hall().arrivals().mean())
                .isEqualTo(4);
    }

    @Test
    void whoeverFindsThreePresentTurnsRound() {
        // Ciw's documentation, baulking customers: arrivals every 5, service 21.
        assertThat(timesOf("balking-ciw", 1, 51, Figures::balked)).containsExactly(20.0, 25.0, 35.0, 40.0, 45.0);
        assertThat(timesOf("balking-ciw", 1, 51, Figures::served)).containsExactly(26.0, 47.0);
        Figures hall = run("balking-ciw", 51 * MINUTE).hall();
        assertThat(hall.waitMean().mean()).isEqualTo((0 + 16) / 2.0 * 60);
        assertThat(hall.waitMax().mean()).isEqualTo(16 * 60.0);
        assertThat(hall.delayed().mean()).isEqualTo(0.5);
    }

    @Test
    void threeOfFourGiveUpAndTheMeanTimeInTheSystemIsNineteenQuarters() {
        // Kotlin Simulation Library, reneging from a queue: arrivals at 1, 2, 3 and 4, service 10, patience 3.
        Summary run = new Run(file("reneging-ksl"), List.of(), 1).summary();
        Figures hall = run.hall();
        assertThat(hall.abandoned().mean()).isEqualTo(3);
        assertThat(hall.served().mean()).isEqualTo(1);
        double queued = hall.queuedPerArrival().mean() * hall.arrivals().mean();
        double atTheWindow = run.windows().get(0).get(0).busySeconds();
        assertThat((queued + atTheWindow) / hall.arrivals().mean()).isEqualTo(19 / 4.0 * 60);
    }

    /** Returns the minutes at which a count goes up, each checked to the millisecond; never between whole minutes. */
    private static List<Double> timesOf(
            String name, int fromMinute, double untilMinute, Function<Figures, Estimate> count) {
        List<Double> times = new ArrayList<>();
        double counted = count(name, fromMinute * MINUTE, count);
        for (long time = fromMinute * MINUTE; time <= untilMinute * MINUTE; time += MINUTE) {
            double before = count(name, time, count);
            assertThat(before).as("between whole minutes").isEqualTo(counted);
            counted = count(name, time + 1, count);
            for (double i = before; i < counted; i++) {
                times.add((double) time / MINUTE);
            }
        }
        return times;
    }

    private static double count(String name, long stopAtMillis, Function<Figures, Estimate> count) {
        return count.apply(run(name, stopAtMillis).hall()).mean();
    }

    private static Summary run(String name, long stopAtMillis) {
        return new Run(file(name), List.of("horizon=" + stopAtMillis + " ms"), 1).summary();
    }

    private static Path file(String name) {
        return Path.of("scenarios", "textbook", name + ".yaml");
    }
}
