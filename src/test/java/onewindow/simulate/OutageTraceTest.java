package onewindow.simulate;

import static onewindow.simulate.ScenarioFixture.HOUR;
import static onewindow.simulate.ScenarioFixture.MINUTE;
import static onewindow.simulate.ScenarioFixture.minutes;
import static onewindow.simulate.ScenarioFixture.row;
import static onewindow.simulate.ScenarioFixture.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onewindow.assign.Assignment;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Exponential;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.EventFigures;
import onewindow.people.Behaviour.Returns;
import onewindow.people.HallEvents.At;
import onewindow.people.HallEvents.Every;
import onewindow.people.HallEvents.Outage;
import onewindow.people.Staffing.Tidal;
import org.junit.jupiter.api.Test;

/** Outages of windows, followed by hand. */
final class OutageTraceTest {

    private static final int NO_CARDS = -1;

    private static Outage once(String at, double lengthMinutes, double stay, int cards, Integer... groups) {
        return new Outage(List.of(groups), new At(time(at)), minutes(lengthMinutes), stay, cards);
    }

    @Test
    void thePersonInHandIsServedAndTheOthersWaitUntilTheWindowsWorkAgain() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(15, "09:00", "09:05", "09:20")
                .windows(1)
                .outage(once("09:10", 50, 1, NO_CARDS, 0))
                .build());
        assertThat(run.lines().lines())
                .containsExactly(
                        "09:00 group 0 staffed 1",
                        "09:00 window 1 opened",
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 called to window 1",
                        "09:00 ticket 1 started",
                        "09:05 ticket 2 taken",
                        "09:10 outage 0 began",
                        "09:10 group 0 staffed 0",
                        "09:15 ticket 1 finished",
                        "09:15 window 1 closed",
                        "09:20 ticket 3 taken",
                        "10:00 outage 0 ended",
                        "10:00 group 0 staffed 1",
                        "10:00 window 1 opened",
                        "10:00 ticket 2 called to window 1",
                        "10:00 ticket 2 started",
                        "10:15 ticket 2 finished",
                        "10:15 ticket 3 called to window 1",
                        "10:15 ticket 3 started",
                        "10:30 ticket 3 finished",
                        "12:00 group 0 staffed 0",
                        "12:00 window 1 closed");
        EventFigures events = run.summary().events();
        assertThat(events.outages().mean()).isEqualTo(1);
        assertThat(events.outageTime().mean()).isEqualTo(50 * 60.0);
        assertThat(events.leftInOutage().mean()).isZero();
        assertThat(run.hall().waitMean().mean()).isEqualTo((0 + 55 + 55) * 60 / 3.0);
    }

    @Test
    void whoLeavesWithACardIsCalledFirstOnTheNextDay() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(2, "09:00-09:01")
                .classes(1.0, 0.0)
                .rows(row("09:00", 0, 0, 5), row("33:00", 0, 0, 5), row("33:00", 0, 0, 5))
                .service(minutes(5))
                .windows(1)
                .assign(new Assignment.StrictPriority(List.of(1, 0)))
                .outage(once("09:00", 1, 0, 1, 0))
                .build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.contains("ticket") || line.contains("outage"))
                .startsWith(
                        "09:00 outage 0 began",
                        "09:00 ticket 1 taken",
                        "09:00 ticket 1 left in the outage",
                        "09:01 outage 0 ended",
                        "33:00 ticket 1 taken",
                        "33:00 ticket 1 called to window 1")
                .filteredOn(line -> line.contains("called"))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("33:05 ticket 3");
        assertThat(run.summary().byClass().get(1).served().mean()).isEqualTo(1);
        assertThat(run.hall().unserved().mean()).isEqualTo(1);
        assertThat(run.summary().events().leftInOutage().mean()).isEqualTo(1);
    }

    @Test
    void whomAnotherGroupServesWaitsForItAndNobodyElseLeaves() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .matters(0.5, 0.5)
                .rows(row("09:00", 0, 0, 30), row("09:00", 1, 0, 30), row("09:05", 0, 0, 5), row("09:06", 1, 0, 5))
                .group(GroupFixture.windows(1).matters(0, 1))
                .group(GroupFixture.windows(1).matters(1))
                .outage(once("09:10", 60, 0, NO_CARDS, 0))
                .build());
        assertThat(run.lines().with("left")).containsExactly("09:10 ticket 3 left in the outage");
        assertThat(run.lines().with("ticket 4 called")).containsExactly("09:30 ticket 4 called to window 2");
    }

    @Test
    void anOutageThatOutlastsTheDaySendsThoseHomeWhoWaitAndGoesOnTheNextMorning() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(2, "09:00-12:00")
                .arrivals(15, "11:50", "11:55", "33:00")
                .windows(1)
                .outage(once("11:52", 24 * 60, 1, NO_CARDS, 0))
                .build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.contains("ticket") || line.contains("outage"))
                .containsExactly(
                        "11:50 ticket 1 taken",
                        "11:50 ticket 1 called to window 1",
                        "11:50 ticket 1 started",
                        "11:52 outage 0 began",
                        "11:55 ticket 2 taken",
                        "12:00 ticket 2 left in the outage",
                        "12:05 ticket 1 finished",
                        "24:00 outage 0 began",
                        "33:00 ticket 1 taken",
                        "35:52 outage 0 ended",
                        "35:52 ticket 1 called to window 1",
                        "35:52 ticket 1 started",
                        "36:07 ticket 1 finished");
        assertThat(run.summary().events().outageTime().mean()).isEqualTo((8 + 2 * 60 + 52) * 60.0);
    }

    @Test
    void whoeverIsStillServedOutAfterClosingIsSentHomeByAnOutage() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-12:00")
                .arrivals(15, "11:55", "11:56", "11:57")
                .windows(1)
                .outage(once("12:12", 60, 1, NO_CARDS, 0))
                .build());
        assertThat(run.lines().lines())
                .filteredOn(line -> line.compareTo("12:00") > 0 && !line.contains("group"))
                .containsExactly(
                        "12:10 ticket 1 finished",
                        "12:10 ticket 2 called to window 1",
                        "12:10 ticket 2 started",
                        "12:12 outage 0 began",
                        "12:12 ticket 3 left in the outage",
                        "12:25 ticket 2 finished",
                        "12:25 window 1 closed",
                        "13:12 outage 0 ended");
    }

    @Test
    void windowsFailAgainAndAgainInOpenTime() {
        Outage kiosks = new Outage(List.of(0), new Every(new Deterministic(2 * HOUR)), minutes(90), 1, NO_CARDS);
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(3, "09:00-11:00", "13:00-14:00")
                .arrivals(1, "09:30")
                .windows(1)
                .outage(kiosks)
                .build());
        // Open time 2:00 to 3:30, 5:30 to 7:00, 9:00 on: three hours a day, an hour of it in the afternoon.
        assertThat(run.lines().with("outage"))
                .containsExactly(
                        "13:00 outage 0 began",
                        "33:00 outage 0 began",
                        "33:30 outage 0 ended",
                        "37:30 outage 0 began",
                        "57:00 outage 0 began",
                        "58:00 outage 0 ended");
    }

    @Test
    void aDayRunAloneHasTheSameOutages() {
        ScenarioFixture hall = ScenarioFixture.days(6, "09:00-12:00")
                .poisson(100)
                .windows(1)
                .outage(new Outage(
                        List.of(0), new Every(new Exponential(3 * HOUR)), new Exponential(HOUR), 0.5, NO_CARDS));
        List<String> all = RecordedRun.of(hall.build(), 7).lines().with("outage");
        List<String> alone = RecordedRun.of(hall.build(), 7, 4, 4).lines().with("outage");
        assertThat(alone)
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(':'))) / 24 == 4)
                        .toList());
    }

    @Test
    void anOutageThatComesAgainAndAgainLastsItsShareOfTheTime() {
        int replications = 30;
        Distribution up = new Exponential(40 * HOUR);
        Outage kiosks = new Outage(List.of(0), new Every(up), new Exponential(HOUR), 1, NO_CARDS);
        EventFigures events = new Simulator(ScenarioFixture.days(500, "09:00-12:00", "13:00-17:00")
                        .poisson(500)
                        .windows(1)
                        .outage(kiosks)
                        .build())
                .run(new RunRequest(1, replications, 2, 0, 499), (done, of) -> {}, new StopSign())
                .events();
        // Alternating renewal over 3,500 h of open time (Takacs 1957: mean T/41, variance T (40^2 + 40^2) / 41^3),
        // and an hour more by the clock for each of 500 lunch hours that falls into an outage.
        double expected = (3500 / 41.0 + 500 / 41.0) * 3600;
        double sd = (Math.sqrt(3500 * 3200 / Math.pow(41, 3)) + Math.sqrt(500 / 41.0)) * 3600;
        assertThat(events.outageTime().mean()).isCloseTo(expected, within(4 * sd / Math.sqrt(replications)));
    }

    @Test
    void theFurtherTripCarriesItsCauseIntoTheCase() {
        ScenarioFixture hall = ScenarioFixture.days(3, "09:00-12:00")
                .rows(row("09:00", 0, 0, 30), row("09:05", 0, 0, 5))
                .windows(1)
                .cases(CaseFixture.officers(1).instant(1));
        CaseFigures withCards = cases(hall.outage(once("09:10", 60, 0, 0, 0)));
        assertThat(withCards.mean(CaseFigure.FURTHER_AFTER_SYSTEM_FAILURE)).isEqualTo(1);
        assertThat(withCards.mean(CaseFigure.FURTHER_AFTER_UNSERVED)).isZero();
        assertThat(withCards.mean(CaseFigure.ARCHIVED)).isEqualTo(2);
        assertThat(withCards.mean(CaseFigure.TWO_TRIPS)).isEqualTo(0.5);
    }

    @Test
    void whoLeavesUnservedAndComesAgainHasAnUnservedTripInTheCase() {
        CaseFigures figures = cases(ScenarioFixture.days(3, "09:00-12:00")
                .rows(row("09:00", 0, 0, 30), row("09:05", 0, 0, 5))
                .windows(1)
                .patience(minutes(10))
                .returns(new Returns(0, 1, minutes(0), 1))
                .cases(CaseFixture.officers(1).instant(1)));
        assertThat(figures.mean(CaseFigure.FURTHER_AFTER_UNSERVED)).isEqualTo(1);
        assertThat(figures.mean(CaseFigure.ARCHIVED)).isEqualTo(2);
        assertThat(figures.mean(CaseFigure.TRIPS_MEAN)).isEqualTo(1.5);
    }

    private static CaseFigures cases(ScenarioFixture hall) {
        return RecordedRun.of(hall.build()).summary().cases().orElseThrow().hall();
    }

    @Test
    void theTidalRuleOpensNothingWhileTheWindowsAreDown() {
        RecordedRun run = RecordedRun.of(ScenarioFixture.days(1, "09:00-10:00")
                .arrivals(5, "09:01", "09:02", "09:03", "09:04", "09:20")
                .group(GroupFixture.windows(2).steps("09:00", 1).tidal(new Tidal(1, 1, 0, 0, 10 * MINUTE)))
                .outage(once("09:00", 25, 1, NO_CARDS, 0))
                .build());
        assertThat(run.lines().with("opened")).containsExactly("09:25 window 1 opened", "09:30 window 2 opened");
    }
}
