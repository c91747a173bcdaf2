package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import onewindow.journal.LedgerHeader;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A hall in which something fails that is due by the clock, and not by a command. */
class FailingHallTest {

    private static final long BEGIN = 1_000_000;

    private final Scenario scenario =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, false, 1, "test"));
    private long clock = BEGIN;
    private int failures;

    private long clock() {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("as this test wants it");
        }
        return clock;
    }

    /** Its desks are made while the clock is whole. */
    private HallDesk desk() {
        int left = failures;
        failures = 0;
        HallDesk made = new HallDesk(scenario, 0, false, 1, new HallTime(this::clock, 1, 0));
        failures = left;
        return made;
    }

    private static Answer taken(HallDesk desk) {
        return new Answer(200, "", Integer.toString(desk.takeTicket(0, 0, desk.now())), 0);
    }

    private final OwnedHall hall = new OwnedHall(0, this::desk);

    private Owner owner() throws Exception {
        Recovery.atStart(List.of(hall), ledger, 0);
        return new Owner(List.of(hall), ledger, () -> clock, Answering.atOnce());
    }

    private CompletableFuture<Answer> take(Owner owner) {
        CompletableFuture<Answer> answer = owner.ask(hall, new Ask("", 0, "caller", FailingHallTest::taken));
        owner.turnNow();
        return answer;
    }

    @Test
    void whatFailedOnceIsTakenUpAgainFromTheLedger() throws Exception {
        Owner owner = owner();
        take(owner).get();
        long committed = hall.desk().sequence();
        failures = 1;
        clock += 60_000;
        owner.turnNow();

        assertThat(failures).isZero();
        assertThat(hall.desk()).isNotNull();
        assertThat(hall.desk().sequence()).isEqualTo(committed);
        take(owner).get();
        assertThat(hall.desk().numbersGiven()).isEqualTo(2);
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(3);
    }

    @Test
    void whatFailsAgainAtTheSamePlaceStandsStillAndSaysSo() throws Exception {
        Owner owner = owner();
        take(owner).get();
        failures = 2;
        for (int turn = 0; turn < 3; turn++) {
            clock += 60_000;
            owner.turnNow();
        }

        assertThat(hall.desk()).isNull();
        assertThat(hall.standing().trouble())
                .isEqualTo("what is due after command 2 failed, and again once it was brought back there");
        assertThatThrownBy(() -> take(owner).get()).hasRootCauseInstanceOf(HallUnavailable.class);
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(2);
    }

    @Test
    void whatFailsBeforeACommandTakesTheBatchOfItsHallAlong() throws Exception {
        Owner owner = owner();
        take(owner).get();
        CompletableFuture<Answer> first = owner.ask(hall, new Ask("key", 0, "caller", desk -> {
            Answer answer = taken(desk);
            failures = 1;
            return answer;
        }));
        CompletableFuture<Answer> second = owner.ask(hall, new Ask("", 0, "caller", FailingHallTest::taken));
        CompletableFuture<Answer> third = owner.ask(hall, new Ask("", 0, "caller", FailingHallTest::taken));
        owner.turnNow();

        assertThat(reason(first)).isEqualTo(HallUnavailable.Reason.NOT_WRITTEN);
        assertThat(reason(second)).isEqualTo(HallUnavailable.Reason.NOT_RECOVERED);
        assertThat(third.get().body()).isEqualTo("1");
        assertThat(hall.desk().numbersGiven()).isEqualTo(2);
        assertThat(ledger.answers()).isEmpty();
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(3);
    }

    private static HallUnavailable.Reason reason(CompletableFuture<Answer> answer) {
        Throwable why = answer.handle((given, fault) -> fault).join();
        return ((HallUnavailable) why).reason();
    }
}
