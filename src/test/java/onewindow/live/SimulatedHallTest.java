package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.journal.LedgerHeader;
import onewindow.journal.SqliteLedger;
import onewindow.measure.EventDigest;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hall in which the scenario's own people act by the clock is the hall that the simulator runs through. */
class SimulatedHallTest {

    private static final long SEED = 7;
    private static final long HOUR = 3_600_000;

    @TempDir
    Path folder;

    private static Scenario scenario(String name) {
        return new ScenarioReader().read(name, List.of()).scenario().orElseThrow();
    }

    private static LedgerHeader header(String name) {
        return new LedgerHeader(name, List.of(), "", 1, true, SEED, "test");
    }

    private static HallDesk desk(Scenario scenario) {
        return new HallDesk(scenario, 0, true, SEED, new HallTime(() -> 0, 1, 0));
    }

    private static void commit(HallDesk desk, SqliteLedger ledger) throws Exception {
        OwnedHall hall = new OwnedHall(0, () -> desk);
        onewindow.journal.Batch.Builder batch = new onewindow.journal.Batch.Builder();
        Recorded recorded = desk.takeRecorded();
        batch.entries().addAll(recorded.entries());
        batch.visits().addAll(recorded.visits());
        batch.marks().add(new onewindow.journal.Batch.Mark(0, desk.sequence(), desk.digest()));
        assertThat(hall.copy()).isZero();
        ledger.commit(batch.build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "appointments", "tidal-windows", "system-outage", "zhaoyang-2022h1"})
    void itsDigestIsTheSimulators(String name) {
        Scenario scenario = scenario(name);
        int days = Math.min(4, scenario.horizon().days().size());
        long end = days < scenario.horizon().days().size()
                ? scenario.horizon().days().get(days).startMillis()
                : Long.MAX_VALUE;
        HallDesk desk = desk(scenario);
        for (long time = 0;
                time < end
                        && !(desk.isOver() && desk.day() != null && desk.day().index() == days - 1);
                time += 7 * 61_003) {
            desk.advance(time);
        }
        long digest = desk.day().index() < days ? desk.digest() : desk.digestBeforeToday();
        String played = new Simulator(scenario)
                .run(new RunRequest(SEED, 1, 1, 0, days - 1), (done, of) -> {}, new StopSign())
                .digest();
        assertThat("%016x".formatted(EventDigest.append(0, digest))).isEqualTo(played);
    }

    @Test
    void aHallThatStoppedGoesOnWhereItWas() throws Exception {
        Scenario scenario = scenario("system-outage");
        Path file = folder.resolve("hall.db");
        HallDesk whole = desk(scenario);
        HallDesk first = desk(scenario);
        for (long time = 0; time < 30 * HOUR; time += HOUR / 7) {
            whole.advance(time);
        }
        try (SqliteLedger ledger = SqliteLedger.open(file, header("system-outage"))) {
            for (long time = 0; time < 13 * HOUR; time += HOUR / 7) {
                first.advance(time);
                commit(first, ledger);
            }
        }
        try (SqliteLedger ledger = SqliteLedger.open(file, header("system-outage"))) {
            HallDesk second = desk(scenario);
            assertThat(Reenactment.of(second, ledger)).isEqualTo(first.sequence());
            assertThat(second.digest()).isEqualTo(first.digest());
            for (long time = 0; time < 30 * HOUR; time += HOUR / 7) {
                second.advance(time);
            }
            assertThat(second.digest()).isEqualTo(whole.digest());
            assertThat(second.sequence()).isEqualTo(whole.sequence());
        }
    }
}
