package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Needs;
import onewindow.people.SeatService;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.SimulatedClerks.Band;
import onewindow.simulate.SimulatedClerks.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The score of a person against a hundred simulated clerks on the same citizens. */
class SimulatedClerksTest {

    private static final int CITIZENS = 60;
    private static final Scenario SCENARIO =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();

    private final SimulatedClerks clerks = new SimulatedClerks(SCENARIO);
    private final Needs needs = new Needs(SCENARIO.demand(), new Chance());

    /** How somebody serves the citizens of a key: how long, of what is needed, and what is told of what is missing. */
    private interface Clerk {
        SeatService serve(long key, int matter, long need, int lacking);
    }

    private List<SeatService> serve(long seed, Clerk clerk) {
        List<SeatService> services = new ArrayList<>();
        for (int i = 0; i < CITIZENS; i++) {
            long key = KeyedRandom.key(seed, i);
            int matter = i % SCENARIO.labels().matters().size();
            services.add(clerk.serve(key, matter, needs.serviceMillis(key, matter), i % 3 == 0 ? 0b101 : 0));
        }
        return services;
    }

    private static SeatService service(long key, int matter, long need, long takes, int lacking, int told) {
        return new SeatService(0, 1, key, matter, need, 0, 0, 0, takes, lacking, told, 4, 0);
    }

    /** One who does just what a simulated clerk does: the time that is needed, and one notice in ten not complete. */
    private static SeatService asSimulated(long key, int matter, long need, int lacking) {
        boolean forgets = Math.floorMod(key, 10) == 0;
        return service(key, matter, need, need, lacking, forgets ? lacking & 1 : lacking);
    }

    private static boolean isWithin(List<Figures> others, Figures own) {
        return SimulatedClerks.band(others, Figures::completeNotices).holds(own.completeNotices())
                && SimulatedClerks.band(others, Figures::returns).holds(own.returns())
                && SimulatedClerks.band(others, Figures::pace).holds(own.pace())
                && SimulatedClerks.band(others, Figures::waitMinutes).holds(own.waitMinutes());
    }

    @Test
    void whoActsAsASimulatedClerkDoesLiesInTheBandNineTimesInTenOrSo() {
        int within = 0;
        int figures = 0;
        for (long seed = 1; seed <= 50; seed++) {
            List<SeatService> services = serve(seed, SimulatedClerksTest::asSimulated);
            Figures own = SimulatedClerks.of(services);
            List<Figures> others = clerks.play(services);
            figures += SimulatedClerks.band(others, Figures::completeNotices).holds(own.completeNotices()) ? 1 : 0;
            figures += SimulatedClerks.band(others, Figures::pace).holds(own.pace()) ? 1 : 0;
            within += isWithin(others, own) ? 1 : 0;
        }
        assertThat(figures).as("of 100 figures").isBetween(80, 100);
        assertThat(within).as("of 50 persons, in all four").isGreaterThanOrEqualTo(35);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whoAlwaysForgetsLiesOutside(long seed) {
        List<SeatService> services =
                serve(seed, (key, matter, need, lacking) -> service(key, matter, need, need, lacking, lacking & 1));
        Figures own = SimulatedClerks.of(services);
        List<Figures> others = clerks.play(services);
        Band notices = SimulatedClerks.band(others, Figures::completeNotices);

        assertThat(own.completeNotices()).isZero();
        assertThat(notices.holds(0)).isFalse();
        assertThat(notices.low()).isGreaterThan(0.6);
        assertThat(own.returns()).isEqualTo(CITIZENS / 3.0);
        assertThat(SimulatedClerks.band(others, Figures::returns).holds(own.returns()))
                .isFalse();
    }

    @Test
    void whoTakesTwiceAsLongLiesOutside() {
        List<SeatService> services =
                serve(9, (key, matter, need, lacking) -> service(key, matter, need, 2 * need, lacking, lacking));
        Figures own = SimulatedClerks.of(services);

        assertThat(own.pace()).isEqualTo(2, within(1e-12));
        assertThat(SimulatedClerks.band(clerks.play(services), Figures::pace).holds(own.pace()))
                .isFalse();
        assertThat(own.completeNotices()).isOne();
    }

    @Test
    void theFiguresOfTwoServicesAreKnown() {
        List<SeatService> services = List.of(
                new SeatService(0, 1, 1, 0, 600_000, 0, 60_000, 60_000, 360_000, 0b11, 0b01, 2, 0),
                new SeatService(0, 2, 2, 0, 400_000, 500_000, 500_000, 500_000, 1_200_000, 0b1, 0b101, 3, 120_000));
        Figures own = SimulatedClerks.of(services);

        assertThat(own.completeNotices()).isEqualTo(0.5);
        assertThat(own.returns()).isOne();
        assertThat(own.pace()).isEqualTo(1.0);
        assertThat(own.waitMinutes()).isEqualTo(2 * 6 + 3 * (2 + 700 / 60.0), within(1e-9));
        assertThat(services.get(1).needless()).isEqualTo(0b100);
    }

    @Test
    void theSameCitizensGiveTheSameClerks() {
        List<SeatService> services = serve(3, SimulatedClerksTest::asSimulated);
        assertThat(clerks.play(services))
                .isEqualTo(new SimulatedClerks(SCENARIO).play(services))
                .hasSize(100);
    }
}
