package onewindow.plan.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.Interval;
import onewindow.demand.Distribution;
import onewindow.plan.sample.Slots;
import org.junit.jupiter.api.Test;

/** The offered load of a day with changing arrivals. */
class OfferedLoadTest {

    private static final long HOUR = 3_600_000;
    private static final double MEAN = 720_000;
    private static final Slots NINE_TO_FIVE = new Slots(9 * HOUR, HOUR / 2, 16);
    private static final List<Interval> OPEN = List.of(new Interval(9 * HOUR, 17 * HOUR));

    private static double[] evenly(double people) {
        double[] arrivals = new double[16];
        Arrays.fill(arrivals, people);
        return arrivals;
    }

    private static OfferedLoad load(double[] arrivals, Survival service, List<Interval> open) {
        return new OfferedLoad(NINE_TO_FIVE, open, arrivals, service, MEAN, 900_000);
    }

    @Test
    void numberBusyFromAnEmptyStartGrowsAsTheServicesEnd() {
        double[] loads = load(evenly(20), Survival.of(new Distribution.Exponential(MEAN)), OPEN)
                .modified();

        double perMean = 20 * MEAN / (HOUR / 2.0);
        for (int slot = 0; slot < 4; slot++) {
            double from = slot * HOUR / 2.0 / MEAN;
            double to = (slot + 1) * HOUR / 2.0 / MEAN;
            double mean = perMean * (1 - (Math.exp(-from) - Math.exp(-to)) / (to - from));
            assertThat(loads[slot]).isCloseTo(mean, within(mean * .01));
        }
    }

    @Test
    void aWholeDayLaterTheKindOfServiceNoLongerMatters() {
        double perMean = 20 * MEAN / (HOUR / 2.0);
        List<Distribution> services = List.of(
                new Distribution.Deterministic(MEAN),
                new Distribution.Lognormal(MEAN, .8),
                new Distribution.Gamma(MEAN, 1.2),
                new Distribution.Erlang(3, MEAN),
                new Distribution.Hyperexponential(MEAN, 2),
                new Distribution.Weibull(MEAN, 1.5),
                new Distribution.Uniform(0, 2 * MEAN),
                new Distribution.Triangular(0, MEAN, 2 * MEAN),
                new Distribution.Empirical(List.of(MEAN / 2, MEAN * 3 / 2)),
                new Distribution.WithAtomAtZero(.2, new Distribution.Exponential(MEAN / .8)));
        for (Distribution service : services) {
            assertThat(service.mean()).isCloseTo(MEAN, within(1e-6));
            assertThat(load(evenly(20), Survival.of(service), OPEN).modified()[15])
                    .as(service.toString())
                    .isCloseTo(perMean, within(perMean * .02));
        }
    }

    @Test
    void laggedLoadsAreThoseOfAServiceEarlier() {
        double[] arrivals = evenly(0);
        arrivals[2] = 30;
        OfferedLoad load = load(arrivals, Survival.of(new Distribution.Exponential(MEAN)), OPEN);

        assertThat(load.stationary()[2]).isCloseTo(12, within(1e-9));
        assertThat(load.lagged()[2]).isCloseTo(12 * 18 / 30.0, within(1e-9));
        assertThat(load.lagged()[3]).isCloseTo(12 * 12 / 30.0, within(1e-9));
    }

    @Test
    void whoComesToClosedDoorsIsLoadOnceTheyOpen() {
        List<Interval> open = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
        double[] arrivals = evenly(0);
        arrivals[7] = 10;
        double[] loads = load(arrivals, Survival.of(new Distribution.Exponential(MEAN)), open)
                .stationary();

        assertThat(loads[6] + loads[7]).isZero();
        assertThat(loads[8]).isCloseTo(4, within(1e-9));
    }
}
