package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import onewindow.hall.Refusal;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;
import onewindow.measure.EventDigest;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.RunRequest;
import onewindow.simulate.Simulator;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hall whose commands bring the time: the simulator's own commands make the simulator's day of it. */
class ByCommandsTest {

    private static final long SEED = 7;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    /** What a hall's days bring about by themselves. */
    private static final Set<Op> OF_DAYS = Set.of(Op.START_DAY, Op.START_WORKING_DAY);

    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, false, SEED, "test"));
    private Scenario scenario;
    private OwnedHall hall;
    private Owner owner;

    private void open(String name, String... settings) throws Exception {
        scenario = new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
        hall = new OwnedHall(0, () -> new HallDesk(scenario, 0, false, SEED, HallTime.byCommands()));
        Recovery.atStart(List.of(hall), ledger, 0);
        owner = new Owner(
                List.of(hall),
                ledger,
                () -> {
                    throw new AssertionError("nothing looks at the wall clock");
                },
                Answering.atOnce());
    }

    private CompletableFuture<Answer> give(long time, Ask.Job job) {
        CompletableFuture<Answer> answer = owner.ask(hall, new Ask("", 0, "client", time, job));
        owner.turnNow();
        return answer;
    }

    private static Answer said(long number) {
        return new Answer(200, "", Long.toString(number), 0);
    }

    /** Returns what people of the scenario's own do in its first days. */
    private static List<Command> commands(Scenario scenario, int days) {
        HallDesk simulated = new HallDesk(scenario, 0, true, SEED, new HallTime(() -> 0, 1, 0));
        while (!(simulated.isOver()
                && simulated.day() != null
                && simulated.day().index() == days - 1)) {
            simulated.advance(simulated.day() == null ? 0 : simulated.now() + 61_003);
            if (simulated.day().index() >= days) {
                break;
            }
        }
        return simulated.takeRecorded().entries().stream().map(Entry::command).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "small-hall, run.replications=1",
        "peak-day, run.replications=1",
        "appointments, cases=null",
        "tidal-windows, cases=null",
        "system-outage, cases=null",
        "system-outage, cases.warmUp=0"
    })
    void theSimulatorsCommandsMakeItsDays(String name, String setting) throws Exception {
        open(name, setting);
        int days = Math.min(3, scenario.horizon().days().size());
        long end = days < scenario.horizon().days().size()
                ? scenario.horizon().days().get(days).startMillis()
                : Long.MAX_VALUE;
        int given = 0;
        for (Command command : commands(scenario, days)) {
            if (command.time() >= end) {
                break;
            }
            if (!OF_DAYS.contains(command.op())) {
                give(command.time(), desk -> said(Op.apply(command, new Op.Estate(desk.hall(), desk.cases(), null))));
                given++;
            }
        }
        String played = new Simulator(scenario)
                .run(new RunRequest(SEED, 1, 1, 0, days - 1), (done, of) -> {}, new StopSign())
                .digest();

        assertThat(given).isGreaterThan(100);
        assertThat("%016x".formatted(EventDigest.append(0, hall.desk().digest())))
                .isEqualTo(played);
        assertThat(Verification.of(scenario, ledger).digest())
                .isEqualTo(EventDigest.append(0, hall.desk().digest()));
    }

    @Test
    void aCommandIsStampedWithTheLaterOfItsTimeAndTheLast() throws Exception {
        open("small-hall");
        long morning = scenario.horizon().days().get(0).startMillis() + 9 * HOUR;

        assertThat(give(morning, desk -> said(desk.now())).get().body()).isEqualTo(Long.toString(morning));
        assertThat(give(morning - HOUR, desk -> said(desk.now())).get().body()).isEqualTo(Long.toString(morning));
        assertThat(give(0, desk -> said(desk.now())).get().body()).isEqualTo(Long.toString(morning));
        assertThat(give(morning + 1, desk -> said(desk.now())).get().body()).isEqualTo(Long.toString(morning + 1));
    }

    @Test
    void aDayEndsAtMidnightOnceACommandIsOfTheNext() throws Exception {
        open("small-hall");
        long first = scenario.horizon().days().get(0).startMillis();
        long second = scenario.horizon().days().get(1).startMillis();
        give(first + 10 * HOUR, desk -> said(desk.takeTicket(0, 0, desk.now())));
        give(first + 23 * HOUR, desk -> said(desk.hall().openWindow(desk.now(), 0)));
        assertThat(hall.desk().day().index()).isZero();
        assertThat(hall.desk().view().present()).isEqualTo(1);

        CompletableFuture<Answer> taken = give(second + 9 * HOUR, desk -> said(desk.takeTicket(0, 0, desk.now())));

        assertThat(Integer.parseInt(taken.get().body())).isNotNegative();
        assertThat(hall.desk().numbersGiven()).isEqualTo(1);
        assertThat(ledger.entries())
                .extracting(entry -> entry.command().op())
                .containsExactly(
                        Op.START_DAY, Op.TAKE_TICKET, Op.OPEN_WINDOW, Op.END_DAY, Op.START_DAY, Op.TAKE_TICKET);
        assertThat(ledger.entries())
                .extracting(entry -> entry.command().time())
                .containsExactly(first, first + 10 * HOUR, first + 23 * HOUR, first + DAY, second, second + 9 * HOUR);
    }

    @Test
    void aVisitThatMidnightCutsOffIsOfTheDayBefore() throws Exception {
        open("small-hall");
        long first = scenario.horizon().days().get(0).startMillis();
        long second = scenario.horizon().days().get(1).startMillis();
        give(first + 10 * HOUR, desk -> said(desk.takeTicket(0, 0, desk.now())));
        String day = hall.desk().dayName();

        give(second + 9 * HOUR, desk -> said(desk.takeTicket(0, 0, desk.now())));

        assertThat(ledger.visits()).containsOnlyKeys("0/" + day + "/1");
        assertThat(hall.desk().dayName()).isNotEqualTo(day);
    }

    @Test
    void daysOfWhichNoCommandIsAreLeftOut() throws Exception {
        open("small-hall");
        long third = scenario.horizon().days().get(2).startMillis();
        give(third + 9 * HOUR, desk -> said(desk.takeTicket(0, 0, desk.now())));

        assertThat(hall.desk().day().index()).isEqualTo(2);
        assertThat(ledger.entries())
                .extracting(entry -> entry.command().op())
                .containsExactly(Op.START_DAY, Op.END_DAY, Op.START_DAY, Op.TAKE_TICKET);
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(4);
    }

    @Test
    void nothingHappensAfterTheLastDay() throws Exception {
        open("small-hall");
        List<onewindow.calendar.HallDay> days = scenario.horizon().days();
        long over = days.get(days.size() - 1).startMillis() + 2 * DAY;

        assertThat(give(over, desk -> said(desk.hall().callNext(desk.now(), 0)))
                        .get()
                        .body())
                .isEqualTo(Integer.toString(Refusal.WINDOW_CLOSED.code()));
        assertThat(hall.desk().isOver()).isTrue();
    }

    @Test
    void peopleOfTheHallsOwnNeedAClock() throws Exception {
        open("small-hall");
        assertThatThrownBy(() -> new LiveHalls.Plan(scenario, 1, true, 1, 1, 1, HallClock.COMMANDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people of the hall's own act by a clock");
    }
}
