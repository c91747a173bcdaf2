package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import onewindow.journal.LedgerHeader;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How looking ahead in the background keeps out of the way of the halls. */
class EstimatorTest {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 1 day
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;
    private static final long LONG = 20;

    private final Scenario scenario =
            new ScenarioReader().readText("hall.yaml", HALL).scenario().orElseThrow();
    private final Foresight sees = new Foresight(1, 2);
    private final List<AutoCloseable> running = new ArrayList<>();
    private double idle = 1;

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : running) {
            each.close();
        }
    }

    private HallDesk desk() {
        HallDesk desk = new HallDesk(scenario, 0, false, 1, new HallTime(() -> 0, 1, 0));
        desk.advance(1000);
        return desk;
    }

    private Estimator estimator(
            Estimator.Halls halls, Function<Sight, Optional<Estimates>> foresight, HallEstimates... estimates) {
        Estimator estimator = new Estimator(halls, List.of(estimates), foresight, () -> idle, 1);
        running.add(estimator);
        return estimator;
    }

    /** Halls that answer at once, each from a desk of its own. */
    private static Estimator.Halls answering(HallDesk desk, boolean pressed) {
        return new Estimator.Halls() {
            @Override
            public CompletableFuture<Answer> ask(int copy, Ask ask) {
                return CompletableFuture.completedFuture(ask.job().at(desk));
            }

            @Override
            public boolean isPressed(int copy) {
                return pressed;
            }
        };
    }

    private static void await(Semaphore happened) throws InterruptedException {
        assertThat(happened.tryAcquire(LONG, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void commandsAreAnsweredWhileItIsLookedAhead() throws Exception {
        Semaphore begun = new Semaphore(0);
        CountDownLatch goOn = new CountDownLatch(1);
        OwnedHall hall = new OwnedHall(0, () -> new HallDesk(scenario, 0, false, 1, new HallTime(() -> 0, 1, 0)));
        MemoryLedger ledger = new MemoryLedger(new LedgerHeader("hall", List.of(), "", 1, false, 1, "test"));
        Recovery.atStart(List.of(hall), ledger, 0);
        Owner owner = new Owner(List.of(hall), ledger, () -> 0, Answering.atOnce());
        Thread thread = new Thread(owner, "owner");
        thread.start();
        running.add(owner::stop);
        List<String> lookers = new ArrayList<>();
        Estimator.Halls halls = new Estimator.Halls() {
            @Override
            public CompletableFuture<Answer> ask(int copy, Ask ask) {
                return owner.ask(hall, ask);
            }

            @Override
            public boolean isPressed(int copy) {
                return owner.isPressed();
            }
        };
        estimator(
                halls,
                sight -> {
                    lookers.add(Thread.currentThread().getName());
                    begun.release();
                    try {
                        assertThat(goOn.await(LONG, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return sees.from(sight);
                },
                hall.estimates());
        Ask take = Ask.look(desk -> new Answer(201, "", Integer.toString(desk.takeTicket(0, 0, desk.now())), 0));

        owner.ask(hall, take).get(LONG, TimeUnit.SECONDS);
        await(begun);
        for (int i = 0; i < 100; i++) {
            owner.ask(hall, take).get(LONG, TimeUnit.SECONDS);
        }

        assertThat(hall.estimates().latest()).isEmpty();
        assertThat(ledger.lastSequence(0)).isGreaterThan(100);
        assertThat(lookers).containsExactly("estimator-1");
        goOn.countDown();
        // What happened meanwhile is looked at afterwards, once.
        await(begun);
        assertThat(hall.estimates().latest()).isPresent();
    }

    @Test
    void ofAHallOneLookAheadRunsAtATime() throws Exception {
        HallEstimates estimates = new HallEstimates();
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        CountDownLatch goOn = new CountDownLatch(1);
        HallDesk desk = desk();
        Estimator two = new Estimator(
                answering(desk, false),
                List.of(estimates),
                sight -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    begun.release();
                    try {
                        assertThat(goOn.await(LONG, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    running.decrementAndGet();
                    return sees.from(sight);
                },
                () -> 1,
                2);
        this.running.add(two);

        estimates.want();
        await(begun);
        for (int sequence = 1; sequence < 50; sequence++) {
            estimates.changed(sequence, true);
        }
        goOn.countDown();
        await(begun);

        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void underLoadNothingIsAskedAndTheLastEstimateStands() throws Exception {
        HallEstimates estimates = new HallEstimates();
        HallDesk desk = desk();
        Estimates old = sees.from(Sight.at(desk).orElseThrow()).orElseThrow();
        estimates.made(old, 0);
        AtomicInteger asked = new AtomicInteger();
        estimator(
                new Estimator.Halls() {
                    @Override
                    public CompletableFuture<Answer> ask(int copy, Ask ask) {
                        asked.incrementAndGet();
                        return CompletableFuture.completedFuture(ask.job().at(desk));
                    }

                    @Override
                    public boolean isPressed(int copy) {
                        return true;
                    }
                },
                sees::from,
                estimates);
        estimates.changed(old.sequence() + 5, false);

        long before = System.nanoTime();
        assertThat(estimates.recent(TimeUnit.SECONDS.toMillis(LONG))).containsSame(old);

        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(LONG / 2));
        assertThat(estimates.dropped()).isEqualTo(1);
        assertThat(asked.get()).isZero();
    }

    @Test
    void theBusierTheMachineIsTheLongerAWorkerRests() throws Exception {
        idle = 0.1;
        HallEstimates first = new HallEstimates();
        HallEstimates second = new HallEstimates();
        List<Long> begun = new CopyOnWriteArrayList<>();
        Semaphore begins = new Semaphore(0);
        estimator(
                answering(desk(), false),
                sight -> {
                    begun.add(System.nanoTime());
                    begins.release();
                    try {
                        TimeUnit.MILLISECONDS.sleep(20);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return sees.from(sight);
                },
                first,
                second);

        first.want();
        second.want();
        await(begins);
        await(begins);

        assertThat(begun.get(1) - begun.get(0)).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(20 + 20 * 3 * 10));
    }

    @Test
    void aHallThatStandsStillHindersNoOther() throws Exception {
        HallEstimates refuses = new HallEstimates();
        HallEstimates answersNothing = new HallEstimates();
        HallEstimates works = new HallEstimates();
        HallDesk desk = desk();
        estimator(
                new Estimator.Halls() {
                    @Override
                    public CompletableFuture<Answer> ask(int copy, Ask ask) {
                        return switch (copy) {
                            case 0 ->
                                CompletableFuture.failedFuture(new HallUnavailable(
                                        HallUnavailable.Reason.NOT_RECOVERED, "its own people are at a loss"));
                            case 1 -> new CompletableFuture<>();
                            default ->
                                CompletableFuture.completedFuture(ask.job().at(desk));
                        };
                    }

                    @Override
                    public boolean isPressed(int copy) {
                        return false;
                    }
                },
                sees::from,
                refuses,
                answersNothing,
                works);

        refuses.want();
        answersNothing.want();

        assertThat(works.recent(TimeUnit.SECONDS.toMillis(LONG))).isPresent();
        assertThat(refuses.recent(50)).isEmpty();
        assertThat(refuses.dropped()).isPositive();
        assertThat(answersNothing.recent(50)).isEmpty();
        answersNothing.want();
    }

    @Test
    void whatCannotBeLookedAheadFromIsDropped() throws Exception {
        HallEstimates estimates = new HallEstimates();
        AtomicInteger tries = new AtomicInteger();
        HallDesk desk = desk();
        estimator(
                answering(desk, false),
                sight -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalArgumentException("no window serves a person of the state");
                    }
                    return sees.from(sight);
                },
                estimates);

        assertThat(estimates.recent(TimeUnit.SECONDS.toMillis(LONG))).isEmpty();
        assertThat(estimates.dropped()).isEqualTo(1);
        assertThat(estimates.recent(TimeUnit.SECONDS.toMillis(LONG))).isPresent();
    }

    @Test
    void whatIsNotInTheLedgerDoesNotCount() throws Exception {
        OwnedHall hall = new OwnedHall(0, () -> new HallDesk(scenario, 0, false, 1, new HallTime(() -> 0, 1, 0)));
        MemoryLedger ledger = new MemoryLedger(new LedgerHeader("hall", List.of(), "", 1, false, 1, "test"));
        Recovery.atStart(List.of(hall), ledger, 0);
        Owner owner = new Owner(List.of(hall), ledger, () -> 0, Answering.atOnce());
        Ask take = Ask.look(desk -> new Answer(201, "", Integer.toString(desk.takeTicket(0, 0, desk.now())), 0));
        assertThat(owner.ask(hall, Ask.look(desk -> {
                    desk.hall().openWindow(desk.now(), 0);
                    return new Answer(204, "", "", 0);
                })))
                .isNotDone();
        owner.turnNow();
        hall.estimates().made(sees.from(Sight.at(hall.desk()).orElseThrow()).orElseThrow(), 0);
        assertThat(owner.ask(hall, take)).isNotDone();
        ledger.fateOfNext(MemoryLedger.Fate.REFUSED);
        owner.turnNow();
        assertThat(hall.estimates().score().all().told()).isZero();

        CompletableFuture<Answer> again = owner.ask(hall, take);
        owner.turnNow();
        assertThat(again).isCompleted();
        assertThat(hall.estimates().score().all().told()).isEqualTo(1);
    }
}
