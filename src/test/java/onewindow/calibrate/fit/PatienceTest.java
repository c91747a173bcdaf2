package onewindow.calibrate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import onewindow.demand.Distribution;
import org.junit.jupiter.api.Test;

/** Patience is read off from waits that mostly ended otherwise. */
final class PatienceTest {

    private static Patience observed(Distribution truth, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Patience patience = new Patience(1);
        for (int i = 0; i < count; i++) {
            double until = Law.quantile(truth, random.nextDouble());
            double offered = Law.quantile(new Distribution.Exponential(600_000), random.nextDouble());
            patience.add(Math.round(Math.min(until, offered)), until < offered);
        }
        return patience;
    }

    @Test
    void theMeanIsTimeWaitedOverPeopleWhoGaveUp() {
        Patience patience = new Patience(1);
        for (int i = 0; i < 20; i++) {
            patience.add(100_000, i < 10);
        }
        FamilyFit fit = patience.fit().orElseThrow();
        assertThat(fit.family()).isIn("exponential", "weibull");
        assertThat(patience.gaveUp()).isEqualTo(10);
    }

    @Test
    void nobodyWhoGaveUpSaysNothing() {
        Patience patience = new Patience(1);
        for (int i = 0; i < 1_000; i++) {
            patience.add(60_000, false);
        }
        assertThat(patience.fit()).isEmpty();
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheyClaim() {
        int heldMean = 0;
        int heldWeibull = 0;
        for (int run = 0; run < 200; run++) {
            FamilyFit exponential = observed(new Distribution.Exponential(1_200_000), 2_000, run)
                    .fit()
                    .orElseThrow();
            heldMean += exponential.parameters().get(0).estimate().holds(1_200_000) ? 1 : 0;
            FamilyFit weibull = observed(new Distribution.Weibull(1_200_000, 1.8), 2_000, 5_000 + run)
                    .fit()
                    .orElseThrow();
            assertThat(weibull.family()).isEqualTo("weibull");
            heldWeibull += weibull.parameters().get(0).estimate().holds(1_200_000) ? 1 : 0;
            heldWeibull += weibull.parameters().get(1).estimate().holds(1.8) ? 1 : 0;
        }
        assertThat((double) heldMean).isCloseTo(190, within(4 * Math.sqrt(200 * 0.95 * 0.05)));
        assertThat((double) heldWeibull).isCloseTo(380, within(4 * Math.sqrt(400 * 0.95 * 0.05)));
    }

    /** By hand: of 4 one gives up at 10 s, one is called at 20 s, one gives up at 30 s: 3/4, then 3/4 times 1/2. */
    @Test
    void theCurveIsThatOfKaplanAndMeier() {
        Patience patience = new Patience(1);
        patience.add(10_000, true);
        patience.add(20_000, false);
        patience.add(30_000, true);
        patience.add(40_000, false);
        assertThat(patience.curve()).extracting(Patience.Point::share).containsExactly(0.75, 0.375);
    }
}
