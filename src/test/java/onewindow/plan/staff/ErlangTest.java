package onewindow.plan.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Erlang's formulas beside published and independently computed values. */
class ErlangTest {

    private static final double THREE_MINUTES = 180;

    /** A hundred calls in half an hour, three minutes each. */
    private static final double CALLS = 100 / 30.0 * 3;

    @Test
    void aHundredCallsInHalfAnHourTakeFourteen() {
        assertThat(Erlang.inTime(13, CALLS, 20 / THREE_MINUTES)).isCloseTo(.795595, within(5e-7));
        assertThat(Erlang.inTime(14, CALLS, 20 / THREE_MINUTES)).isCloseTo(.888350, within(5e-7));
        assertThat(Erlang.delayed(14, CALLS)).isCloseTo(.174132, within(5e-7));
        assertThat(Erlang.least(CALLS, 20 / THREE_MINUTES, .8)).isEqualTo(14);
    }

    @Test
    void hallOfFortyWindowsDelaysTwoInFive() {
        assertThat(Erlang.delayed(40, 222 * 9.7 / 60)).isCloseTo(.3999866, within(5e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "36,35.89",
        "37,35.89",
        "39,35.89",
        "40,35.89",
        "41,35.89",
        "45,35.89",
        "1,0.5",
        "2,1.9",
        "10,8",
        "20,18"
    })
    void formulasAgreeWithTheirSums(int servers, double load) {
        double term = 1;
        double sum = 1;
        for (int s = 1; s <= servers; s++) {
            term *= load / s;
            sum += term;
        }
        double queueing = term / (1 - load / servers);
        assertThat(Erlang.blocked(servers, load)).isCloseTo(term / sum, within(1e-12));
        assertThat(Erlang.delayed(servers, load)).isCloseTo(queueing / (sum - term + queueing), within(1e-12));
    }

    @Test
    void poolingThirtySevenDepartmentsSavesHalfOfTheWindows() {
        double load = 222 * 15 / 60.0;
        assertThat(Erlang.least(load, 1, .8)).isEqualTo(57);
        assertThat(37 * Erlang.least(load / 37, 1, .8)).isEqualTo(111);
    }

    @ParameterizedTest
    @CsvSource({"1,0.8,0.5,2", "4,5,0.3,1", "10,9,0.2,3", "10,12,0.1,0.5", "30,33,0.05,4", "7,3,1,10"})
    void shareInTimeWithImpatienceAgreesWithTheChainOfOnePerson(
            int servers, double load, double within, double patience) {
        assertThat(Erlang.inTime(servers, load, within, patience))
                .isCloseTo(byUniformisation(servers, load, within, patience), within(1e-8));
    }

    @Test
    void endlessPatienceIsTheLimit() {
        assertThat(Erlang.inTime(14, CALLS, 20 / THREE_MINUTES, 1e6))
                .isCloseTo(Erlang.inTime(14, CALLS, 20 / THREE_MINUTES), within(1e-5));
    }

    @Test
    void loadOfAShareIsTheOneThatGivesIt() {
        double load = Erlang.loadOf(14, 20 / THREE_MINUTES, .888350);
        assertThat(load).isCloseTo(CALLS, within(1e-4));
    }

    /** Follows one person through the line: so many ahead, served or gone, by the transient chain of that person. */
    private static double byUniformisation(int servers, double load, double within, double patience) {
        int most = servers + 400;
        double[] stationary = new double[most + 1];
        double sum = 0;
        stationary[0] = 1;
        for (int n = 0; n <= most; n++) {
            if (n > 0) {
                stationary[n] = stationary[n - 1] * load / (Math.min(n, servers) + Math.max(0, n - servers) / patience);
            }
            sum += stationary[n];
        }
        int line = 150;
        double[] ahead = new double[line + 1];
        double served = 0;
        for (int n = 0; n < servers + line; n++) {
            if (n < servers) {
                served += stationary[n] / sum;
            } else {
                ahead[n - servers] = stationary[n] / sum;
            }
        }
        double rate = servers + (line + 1) / patience;
        double poisson = Math.exp(-rate * within);
        double reached = 0;
        double inLineServed = 0;
        double left = 1 - poisson;
        for (int step = 1; left > 1e-13; step++) {
            double[] next = new double[line + 1];
            for (int k = 0; k <= line; k++) {
                double forward = (servers + k / patience) / rate;
                next[k] += ahead[k] * (1 - forward - 1 / patience / rate);
                if (k > 0) {
                    next[k - 1] += ahead[k] * forward;
                } else {
                    inLineServed += ahead[k] * forward;
                }
            }
            ahead = next;
            poisson *= rate * within / step;
            left -= poisson;
            reached += poisson * inLineServed;
        }
        return served + reached;
    }
}
