package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Estimates in a hall that is worked by hand and whose services always take five minutes, traced by hand. */
class EstimateTraceTest {

    private static final long MINUTE = 60_000;
    private static final int WALK_IN = 0;
    private static final int ELDERLY = 1;

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 1 day
            hours: 09:00-17:00
            demand: {rate: 0.001 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            classes:
              - {key: walk-in, name: {zh: 普通, en: Walk-in}, share: 90 %}
              - {key: elderly, name: {zh: 老年人, en: Elderly}, share: 10 %}
            service: {deterministic: 5 min}
            windows: [{key: civil, serves: [civil], schedule: {09:00: 3, 11:00: 1}}]
            assign: {order: strict-priority, ranks: {elderly: 0, walk-in: 1}}
            """;

    private final Scenario scenario =
            new ScenarioReader().readText("hall.yaml", HALL).scenario().orElseThrow();
    private final HallDesk desk = new HallDesk(scenario, 0, false, 1, new HallTime(() -> 0, 1, 0));
    private final HallEstimates estimates = new HallEstimates();
    private final Telling telling = new Telling(desk, estimates);

    private static long at(String clock) {
        return 60 * MINUTE * Integer.parseInt(clock.substring(0, 2)) + MINUTE * Integer.parseInt(clock.substring(3));
    }

    private int take(String clock, int visitClass) {
        desk.advance(at(clock));
        return desk.takeTicket(0, visitClass, desk.now());
    }

    private void serve(String clock, int window) {
        desk.advance(at(clock));
        int ticket = desk.hall().callNext(desk.now(), window);
        assertThat(ticket).isNotNegative();
        assertThat(desk.hall().startService(desk.now(), ticket)).isNotNegative();
    }

    /** At 10:00 two windows of three are open, at one a service began at 9:57, at the other at 9:59; three wait. */
    private Estimates atTen() {
        desk.advance(at("09:30"));
        desk.tellBy(telling);
        desk.hall().openWindow(desk.now(), 0);
        desk.hall().openWindow(desk.now(), 1);
        take("09:50", WALK_IN);
        take("09:51", WALK_IN);
        take("09:52", WALK_IN);
        take("09:53", WALK_IN);
        take("09:54", ELDERLY);
        // The elderly person, ticket 5, is called first.
        serve("09:57", 0);
        serve("09:59", 1);
        desk.advance(at("10:00"));
        return look();
    }

    private Estimates look() {
        Estimates seen = new Foresight(7, 4).from(Sight.at(desk).orElseThrow()).orElseThrow();
        estimates.made(seen, 0);
        return seen;
    }

    private static void assertCalledAt(Optional<Estimate> estimate, String clock) {
        Estimate known = estimate.orElseThrow();
        assertThat(known.fromMillis() + known.p50Millis()).isEqualTo(at(clock));
        assertThat(known.fromMillis() + known.p90Millis()).isEqualTo(at(clock));
        assertThat(known.called()).isEqualTo(1);
    }

    @Test
    void thoseWhoWaitAreCalledAsTheServicesUnderWayEnd() {
        Estimates seen = atTen();

        assertThat(seen.ofTicket(1)).isEmpty();
        assertThat(seen.ofTicket(5)).isEmpty();
        assertCalledAt(seen.ofTicket(2), "10:02");
        assertCalledAt(seen.ofTicket(3), "10:04");
        assertCalledAt(seen.ofTicket(4), "10:07");
    }

    @Test
    void whoComesNowWaitsByTheClass() {
        Estimates seen = atTen();

        assertCalledAt(seen.newcomer(0, WALK_IN).map(Estimates.Newcomer::estimate), "10:09");
        assertCalledAt(seen.newcomer(0, ELDERLY).map(Estimates.Newcomer::estimate), "10:02");
        assertThat(seen.newcomers()).extracting(Estimates.Newcomer::waiting).containsExactly(3, 3);
    }

    @Test
    void windowsThatTheClerksOpenedHoldUntilTheTimetableChanges() {
        atTen();
        // Closes as its service ends, at 10:02.
        desk.hall().closeWindow(desk.now(), 0);
        assertCalledAt(look().ofTicket(4), "10:14");

        // From 11:00 the timetable has one window, however many are open before.
        desk.advance(at("10:55"));
        desk.hall().finishService(desk.now(), desk.indexOf(desk.ticket(5).orElseThrow()));
        desk.hall().finishService(desk.now(), desk.indexOf(desk.ticket(1).orElseThrow()));
        for (int window = 0; window < 3; window++) {
            desk.hall().openWindow(desk.now(), window);
        }
        serve("10:58", 0);
        serve("10:58", 1);
        serve("10:58", 2);
        assertThat(desk.view().waiting()).isZero();
        take("10:59", WALK_IN);
        take("10:59", WALK_IN);
        Estimates seen = look();
        assertCalledAt(seen.ofTicket(6), "11:03");
        assertCalledAt(seen.ofTicket(7), "11:08");
    }

    @Test
    void withoutAWindowNobodyIsCalledBeforeTheTimetableOpensOne() {
        take("09:30", WALK_IN);

        assertCalledAt(look().ofTicket(1), "11:00");
    }

    @Test
    void whoTakesATicketIsToldAndWhatComesOfItCounts() {
        atTen();
        EstimateScore score = estimates.score();
        int told = take("10:01", WALK_IN);
        TicketNote note = desk.noteOf(told);
        // Nine minutes after 10:00, and so after 10:01: nobody came in between.
        assertThat(note.told.p50Millis()).isEqualTo(9 * MINUTE - 1);
        take("10:02", WALK_IN);
        assertThat(desk.estimateOf(note).orElseThrow().p50Millis()).isEqualTo(8 * MINUTE - 1);
        telling.count(score);
        assertThat(score.all().told()).isEqualTo(2);
        assertThat(score.all().called()).isZero();

        for (String number : new String[] {"2", "3", "4"}) {
            desk.hall()
                    .abandon(
                            desk.now(),
                            desk.indexOf(desk.ticket(Integer.parseInt(number)).orElseThrow()));
        }
        desk.advance(at("10:12"));
        desk.hall().finishService(desk.now(), desk.indexOf(desk.ticket(5).orElseThrow()));
        serve("10:12", 0);
        desk.hall().abandon(desk.now(), desk.indexOf(desk.ticket(7).orElseThrow()));
        telling.count(score);

        EstimateScore.Figures figures = score.all();
        assertThat(figures.called()).isEqualTo(1);
        assertThat(figures.left()).isEqualTo(1);
        assertThat(figures.meanErrorSeconds()).isCloseTo(120, within(0.01));
        assertThat(figures.meanAbsoluteErrorSeconds()).isCloseTo(120, within(0.01));
        assertThat(figures.testedP90()).isEqualTo(1);
        assertThat(figures.withinP90()).isZero();
        assertThat(score.byHalfHour().keySet()).containsExactly(20);
        assertThat(score.byQueue().keySet()).containsExactly("civil");
    }

    @Test
    void whatIsOldOrOfAnotherPlaceInLineIsNotTold() {
        atTen();
        assertThat(desk.noteOf(take("10:02", WALK_IN)).told).isNotNull();
        desk.advance(at("10:02") + 2000);
        assertThat(desk.noteOf(desk.takeTicket(0, WALK_IN, desk.now())).told).isNull();
        look();
        assertThat(desk.noteOf(desk.takeTicket(0, WALK_IN, desk.now() - MINUTE)).told)
                .isNull();
        assertThat(desk.noteOf(desk.takeTicket(0, WALK_IN, desk.now())).told).isNotNull();
    }
}
