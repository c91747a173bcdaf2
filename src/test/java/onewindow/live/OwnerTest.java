package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import onewindow.journal.LedgerFault;
import onewindow.journal.LedgerHeader;
import onewindow.live.HallUnavailable.Reason;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of commands that nobody waits for any more, that come as the service stops, or cannot be written. */
class OwnerTest {
    private static final long BEGIN = 1_000_000;
    private static final int ROUNDS = 20_000;

    private final Scenario scenario =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();
    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, false, 1, "test"));
    private final OwnedHall hall =
            new OwnedHall(0, () -> new HallDesk(scenario, 0, false, 1, new HallTime(() -> BEGIN, 1, 0)));
    private long clock = BEGIN;

    private Owner owner() throws Exception {
        Recovery.atStart(List.of(hall), ledger, 0);
        return new Owner(List.of(hall), ledger, () -> clock, Answering.atOnce());
    }

    private static Ask taking(String key) {
        return new Ask(
                key, 0, "caller", desk -> new Answer(200, "", Integer.toString(desk.takeTicket(0, 0, desk.now())), 0));
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsNotDone() throws Exception {
        Owner owner = owner();
        CompletableFuture<Answer> givenUp = owner.ask(hall, taking(""));
        CompletableFuture<Answer> other = owner.ask(hall, taking(""));
        givenUp.completeExceptionally(new TimeoutException());
        owner.turnNow();
        assertThat(other.get().body()).isEqualTo("0");
        assertThat(hall.desk().numbersGiven()).isEqualTo(1);
    }

    @Test
    void whatTheLedgerFailsAtInWhateverWayIsTakenBackAndTheNextIsDone() throws Exception {
        Owner owner = owner();
        ledger.fateOfNext(MemoryLedger.Fate.BROKEN);
        CompletableFuture<Answer> lost = owner.ask(hall, taking("k"));
        owner.turnNow();
        assertThatThrownBy(lost::get).cause().isInstanceOfSatisfying(HallUnavailable.class, why -> {
            assertThat(why.reason()).isEqualTo(Reason.NOT_WRITTEN);
            assertThat(why).hasMessage(LedgerFault.Kind.IO.name());
        });
        assertThat(hall.desk().numbersGiven()).isZero();
        CompletableFuture<Answer> again = owner.ask(hall, taking("k"));
        owner.turnNow();
        assertThat(again.get().status()).isEqualTo(200);
        assertThat(hall.desk().numbersGiven()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedUndoesNothing() throws Exception {
        Owner owner = owner();
        CompletableFuture<Answer> first = owner.ask(hall, taking(""));
        CompletableFuture<Answer> refused = owner.ask(hall, Ask.look(desk -> {
            throw new IllegalStateException("as the test wants it");
        }));
        owner.turnNow();

        assertThat(first.get().body()).isEqualTo("0");
        assertThatThrownBy(refused::get).cause().isInstanceOf(IllegalStateException.class);
        assertThat(hall.desk().numbersGiven()).isEqualTo(1);
    }

    @Test
    void whatWasAnsweredBeforeIsRepeatedThoughTheBatchFails() throws Exception {
        Owner owner = owner();
        owner.ask(hall, taking("k"));
        owner.turnNow();
        ledger.fateOfNext(MemoryLedger.Fate.REFUSED);
        CompletableFuture<Answer> again = owner.ask(hall, taking("k"));
        CompletableFuture<Answer> fresh = owner.ask(hall, taking("n"));
        CompletableFuture<Answer> freshAgain = owner.ask(hall, taking("n"));
        owner.turnNow();

        assertThat(again.get().body()).isEqualTo("0");
        assertThatThrownBy(fresh::get).cause().isInstanceOf(HallUnavailable.class);
        assertThatThrownBy(freshAgain::get).cause().isInstanceOf(HallUnavailable.class);
        assertThat(hall.desk().numbersGiven()).isEqualTo(1);
    }

    @Test
    void aHallWhoseLedgerCannotBeReadGoesOnOnceItCan() throws Exception {
        Owner owner = owner();
        owner.ask(hall, taking(""));
        owner.turnNow();
        ledger.fateOfNext(MemoryLedger.Fate.REFUSED);
        ledger.failToBeRead(2);
        owner.ask(hall, taking(""));
        owner.turnNow();
        assertThat(hall.standing().trouble()).isEqualTo("the disk is away");
        clock += 1000;
        CompletableFuture<Answer> early = owner.ask(hall, taking(""));
        owner.turnNow();
        assertThatThrownBy(early::get).cause().isInstanceOfSatisfying(HallUnavailable.class, why -> assertThat(
                        why.reason())
                .isEqualTo(Reason.NOT_RECOVERED));
        clock += 1000;
        CompletableFuture<Answer> inTime = owner.ask(hall, taking(""));
        owner.turnNow();
        assertThat(inTime.get().body()).isEqualTo("1");
        assertThat(hall.standing().trouble()).isEmpty();
    }

    @Test
    void anAnswerIsRepeatedForADayAndNoLonger() throws Exception {
        Owner owner = owner();
        CompletableFuture<Answer> first = owner.ask(hall, taking("k"));
        owner.turnNow();
        clock += TimeUnit.DAYS.toMillis(1);
        CompletableFuture<Answer> inTime = owner.ask(hall, taking("k"));
        owner.turnNow();
        clock += 1;
        CompletableFuture<Answer> late = owner.ask(hall, taking("k"));
        owner.turnNow();
        assertThat(List.of(first.get().body(), inTime.get().body(), late.get().body()))
                .containsExactly("0", "0", "1");
    }

    /** Two threads in as many ways past one another as come up; with a gap in between, one in some thousand is lost. */
    @Test
    @Timeout(120)
    void whatComesAsTheServiceStopsIsAnsweredToo() throws Exception {
        Recovery.atStart(List.of(hall), ledger, 0);
        AtomicInteger round = new AtomicInteger();
        AtomicReference<Owner> running = new AtomicReference<>();
        AtomicInteger stopped = new AtomicInteger();
        Thread stops = new Thread(() -> {
            for (int i = 1; i <= ROUNDS; i++) {
                awaitRound(round, i);
                running.get().stop();
                running.get().run();
                stopped.set(i);
            }
        });
        stops.start();
        int lost = 0;
        for (int i = 1; i <= ROUNDS; i++) {
            running.set(new Owner(List.of(hall), ledger, () -> clock, Answering.atOnce()));
            round.set(i);
            for (int wait = i % 50; wait > 0; wait--) {
                Thread.onSpinWait();
            }
            CompletableFuture<Answer> answer = running.get().ask(hall, Ask.look(desk -> new Answer(200, "", "", 0)));
            awaitRound(stopped, i);
            lost += answer.isDone() ? 0 : 1;
        }
        stops.join();
        assertThat(lost).isZero();
    }

    private static void awaitRound(AtomicInteger counter, int round) {
        while (counter.get() < round) {
            Thread.yield();
        }
    }
}
