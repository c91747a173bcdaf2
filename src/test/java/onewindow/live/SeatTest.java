package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onewindow.hall.Refusal;
import onewindow.hall.TicketState;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;
import onewindow.journal.SqliteLedger;
import onewindow.people.SeatService;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person at a window of a hall whose people act by themselves. */
class SeatTest {

    private static final long SEED = 7;
    private static final long MINUTE = 60_000;
    private static final long NINE = 540 * MINUTE;

    @TempDir
    Path folder;

    private static Scenario scenario(String name) {
        // Hardly a warm-up where the hall is a large one.
        List<String> settings = name.equals("small-hall") ? List.of() : List.of("cases.warmUp=1");
        return new ScenarioReader().read(name, settings).scenario().orElseThrow();
    }

    private static HallDesk desk(String name) {
        return new HallDesk(scenario(name), 0, true, SEED, new HallTime(() -> 0, 1, 0));
    }

    private static HallDesk at(String name, long time) {
        HallDesk desk = desk(name);
        desk.advance(0);
        desk.advance(desk.day().startMillis() + time);
        return desk;
    }

    private static int give(HallDesk desk, String who, java.util.function.ToIntFunction<HallDesk> command) {
        desk.advance(desk.now());
        desk.actBy(who);
        int result = command.applyAsInt(desk);
        desk.actBy("");
        desk.advance(desk.now());
        return result;
    }

    private static int sit(HallDesk desk, String who, int window) {
        return give(desk, who, each -> each.atWindows().takeSeat(each.now(), window));
    }

    private static int call(HallDesk desk, String who, int window) {
        return give(desk, who, each -> each.atWindows().callNext(each.now(), window));
    }

    /** Waits until the clerk of a window has served out whoever was in hand as a person sat down. */
    private static void untilFree(HallDesk desk, int window) {
        for (int i = 0; i < 200 && desk.view().ticketAt(window) >= 0; i++) {
            desk.advance(desk.now() + MINUTE);
        }
        assertThat(desk.view().ticketAt(window)).isNegative();
    }

    private static int callSomebody(HallDesk desk, String who, int window) {
        for (int i = 0; i < 200; i++) {
            int ticket = call(desk, who, window);
            if (ticket >= 0) {
                return ticket;
            }
            desk.advance(desk.now() + MINUTE);
        }
        throw new AssertionError("nobody came");
    }

    /** Serves one person in so many minutes. */
    private static SeatService serve(HallDesk desk, String who, int window, int told, int minutes) {
        int ticket = callSomebody(desk, who, window);
        for (int i = 0; i < 10 && !desk.seated().orElseThrow().isThere(window, desk.now()); i++) {
            desk.advance(desk.now() + MINUTE);
        }
        int missing = told < 0 ? desk.seated().orElseThrow().lacking(ticket) : told;
        assertThat(give(desk, who, each -> each.atWindows().startService(each.now(), ticket)))
                .isZero();
        assertThat(give(desk, who, each -> each.atWindows().giveNotice(each.now(), ticket, missing)))
                .isZero();
        desk.advance(desk.now() + minutes * MINUTE);
        assertThat(desk.view().state(ticket)).isEqualTo(TicketState.SERVING);
        assertThat(give(desk, who, each -> each.atWindows().finishService(each.now(), ticket)))
                .isEqualTo(window);
        List<Seats.Done> done = desk.seats().doneAfter(0);
        return done.get(done.size() - 1).service();
    }

    @Test
    void whileAPersonSitsThereTheWindowCallsNobodyByItself() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 0);
        untilFree(desk, 0);
        int[] since = {desk.tickets().size()};
        desk.advance(desk.now() + 30 * MINUTE);

        assertThat(desk.view().ticketAt(0)).isNegative();
        assertThat(desk.tickets().size()).isGreaterThan(since[0]);
        assertThat(desk.tickets().stream().filter(note -> note.calledAt() > desk.now() - 30 * MINUTE))
                .isNotEmpty()
                .allMatch(note -> note.window() != 0);
        assertThat(desk.seats().at(0)).contains("Wang");
    }

    @Test
    void nobodyServesWhoWaitsUntilTheWindowsOwnClerkIsDone() {
        HallDesk desk = at("small-hall", NINE + 30 * MINUTE);
        int window = 0;
        while (desk.view().ticketAt(window) < 0) {
            window++;
        }
        sit(desk, "Wang", window);
        assertThat(desk.view().ticketAt(window)).isNotNegative();
        assertThat(desk.seats().serving(desk)).isEmpty();

        untilFree(desk, window);
        callSomebody(desk, "Wang", window);
        assertThat(desk.seats().serving(desk)).containsOnly(Map.entry(window, "Wang"));
    }

    @Test
    void aServiceTakesAsLongAsThePersonTakes() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 2);
        untilFree(desk, 2);
        SeatService service = serve(desk, "Wang", 2, -1, 47);

        assertThat(service.finishedMillis() - service.startedMillis()).isEqualTo(47 * MINUTE);
        assertThat(service.needMillis()).isPositive();
        assertThat(service.forgotten()).isZero();
        assertThat(desk.seats().doneAfter(0)).hasSize(1).allMatch(done -> done.who()
                .equals("Wang"));
    }

    @Test
    void whoGetsUpLeavesTheWindowToItsOwnClerk() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 2);
        untilFree(desk, 2);
        int ticket = callSomebody(desk, "Wang", 2);
        int number = desk.view().number(ticket);
        assertThat(give(desk, "Wang", each -> each.atWindows().startService(each.now(), ticket)))
                .isZero();
        assertThat(give(desk, "Wang", each -> each.atWindows().leaveSeat(each.now(), 2)))
                .isZero();
        desk.advance(desk.now() + 90 * MINUTE);

        assertThat(desk.seats().at(2)).isEmpty();
        assertThat(desk.ticket(number).orElseThrow().end()).isEqualTo("served");
        assertThat(desk.tickets().stream().filter(note -> note.window() == 2 && note.number() > number))
                .isNotEmpty();
    }

    @Test
    void whomNobodyToldOfSomethingComesAgainAndLacksThatAlone() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 0);
        untilFree(desk, 0);
        SeatService first = serve(desk, "Wang", 0, 0, 1);
        for (int i = 0; i < 30 && first.lacking() == 0; i++) {
            first = serve(desk, "Wang", 0, 0, 1);
        }
        assertThat(first.forgotten()).isEqualTo(first.lacking()).isPositive();
        long back = first.finishedMillis();
        int matter = first.matter();
        int before = desk.tickets().size();
        desk.advance(desk.now() + 9 * MINUTE);

        List<TicketNote> again = desk.tickets().subList(before, desk.tickets().size()).stream()
                .filter(note -> note.matter() == matter && note.takenAt() >= back + 3 * MINUTE)
                .toList();
        assertThat(again).isNotEmpty();
        int lacking = first.lacking();
        assertThat(again.stream()
                        .filter(note -> !note.hasEnded())
                        .map(note -> desk.seated().orElseThrow().lacking(desk.indexOf(note))))
                .contains(lacking);
    }

    @Test
    void whatIsNotInHandCannotBeTouched() {
        HallDesk desk = at("small-hall", NINE + 30 * MINUTE);
        int other = desk.view().ticketAt(3);
        assertThat(other).isNotNegative();

        assertThat(call(desk, "Wang", 0)).isEqualTo(Refusal.SEAT_EMPTY.code());
        assertThat(call(desk, "Wang", 99)).isEqualTo(Refusal.UNKNOWN_WINDOW.code());
        assertThat(give(desk, "Wang", each -> each.atWindows().finishService(each.now(), other)))
                .isEqualTo(Refusal.NOT_IN_HAND.code());
        assertThat(sit(desk, "Wang", 0)).isZero();
        assertThat(sit(desk, "Li", 0)).isEqualTo(Refusal.SEAT_TAKEN.code());
    }

    private static HallDesk worked(String name) {
        HallDesk desk = at(name, NINE + 10 * MINUTE);
        sit(desk, "Wang", 0);
        sit(desk, "Li", 3);
        untilFree(desk, 0);
        serve(desk, "Wang", 0, 0, 3);
        serve(desk, "Wang", 0, -1, 4);
        give(desk, "trainer", each -> each.incidents().orElseThrow().bringBus(each.now(), 40, 5));
        give(desk, "trainer", each -> each.incidents().orElseThrow().failSystems(each.now(), -1, 20, 0));
        serve(desk, "Wang", 0, 0, 3);
        give(desk, "trainer", each -> each.incidents().orElseThrow().shutWindow(each.now(), 1, 15));
        for (int window = 0; window < desk.windows(); window++) {
            int at = window;
            give(desk, "trainer", each -> each.incidents().orElseThrow().quarrel(each.now(), at, 7));
        }
        int held = callSomebody(desk, "Wang", 0);
        give(desk, "Wang", each -> each.atWindows().miss(each.now(), held));
        give(desk, "Li", each -> each.atWindows().leaveSeat(each.now(), 3));
        desk.advance(desk.now() + 60 * MINUTE);
        return desk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-hall", "system-outage", "zhaoyang-2022h1"})
    void aHallWithSeatsAndIncidentsComesOutOfItsLedgerAsItWas(String name) throws Exception {
        HallDesk desk = worked(name);
        Path file = folder.resolve("hall.ledger");
        try (SqliteLedger ledger =
                SqliteLedger.open(file, new LedgerHeader(name, List.of(), "", 1, true, SEED, "test"))) {
            Batch.Builder batch = new Batch.Builder();
            List<Entry> entries = desk.takeRecorded().entries();
            batch.entries().addAll(entries);
            batch.marks().add(new Batch.Mark(0, desk.sequence(), desk.digest()));
            ledger.commit(batch.build());
            assertThat(entries.stream().map(entry -> entry.command().op()))
                    .contains(Op.TAKE_SEAT, Op.GIVE_NOTICE, Op.BRING_BUS, Op.FAIL_SYSTEMS, Op.SHUT_WINDOW);

            HallDesk again = desk(name);
            assertThat(Reenactment.of(again, ledger)).isEqualTo(desk.sequence());
            assertThat(again.digest()).isEqualTo(desk.digest());
            assertThat(again.seats().all()).isEqualTo(desk.seats().all()).containsEntry(0, "Wang");
            assertThat(again.seats().doneAfter(0))
                    .isEqualTo(desk.seats().doneAfter(0))
                    .hasSize(3);
            HallPlan plan = new HallPlan(Succession.only(scenario(name)), 0, true, SEED);
            PastHall past = new PastHall(new HallDesk(plan.past(), new HallTime(() -> 0, 1, 0)));
            assertThat(past.goOnTo(desk.sequence(), ledger)).isTrue();
            assertThat(past.desk().digest()).isEqualTo(desk.digest());
            for (HallDesk each : List.of(desk, again)) {
                each.advance(each.day().startMillis() + 30 * 60 * MINUTE);
                each.advance(each.day().startMillis() + 10 * 60 * MINUTE);
            }
            assertThat(again.digest()).isEqualTo(desk.digest());
        }
    }

    @Test
    void aDayIsNotOverBeforeThePersonHasServedWhoeverIsThere() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 0);
        untilFree(desk, 0);
        int ticket = callSomebody(desk, "Wang", 0);
        give(desk, "Wang", each -> each.atWindows().startService(each.now(), ticket));
        int day = desk.day().index();
        desk.advance(desk.day().startMillis() + 22 * 60 * MINUTE);

        assertThat(desk.day().index()).isEqualTo(day);
        assertThat(desk.view().state(ticket)).isEqualTo(TicketState.SERVING);
        give(desk, "Wang", each -> each.atWindows().finishService(each.now(), ticket));
        for (int i = 0; i < 100 && call(desk, "Wang", 0) >= 0; i++) {
            int next = desk.view().ticketAt(0);
            give(desk, "Wang", each -> each.atWindows().startService(each.now(), next));
            give(desk, "Wang", each -> each.atWindows().finishService(each.now(), next));
        }
        desk.advance(desk.now() + 1);
        assertThat(desk.day().index()).isEqualTo(day + 1);
    }

    @Test
    void whoeverWaitsAtMidnightForSomebodyWhoDoesNotCallGoesHome() {
        HallDesk desk = at("small-hall", NINE);
        sit(desk, "Wang", 0);
        sit(desk, "Li", 1);
        desk.advance(desk.day().startMillis() + 23 * 60 * MINUTE);
        assertThat(desk.view().waiting()).isPositive();
        int day = desk.day().index();
        desk.advance(desk.day().startMillis() + 24 * 60 * MINUTE);
        desk.advance(desk.now() + 1);

        assertThat(desk.day().index()).isEqualTo(day + 1);
    }

    @Test
    void aBusOfFortyBringsFortyTickets() {
        HallDesk usual = at("small-hall", NINE);
        HallDesk visited = at("small-hall", NINE);
        assertThat(give(visited, "trainer", each -> each.incidents()
                        .orElseThrow()
                        .bringBus(each.now(), 40, 5)))
                .isZero();
        usual.advance(usual.now() + 6 * MINUTE);
        visited.advance(visited.now() + 6 * MINUTE);

        assertThat(visited.numbersGiven()).isEqualTo(usual.numbersGiven() + 40);
    }

    @Test
    void aQuarrelLengthensTheServiceAtItsWindowByJustSoMuch() {
        HallDesk usual = at("small-hall", NINE);
        HallDesk loud = at("small-hall", NINE);
        int window = 0;
        while (usual.view().ticketAt(window) < 0) {
            window++;
        }
        int at = window;
        int number = usual.view().number(usual.view().ticketAt(at));
        assertThat(give(loud, "trainer", each -> each.incidents().orElseThrow().quarrel(each.now(), at, 10)))
                .isZero();
        usual.advance(usual.now() + 100 * MINUTE);
        loud.advance(loud.now() + 100 * MINUTE);

        assertThat(loud.ticket(number).orElseThrow().endedAt())
                .isEqualTo(usual.ticket(number).orElseThrow().endedAt() + 10 * MINUTE);
    }

    @Test
    void aWindowThatIsShutCallsNobodyForSoLong() {
        HallDesk desk = at("small-hall", NINE);
        assertThat(give(desk, "trainer", each -> each.incidents().orElseThrow().shutWindow(each.now(), 0, 60)))
                .isZero();
        long from = desk.now();
        desk.advance(from + 119 * MINUTE);

        assertThat(desk.tickets().stream().filter(note -> note.window() == 0 && note.calledAt() > from))
                .isNotEmpty()
                .allMatch(note -> note.calledAt() >= from + 60 * MINUTE);
    }

    @Test
    void inAnOutageNobodyIsCalledAndThoseWithCardsComeAgainAfterIt() {
        HallDesk desk = at("small-hall", NINE);
        long from = desk.now();
        assertThat(give(desk, "trainer", each -> each.incidents().orElseThrow().failSystems(each.now(), -1, 30, 0)))
                .isZero();
        desk.advance(from + 60 * MINUTE);

        assertThat(desk.tickets().stream().filter(note -> note.calledAt() > from))
                .isNotEmpty()
                .allMatch(note -> note.calledAt() >= from + 30 * MINUTE);
        assertThat(desk.tickets().stream().filter(note -> note.end().equals("left-in-outage")))
                .isNotEmpty();
        assertThat(desk.tickets().stream()
                        .filter(note -> note.takenAt() >= from + 30 * MINUTE && note.takenAt() < from + 45 * MINUTE))
                .hasSizeGreaterThan(5);
    }

    @Test
    void whatATrainerLetsHappenIsToldAsLongAsItLasts() {
        HallDesk desk = at("small-hall", NINE);
        long from = desk.now();
        assertThat(desk.happenings()).isEmpty();
        give(desk, "trainer", each -> each.incidents().orElseThrow().failSystems(each.now(), 2, 30, 0));
        give(desk, "trainer", each -> each.incidents().orElseThrow().bringBus(each.now(), 40, 5));
        assertThat(give(desk, "trainer", each -> each.incidents().orElseThrow().shutWindow(each.now(), 99, 10)))
                .isNegative();

        Happening outage = new Happening(Happening.Kind.OUTAGE, 2, 0, from, from + 30 * MINUTE);
        assertThat(desk.happenings())
                .containsExactly(outage, new Happening(Happening.Kind.BUS, -1, 40, from, from + 5 * MINUTE));
        desk.advance(from + 5 * MINUTE);
        assertThat(desk.happenings()).containsExactly(outage);
        desk.advance(from + 30 * MINUTE);
        assertThat(desk.happenings()).isEmpty();
    }

    @Test
    void oneCanLookAheadFromAHallInWhichAPersonHasPassedSomebodyOver() {
        HallDesk desk = at("small-hall", NINE + 30 * MINUTE);
        sit(desk, "Wang", 0);
        untilFree(desk, 0);
        int ticket = callSomebody(desk, "Wang", 0);
        assertThat(give(desk, "Wang", each -> each.atWindows().miss(each.now(), ticket)))
                .isZero();
        int held = callSomebody(desk, "Wang", 0);
        give(desk, "Wang", each -> each.atWindows().startService(each.now(), held));
        give(desk, "Wang", each -> each.atWindows().hold(each.now(), held));

        assertThat(Sight.at(desk).flatMap(new Foresight(1, 2)::from)).isPresent();
        desk.advance(desk.now() + 30 * MINUTE);
        assertThat(desk.view().state(ticket)).isNotEqualTo(TicketState.MISSED);
    }
}
