package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.replay.ReplayResult.LeadIn;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** When commands are sent, and what is timed of them, before a service that always takes as long. */
class PlayerTest {

    private static final long ALWAYS = Long.MAX_VALUE / 4;
    private static final Scenario HALL =
            new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow();

    /** A ticket, its call and its start, at so many milliseconds of the scenario. */
    private static Script visit(long ticket, long call, long start) {
        Script.Recording recording = new Script.Recording();
        recording.record(Command.of(ticket, Op.TAKE_TICKET, 0, 0), 0);
        recording.record(Command.of(call, Op.CALL_NEXT, 0), 0);
        recording.record(Command.of(start, Op.START_SERVICE, 0), 0);
        return recording.script();
    }

    /** A ticket at each of these times. */
    private static Script tickets(long... times) {
        Script.Recording recording = new Script.Recording();
        for (int i = 0; i < times.length; i++) {
            recording.record(Command.of(times[i], Op.TAKE_TICKET, 0, 0), i);
        }
        return recording.script();
    }

    private static Player player(SlowService service, int connections, boolean inOrder, List<Script> scripts)
            throws IOException {
        return new Player(
                service::target,
                HALL,
                scripts,
                new Player.Settings(connections, inOrder, 0, false),
                IntervalLog.none(),
                () -> false);
    }

    @Test
    void whatTheLeadInHasIsSentInOrderAndIsInNoFigure() throws Exception {
        try (SlowService service = new SlowService(0);
                Player player = player(service, 1, false, List.of(visit(0, 5_000, 60_000), tickets(1_000, 60_001)))) {
            LeadIn leadIn = player.lead(60_000);
            List<String> led = service.asked();
            Session session = new Session(player, Session.Meter.none());
            boolean whole = session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            assertThat(led)
                    .containsExactly(
                            "/api/halls/1/tickets",
                            "/api/halls/2/commands/take-ticket",
                            "/api/halls/1/windows/1/call-next");
            assertThat(leadIn.commands()).isEqualTo(3);
            assertThat(leadIn.scenarioSeconds()).isEqualTo(60);
            assertThat(leadIn.errors()).isZero();
            assertThat(whole).isTrue();
            assertThat(session.load(1).answered()).isEqualTo(2);
            assertThat(session.load(1).done()).isEqualTo(2);
            assertThat(session.total().response().count()).isEqualTo(2);
            assertThat(session.kinds()).extracting(KindTimes::kind).containsExactly("take-ticket", "start-service");
            assertThat(session.sequences()).containsExactly(new int[] {1, 3, 4}, new int[] {2, 5});
        }
    }

    @Test
    void theLeadInEndsWithItsLastAnswer() throws Exception {
        try (SlowService service = new SlowService(150);
                Player player = player(service, 4, false, List.of(visit(0, 0, 1_000), tickets(0, 1_000)))) {
            LeadIn leadIn = player.lead(1_000);

            assertThat(leadIn.commands()).isEqualTo(3);
            assertThat(leadIn.seconds()).isGreaterThanOrEqualTo(0.3);
            assertThat(player.tally().waiting()).isZero();
            assertThat(player.schedule().nextTime()).isEqualTo(1_000);
        }
    }

    @Test
    void afterTheLeadInThePaceCountsFromItsEnd() throws Exception {
        try (SlowService service = new SlowService(0);
                Player player = player(service, 1, false, List.of(tickets(0, 30_000, 50_000)))) {
            player.lead(30_000);
            Session session = new Session(player, Session.Meter.none());
            long began = System.nanoTime();
            session.play(new Pace.Times(began, 100), ALWAYS);

            // 20 s of the scenario a hundred times as fast.
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(200_000_000);
            assertThat(player.schedule().hours()).isEqualTo(20 / 3600.0);
        }
    }

    @Test
    void inAChainEachResponseCountsFromItsOwnTime() throws Exception {
        try (SlowService service = new SlowService(100);
                Player player = player(service, 3, false, List.of(visit(0, 0, 0)))) {
            Session session = new Session(player, Session.Meter.none());
            session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            // To be sent after 0, 1 and 2 ms; answered after 100, 200 and 300 ms at the earliest.
            assertThat(most(session, "take-ticket")).isGreaterThanOrEqualTo(100);
            assertThat(most(session, "call-next")).isGreaterThanOrEqualTo(199);
            assertThat(most(session, "start-service")).isGreaterThanOrEqualTo(298);
            assertThat(session.load(1).late()).isGreaterThanOrEqualTo(2);
            assertThat(session.load(1).overlapping()).isEqualTo(2);
        }
    }

    @Test
    void whatAHallHoldsBackKeepsItsPlaceInTheRate() throws Exception {
        List<Script> scripts = new ArrayList<>(List.of(visit(0, 1, 99)));
        for (int hall = 0; hall < 50; hall++) {
            scripts.add(tickets(2));
        }
        try (SlowService service = new SlowService(200);
                Player player = player(service, 60, true, scripts)) {
            Session session = new Session(player, Session.Meter.none());
            session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            // The second of all, to be sent after 1 ms, whatever the fifty others have become by the time it can be.
            assertThat(most(session, "call-next")).isGreaterThanOrEqualTo(399);
            assertThat(most(session, "start-service")).isGreaterThanOrEqualTo(600 - 52);
        }
    }

    /** One whose ticket takes so long to be taken, and after him one who is called and served. */
    private static SlowService oneComesAfter(long millis, int emptyCalls) throws IOException {
        return new SlowService(path -> path.endsWith("/tickets") ? millis : 0, emptyCalls);
    }

    private static Script oneComesAndOneIsCalled() {
        Script.Recording recording = new Script.Recording();
        recording.record(Command.of(0, Op.TAKE_TICKET, 0, 0), 0);
        recording.record(Command.of(1, Op.TAKE_TICKET, 0, 0), 1);
        recording.record(Command.of(1, Op.CALL_NEXT, 0), 1);
        recording.record(Command.of(1, Op.START_SERVICE, 1), 1);
        return recording.script();
    }

    @Test
    void aClerkWhoFindsNobodyLooksAgainEverMoreSeldom() throws Exception {
        try (SlowService service = oneComesAfter(1500, 3);
                Player player = player(service, 2, false, List.of(oneComesAndOneIsCalled()))) {
            Session session = new Session(player, Session.Meter.none());
            session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            // After 20, 40 and 80 ms; to be sent after 2 ms.
            assertThat(most(session, "call-next")).isGreaterThanOrEqualTo(138);
            assertThat(session.load(1).looks()).isEqualTo(3);
            assertThat(session.load(1).answered()).isEqualTo(4);
            assertThat(session.load(1).otherwise()).isZero();
            assertThat(service.asked()).hasSize(7);
        }
    }

    @Test
    void aClerkWhoFindsNobodyForTwoSecondsGoesOn() throws Exception {
        try (SlowService service = oneComesAfter(4000, 1000);
                Player player = player(service, 2, false, List.of(oneComesAndOneIsCalled()))) {
            Session session = new Session(player, Session.Meter.none());
            session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            assertThat(session.load(1).looks()).isEqualTo(10);
            assertThat(session.otherwise()).containsExactly(Map.entry("call-next: nobody-waits", 1L));
        }
    }

    @Test
    void aClerkToWhomNobodyCanComeDoesNotLookAgain() throws Exception {
        try (SlowService service = new SlowService(path -> 0, 1000);
                Player player = player(service, 2, false, List.of(visit(0, 0, 0)))) {
            Session session = new Session(player, Session.Meter.none());
            session.play(new Pace.Rate(System.nanoTime(), 0, 1000), ALWAYS);

            assertThat(session.load(1).looks()).isZero();
            assertThat(session.otherwise()).containsExactly(Map.entry("call-next: nobody-waits", 1L));
        }
    }

    @Test
    void eachMinuteIsOfItsOwn() throws Exception {
        try (SlowService service = new SlowService(path -> path.endsWith("/tickets") ? 150 : 0, 0);
                Player player = player(service, 2, false, List.of(tickets(0, 1100, 1200)))) {
            Session session = new Session(player, Session.Meter.none(), 1_000_000_000);
            session.play(new Pace.Times(System.nanoTime(), 1), ALWAYS);

            assertThat(session.minutes()).hasSize(2);
            assertThat(session.minutes())
                    .extracting(minute -> minute.response().count())
                    .containsExactly(1L, 2L);
            assertThat(session.minutes().get(0).response().p99()).isGreaterThanOrEqualTo(150);
            assertThat(session.minutes().get(1).response().p99()).isLessThan(150);
            assertThat(session.minutes().get(0).answeredPerSecond()).isBetween(0.7, 1.1);
            assertThat(session.minutes().get(0).heapMegabytes()).isNaN();
        }
    }

    @Test
    void aDisplayThatIsCutOffIsOpenedAgainAndCounted() throws Exception {
        try (SlowService service = new SlowService(0);
                Player player = new Player(
                        service::target,
                        HALL,
                        List.of(tickets(0, 500)),
                        new Player.Settings(1, false, 1, false),
                        IntervalLog.none(),
                        () -> false)) {
            Session session = new Session(player, Session.Meter.none());
            boolean whole = session.play(new Pace.Times(System.nanoTime(), 1), ALWAYS);

            assertThat(whole).isTrue();
            assertThat(session.displaysCutOff()).isGreaterThanOrEqualTo(2);
            assertThat(service.asked().stream().filter(path -> path.endsWith("/events")))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aServiceThatGoesByItselfIsSaidToBeGone() throws Exception {
        SlowService service = new SlowService(60_000);
        try (Player player = player(service, 1, false, List.of(tickets(0)))) {
            Session session = new Session(player, Session.Meter.none());
            service.close();

            assertThatThrownBy(() -> session.play(new Pace.Fastest(), ALWAYS))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the service is gone: ");
        }
    }

    private static double most(Session session, String kind) {
        return session.kinds().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .response()
                .max();
    }
}
