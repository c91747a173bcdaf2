package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import onewindow.journal.Batch;
import onewindow.journal.Entry;
import onewindow.journal.LedgerHeader;
import onewindow.journal.Op;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/** A hall that follows the wall clock: nights, days off, restarts, and clocks that step. */
class HallNightsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** From a Thursday; Saturday and Sunday are days off. */
    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2026-03-05..2026-03-31
            hours: 09:00-12:00, 14:00-17:00
            demand: {rate: 10 per hour}
            departments: [{key: civil, name: {zh: 民政, en: Civil affairs}}]
            service: {exponential: 6 min}
            windows: [{key: civil, serves: [civil], count: 2}]
            """;

    private final Scenario scenario =
            new ScenarioReader().readText("hall.yaml", HALL).scenario().orElseThrow();
    private final MemoryLedger ledger = new MemoryLedger(new LedgerHeader("", List.of(), "", 1, false, 1, "test"));
    private long wall;

    private static long at(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant().toEpochMilli();
    }

    private HallDesk desk(WallDays days) {
        return new HallDesk(
                new HallPlan(Succession.only(scenario), 0, false, 1),
                HallTime.following(() -> wall, new HallPace(1), days));
    }

    private HallDesk begun(String time) {
        wall = at(time);
        HallDesk desk = desk(WallDays.from(scenario.horizon(), wall));
        desk.tick();
        return desk;
    }

    private static String now(HallDesk desk) {
        return desk.timeName(desk.now());
    }

    private void commit(HallDesk desk) throws Exception {
        Batch.Builder batch = new Batch.Builder();
        batch.entries().addAll(desk.takeRecorded().entries());
        batch.marks().add(new Batch.Mark(0, desk.sequence(), desk.digest()));
        ledger.commit(batch.build());
    }

    private List<String> days() {
        List<String> days = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            if (entry.command().op() == Op.START_DAY || entry.command().op() == Op.END_DAY) {
                days.add(entry.command().op() + " "
                        + LocalDate.of(2026, 3, 5)
                                .plusDays(Math.floorDiv(entry.command().time(), DAY)) + " "
                        + Math.floorMod(entry.command().time(), DAY) / MINUTE);
            }
        }
        return days;
    }

    @Test
    void theHallHasTheDateAndTimeOfItsZone() {
        HallDesk desk = begun("2026-03-06T10:17:30");

        assertThat(desk.dayName()).isEqualTo("2026-03-06");
        assertThat(now(desk)).isEqualTo("2026-03-06 10:17:30");
        assertThat(desk.givesNumbers()).isTrue();
    }

    @Test
    void aDayOffIsWaitedFor() {
        HallDesk desk = begun("2026-03-07T10:00:00");

        assertThat(desk.dayName()).isEqualTo("2026-03-09");
        assertThat(desk.givesNumbers()).isFalse();
        wall = at("2026-03-09T08:59:59");
        desk.tick();
        assertThat(desk.givesNumbers()).isFalse();
        wall = at("2026-03-09T09:00:00");
        desk.tick();
        assertThat(desk.givesNumbers()).isTrue();
    }

    @Test
    void aScenarioOfAnotherTimeBeginsWithItsFirstDayAtThisTimeOfTheDay() {
        HallDesk desk = begun("2031-07-01T15:30:00");

        assertThat(now(desk)).isEqualTo("2026-03-05 15:30:00");
        wall = at("2031-07-02T09:30:00");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-06 09:30:00");
    }

    @Test
    void oneBeginsInTheMiddleOfADayThatIsAskedFor() {
        wall = at("2031-07-01T22:15:00");
        long start = scenario.horizon().millisAt(LocalDateTime.parse("2026-03-11T09:00:00"));
        HallDesk desk = desk(WallDays.of(scenario.horizon(), wall, start));
        desk.tick();

        assertThat(now(desk)).isEqualTo("2026-03-11 09:00:00");
        assertThat(desk.givesNumbers()).isTrue();
        assertThat(desk.sequence()).isEqualTo(1);
    }

    @Test
    void soDoesAHallWhoseNightsPassAtOnce() {
        long start = scenario.horizon().millisAt(LocalDateTime.parse("2026-03-11T10:30:00"));
        HallDesk desk =
                new HallDesk(new HallPlan(Succession.only(scenario), 0, false, 1), new HallTime(() -> wall, 1, start));
        desk.tick();

        assertThat(now(desk)).isEqualTo("2026-03-11 10:30:00");
        assertThat(desk.takeTicket(0, 0, desk.now())).isNotNegative();
    }

    @Test
    void nightsAreAsLongAsTheyAreAndNumbersBeginAnewEachDay() throws Exception {
        HallDesk desk = begun("2026-03-05T08:00:00");
        for (String day : List.of("2026-03-05", "2026-03-06", "2026-03-09")) {
            wall = at(day + "T16:59:00");
            desk.tick();
            assertThat(desk.dayName()).isEqualTo(day);
            desk.takeTicket(0, 0, desk.now());
            assertThat(desk.noteTaken().number()).isEqualTo(1);
            wall = at(day + "T23:59:59.999");
            desk.tick();
            assertThat(desk.isOver()).isFalse();
            assertThat(desk.givesNumbers()).isFalse();
            wall += 1;
            desk.tick();
            commit(desk);
        }
        assertThat(days())
                .containsExactly(
                        "START_DAY 2026-03-05 0",
                        "END_DAY 2026-03-06 0",
                        "START_DAY 2026-03-06 0",
                        "END_DAY 2026-03-07 0",
                        "START_DAY 2026-03-09 0",
                        "END_DAY 2026-03-10 0",
                        "START_DAY 2026-03-10 0");
    }

    @Test
    void aStepBackNeverMovesTheHallBack() {
        HallDesk desk = begun("2026-03-05T10:00:00");
        wall = at("2026-03-05T09:00:00");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:00:00");
        wall = at("2026-03-05T09:59:59");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:00:00");
        wall = at("2026-03-05T10:00:05");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:00:05");
    }

    @Test
    void aStepBackOverMidnightGivesNoNumberTwice() throws Exception {
        HallDesk desk = begun("2026-03-05T16:00:00");
        desk.takeTicket(0, 0, desk.now());
        wall = at("2026-03-06T00:00:01");
        desk.tick();
        wall = at("2026-03-05T16:30:00");
        desk.tick();
        commit(desk);

        assertThat(desk.dayName()).isEqualTo("2026-03-06");
        assertThat(desk.givesNumbers()).isFalse();
        assertThat(days()).filteredOn(each -> each.startsWith("START")).doesNotHaveDuplicates();
    }

    @Test
    void aMachineThatSleptComesBackOnTheDayThatItIs() throws Exception {
        HallDesk desk = begun("2026-03-05T16:00:00");
        desk.takeTicket(0, 0, desk.now());
        wall = at("2026-03-09T09:12:00");
        desk.tick();
        commit(desk);

        assertThat(now(desk)).isEqualTo("2026-03-09 09:12:00");
        assertThat(desk.numbersGiven()).isZero();
        assertThat(days()).containsExactly("START_DAY 2026-03-05 0", "END_DAY 2026-03-06 0", "START_DAY 2026-03-09 0");
    }

    @Test
    void aStepOfMoreThanAWeekIsLeftOutAndTakenBackWithTheClock() {
        HallDesk desk = begun("2026-03-05T10:00:00");
        wall = at("2027-03-05T10:00:00");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:00:00");
        wall += MINUTE;
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:01:00");
        wall = at("2026-03-05T10:02:00");
        desk.tick();
        assertThat(now(desk)).isEqualTo("2026-03-05 10:02:00");
    }

    @Test
    void aRestartAfterANightBeginsTheNextDay() throws Exception {
        HallDesk first = begun("2026-03-05T16:00:00");
        WallDays laid = WallDays.from(scenario.horizon(), wall);
        first.takeTicket(0, 0, first.now());
        commit(first);

        wall = at("2026-03-06T08:45:00");
        HallDesk second = desk(laid);
        Reenactment.of(second, ledger);
        second.tick();
        commit(second);
        assertThat(now(second)).isEqualTo("2026-03-06 08:45:00");
        assertThat(second.numbersGiven()).isZero();
        assertThat(days()).containsExactly("START_DAY 2026-03-05 0", "END_DAY 2026-03-06 0", "START_DAY 2026-03-06 0");

        HallDesk third = desk(laid);
        Reenactment.of(third, ledger);
        third.tick();
        assertThat(third.takeRecorded().entries()).isEmpty();
        assertThat(Verification.of(scenario, ledger).commands()).isEqualTo(4);
    }

    @Test
    void peopleOfTheHallsOwnHaveTheirNightsToo() throws Exception {
        wall = at("2026-03-05T08:00:00");
        HallDesk desk = new HallDesk(
                new HallPlan(Succession.only(scenario), 0, true, 1),
                HallTime.following(() -> wall, new HallPace(1), WallDays.from(scenario.horizon(), wall)));
        for (; wall <= at("2026-03-06T12:00:00"); wall += 10 * MINUTE) {
            desk.tick();
            assertThat(desk.now())
                    .isEqualTo(scenario.horizon()
                            .millisAt(LocalDateTime.ofInstant(java.time.Instant.ofEpochMilli(wall), SHANGHAI)));
        }
        commit(desk);
        assertThat(days()).filteredOn(each -> each.startsWith("START")).hasSize(2);
        assertThat(desk.view().present()).isPositive();
    }
}
