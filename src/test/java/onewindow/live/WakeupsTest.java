package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.journal.LedgerHeader;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hall is looked at when something is due in it, and every second, and no oftener. */
class WakeupsTest {

    private static final long BEGIN = 5_000_000;
    private static final int HALLS = 3;

    private final Scenario scenario =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
    private List<OwnedHall> halls;
    private Wakeups wakeups;
    private long clock = BEGIN;

    @BeforeEach
    void allAreDueAtTheStart() throws Exception {
        halls = halls(false);
        wakeups = new Wakeups(halls, () -> clock);
        assertThat(look()).containsExactly(0, 1, 2);
    }

    private List<OwnedHall> halls(boolean simulated) throws Exception {
        MemoryLedger ledger = new MemoryLedger(new LedgerHeader("hall", List.of(), "", HALLS, simulated, 1, "test"));
        List<OwnedHall> made = IntStream.range(0, HALLS)
                .mapToObj(copy -> new OwnedHall(
                        copy, () -> new HallDesk(scenario, copy, simulated, 1, new HallTime(() -> clock, 1, 0))))
                .toList();
        Recovery.atStart(made, ledger, 0);
        return made;
    }

    /** Looks at what is due now; returns which that was. */
    private List<Integer> look() {
        List<OwnedHall> due = new ArrayList<>();
        wakeups.takeDue(due::add);
        for (OwnedHall hall : due) {
            hall.tick();
            wakeups.set(hall);
        }
        return due.stream().map(OwnedHall::copy).toList();
    }

    @Test
    void everyHallIsLookedAtOnceASecond() {
        clock = BEGIN + 999;
        assertThat(look()).isEmpty();
        assertThat(wakeups.idleMillis()).isEqualTo(1);
        clock = BEGIN + 1000;
        assertThat(look()).containsExactly(0, 1, 2);
        assertThat(wakeups.idleMillis()).isEqualTo(1000);
    }

    @Test
    void aHallThatIsAskedIsNotPutOff() {
        clock = BEGIN + 700;
        wakeups.set(halls.get(1));
        clock = BEGIN + 1000;

        assertThat(look()).containsExactly(0, 1, 2);
    }

    @Test
    void whereTheClockIsSetBackAllAreDue() {
        clock = BEGIN - 3_600_000;
        assertThat(look()).containsExactly(0, 1, 2);
        assertThat(look()).isEmpty();
        clock += 1000;
        assertThat(look()).containsExactly(0, 1, 2);
    }

    @Test
    void whatHappensInAHallIsAsIfItWereLookedAtAllTheTime() throws Exception {
        clock = 0;
        halls = halls(true);
        wakeups = new Wakeups(halls, () -> clock);
        List<OwnedHall> others = halls(true);
        int looks = 0;
        for (int i = 0; i < 20_000; i++) {
            looks += look().size();
            for (OwnedHall other : others) {
                other.tick();
                assertThat(halls.get(other.copy()).desk().sequence())
                        .isEqualTo(other.desk().sequence());
            }
            clock += wakeups.idleMillis();
        }
        assertThat(others).allMatch(other -> other.desk().sequence() > 100);
        assertThat(looks).isLessThan(2 * 20_000);
        for (OwnedHall other : others) {
            assertThat(halls.get(other.copy()).desk().digest())
                    .isEqualTo(other.desk().digest());
        }
    }
}
