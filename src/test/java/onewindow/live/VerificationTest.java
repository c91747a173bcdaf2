package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import onewindow.journal.Batch;
import onewindow.journal.LedgerHeader;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger of two halls whose commits alternate is verified, and the first commit that differs is named. */
class VerificationTest {

    private final Scenario scenario =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("hall", List.of(), "", 2, false, 1, "test"));

    @BeforeEach
    void takeTickets() throws Exception {
        List<HallDesk> desks = List.of(desk(0), desk(1));
        for (int i = 0; i < 5; i++) {
            for (HallDesk desk : desks) {
                desk.advance(i * 1000);
                desk.takeTicket(0, 0, desk.now());
                Batch.Builder batch = new Batch.Builder();
                batch.entries().addAll(desk.takeRecorded().entries());
                batch.marks().add(new Batch.Mark(desk.copy(), desk.sequence(), desk.digest()));
                ledger.commit(batch.build());
            }
        }
    }

    private HallDesk desk(int copy) {
        return new HallDesk(scenario, copy, false, 1, new HallTime(() -> 0, 1, 0));
    }

    @Test
    void theSameComesOfItsCommands() throws Exception {
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(2 * 6);
    }

    @Test
    void theFirstCommitAfterWhichTheDigestIsAnotherIsNamed() throws Exception {
        ledger.spoilMark(new Batch.Mark(1, 4, 7));
        ledger.spoilMark(new Batch.Mark(1, 5, 8));

        assertThatThrownBy(() -> Verification.of(scenario, ledger))
                .isInstanceOf(LedgerDiffers.class)
                .hasMessageStartingWith("hall 2, sequence 4: the digest is ")
                .hasMessageEndingWith(", the ledger has 0000000000000007");
    }
}
