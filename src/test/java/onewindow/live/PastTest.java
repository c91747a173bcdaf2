package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ledger gives of a hall's past is what the hall was. */
class PastTest {

    private static final long SEED = 7;
    private static final long HOUR = 3_600_000;
    private static final long MINUTE = 60_000;

    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, false, SEED, "test"));
    /** By the number of the last command. */
    private final SortedMap<Long, String> seen = new TreeMap<>();

    private static Scenario scenario(String name, String... settings) {
        return new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
    }

    private Past past(HallPlan plan) {
        return new Past(plan.succession(), ledger, copy -> new HallDesk(plan.past(), new HallTime(() -> 0, 1, 0)));
    }

    private static String facts(HallDesk desk) {
        StringBuilder facts = new StringBuilder("%s %016x".formatted(desk.dayName(), desk.digest()));
        for (TicketNote note : desk.tickets()) {
            facts.append(' ').append(note.number()).append(desk.state(note)).append(note.window());
        }
        for (int window = 0; window < desk.windows(); window++) {
            facts.append(desk.view().isOpen(window) ? " open" : " closed");
        }
        return facts.append(desk.openCases().stream().map(CaseNote::id).toList())
                .toString();
    }

    private void commit(HallDesk desk) throws Exception {
        Batch.Builder batch = new Batch.Builder();
        batch.entries().addAll(desk.takeRecorded().entries());
        ledger.commit(batch.build());
        if (desk.sequence() > 0) {
            seen.put(desk.sequence(), facts(desk));
        }
    }

    /** Works two days by hand, so that each command is seen. */
    private void work(HallDesk desk) throws Exception {
        Random chance = new Random(3);
        for (int step = 0; step < 600; step++) {
            long time =
                    desk.scenario().horizon().days().get(step / 300).startMillis() + 9 * HOUR + (step % 300) * MINUTE;
            desk.advance(time);
            commit(desk);
            int window = chance.nextInt(desk.windows());
            int ticket = desk.view().ticketAt(window);
            switch (chance.nextInt(6)) {
                case 0, 1 -> desk.takeTicket(0, 0, desk.now());
                case 2 -> desk.hall().openWindow(desk.now(), window);
                case 3 -> desk.hall().callNext(desk.now(), window);
                case 4 -> desk.hall().startService(desk.now(), ticket);
                default -> desk.hall().finishService(desk.now(), ticket);
            }
            commit(desk);
        }
    }

    private void assertThatThePastIsWhatWasSeen(Past past) throws Exception {
        List<Long> sequences = new ArrayList<>(seen.keySet());
        assertThat(sequences).hasSizeGreaterThan(10);
        Collections.shuffle(sequences, new Random(1));
        for (long sequence : sequences.subList(0, Math.min(60, sequences.size()))) {
            assertThat(past.at(0, sequence, PastTest::facts)).contains(seen.get(sequence));
        }
        assertThat(past.at(0, seen.lastKey() + 1, PastTest::facts)).isEmpty();
    }

    @Test
    void aHallWorkedByHandIsSeenAsItWasAfterEachCommand() throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario("small-hall")), 0, false, SEED);
        work(new HallDesk(plan, HallTime.byCommands()));

        assertThat(seen).hasSizeGreaterThan(200);
        assertThatThePastIsWhatWasSeen(past(plan));
    }

    @Test
    void soIsOneThatAnotherScenarioTookOver() throws Exception {
        Scenario after = scenario("small-hall", "title.en=Another");
        HallPlan plan = new HallPlan(new Succession(List.of(scenario("small-hall"), after), 2), 0, false, SEED);
        work(new HallDesk(plan, HallTime.byCommands()));

        assertThat(ledger.of(0, Op.TAKE_OVER)).hasSize(1);
        assertThatThePastIsWhatWasSeen(past(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "system-outage"})
    void peopleOfTheHallsOwnDidWhatTheyDid(String name) throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario(name)), 0, true, SEED);
        HallDesk desk = new HallDesk(plan, new HallTime(() -> 0, 1, 0));
        long first = scenario(name).horizon().days().get(0).startMillis();
        for (int step = 0; step < 24; step++) {
            desk.advance(first + step * HOUR);
            commit(desk);
        }

        assertThatThePastIsWhatWasSeen(past(plan));
    }

    @Test
    void commandsAreFollowedInTheirWords() throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario("small-hall")), 0, false, SEED);
        HallDesk desk = new HallDesk(plan, HallTime.byCommands());
        desk.advance(9 * HOUR);
        desk.actBy("clerk");
        desk.hall().openWindow(desk.now(), 1);
        desk.takeTicket(0, 0, desk.now());
        desk.hall().callNext(desk.now(), 1);
        commit(desk);
        List<String> found = new ArrayList<>();

        past(plan).follow(0, 1, (then, given, events) -> {
            found.add(given.entry().command().op().key()
                    + given.arguments()
                    + events.stream()
                            .map(event -> event.type() + event.number())
                            .toList());
            return given.entry().sequence() < 4;
        });

        String matter = desk.scenario().labels().matters().get(0).key();
        String general = desk.scenario().labels().classes().get(0).key();
        assertThat(found)
                .containsExactly(
                        "open-window{window=2}[window-opened0]",
                        "take-ticket{matter=" + matter + ", class=" + general + "}[ticket-taken1]",
                        "call-next{window=2}[ticket-called1]");
    }

    @Test
    void aLedgerOfWhichSomethingElseComesIsNotBelieved() throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario("small-hall")), 0, false, SEED);
        HallDesk desk = new HallDesk(plan, HallTime.byCommands());
        desk.advance(9 * HOUR);
        desk.takeTicket(0, 0, desk.now());
        commit(desk);
        Entry taken = ledger.entries().get(1);
        ledger.entries().set(1, new Entry(0, 2, taken.command(), taken.result() + 1, taken.actor()));

        assertThatThrownBy(() -> past(plan).at(0, 2, PastTest::facts))
                .isInstanceOf(HallUnavailable.class)
                .hasMessage("hall 1, sequence 2: something else comes of it: " + taken.command());
        assertThat(past(plan).at(0, 1, PastTest::facts)).isPresent();
    }

    @Test
    void theLastCommandUpToATimeIsFound() throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario("small-hall")), 0, false, SEED);
        work(new HallDesk(plan, HallTime.byCommands()));
        Past past = past(plan);
        for (Entry entry : ledger.entries()) {
            long at = past.lastAt(0, entry.command().time());
            assertThat(at).isGreaterThanOrEqualTo(entry.sequence());
            assertThat(ledger.entries().get((int) at - 1).command().time())
                    .isEqualTo(entry.command().time());
        }
        assertThat(past.lastAt(0, -1)).isZero();
    }

    @Test
    void soManyLookAndWaitTheOthersAreTurnedAwayAtOnce() throws Exception {
        HallPlan plan = new HallPlan(Succession.only(scenario("small-hall")), 0, false, SEED);
        work(new HallDesk(plan, HallTime.byCommands()));
        Past past = past(plan);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch look = new CountDownLatch(2);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Optional<Long>>> all = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                all.add(threads.submit(() -> past.at(0, 10, desk -> {
                    look.countDown();
                    return sequenceAfter(goOn, desk);
                })));
            }
            assertThat(look.await(20, TimeUnit.SECONDS)).isTrue();
            while (all.size() < 2 + 32 + 1) {
                all.add(threads.submit(() -> past.at(0, 10, HallDesk::sequence)));
            }
            Future<Optional<Long>> tooMany = firstDone(all);
            assertThatThrownBy(tooMany::get)
                    .hasRootCauseInstanceOf(HallUnavailable.class)
                    .hasRootCauseMessage("32 wait to look into the past already");
            all.remove(tooMany);
            goOn.countDown();
            for (Future<Optional<Long>> each : all) {
                assertThat(each.get()).contains(10L);
            }
            assertThat(past.at(0, 10, HallDesk::sequence)).contains(10L);
        } finally {
            goOn.countDown();
            threads.shutdown();
        }
    }

    private static long sequenceAfter(CountDownLatch latch, HallDesk desk) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return desk.sequence();
    }

    /** Whoever waits may do so for ten seconds. */
    private static Future<Optional<Long>> firstDone(List<Future<Optional<Long>>> all) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(8);
        while (System.nanoTime() < end) {
            for (Future<Optional<Long>> each : all) {
                if (each.isDone()) {
                    return each;
                }
            }
            Thread.sleep(1);
        }
        throw new AssertionError("nobody was turned away");
    }
}
