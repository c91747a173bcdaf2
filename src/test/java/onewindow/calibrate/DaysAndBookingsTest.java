package onewindow.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import onewindow.calendar.Interval;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.Outcome;
import onewindow.calibrate.log.ReadReport;
import onewindow.calibrate.log.VisitLog;
import onewindow.demand.Arrivals;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/** Kinds of days and appointments of a log come back in the scenario that is written. */
final class DaysAndBookingsTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final String HALL = """
            title: A hall
            source: made up
            horizon: 2022-03-01..2022-05-31
            calendar: china
            hours: {mon: 09:00-18:00, tue: 09:00-16:00, wed: 09:00-16:00, thu: 09:00-16:00, fri: 09:00-16:00,
              weekend: 09:00-16:00}
            demand:
              streams:
                - {key: mondays, kind: poisson, weekdays: {tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0},
                   profile: {from: 09:00, step: 9 h, rates: [30]}}
                - {key: others, kind: poisson, weekdays: {mon: 0},
                   profile: {from: 09:00, step: 3.5 h, rates: [36, 18]}}
            service: {exponential: 6 min}
            windows: [{key: main, count: 4}]
            """;

    private static Calibration calibration(VisitLog log) {
        return new Calibrator(log, new ScenarioDraft.Origin("hall.csv", "厅", "Hall", "Asia/Shanghai"))
                .calibrate(OptionalInt.empty(), 1, new StopSign());
    }

    private static Scenario hall() {
        return new ScenarioReader().readText("hall.yaml", HALL).scenario().orElseThrow();
    }

    @Test
    void mondaysThatAreLongerHaveHoursAndAProfileOfTheirOwn() {
        Calibration calibration = calibration(SimulatedLog.of(hall(), 1));
        List<HallModel.DayKind> kinds = calibration.hall().kinds();
        assertThat(kinds).hasSize(2);
        assertThat(kinds.get(1).weekdays()).containsExactly(DayOfWeek.MONDAY);
        assertThat(kinds.get(1).open()).containsExactly(new Interval(9 * HOUR, 18 * HOUR));
        assertThat(kinds.get(0).open()).containsExactly(new Interval(9 * HOUR, 16 * HOUR));
        int five = (int) (17 * HOUR / (15 * MINUTE));
        assertThat(kinds.get(1).profile().perDay().get(five)).isCloseTo(7.5, within(1.5));
        assertThat(kinds.get(0).profile().perDay().get(five)).isZero();
        assertThat(calibration.hall().groups().get(0).openByStep().get(five)).isCloseTo(4, within(0.3));
        Scenario written = calibration.scenario();
        assertThat(written.horizon().days()).allSatisfy(day -> assertThat(day.lastCloseMillis())
                .isEqualTo(day.weekday() == DayOfWeek.MONDAY ? 18 * HOUR : 16 * HOUR));
        assertThat(written.demand().streams()).hasSize(2);
        assertThat(calibration.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.DAY_KINDS)
                .extracting(Finding::names)
                .containsExactly(List.of("MONDAY"));
        assertThat(calibration.judgement().orElseThrow().people().within()).isTrue();
        assertThat(calibration.judgement().orElseThrow().weekdays())
                .filteredOn(weekday -> weekday.weekday() == DayOfWeek.MONDAY)
                .allSatisfy(monday -> assertThat(monday.meanWait().within()).isTrue());
    }

    /** A log with bookings, ten a day in slots of half an hour, to some of which nobody came. */
    private record Booked(List<LoggedVisit> rows, long didNotCome) implements VisitLog {

        /** Adds them to the log of a hall; times in minutes. */
        static Booked of(Scenario scenario, double meanEarly, double sd, double noShow) {
            List<LoggedVisit> rows =
                    new ArrayList<>(SimulatedLog.of(scenario, 1).rows());
            Random random = new Random(5);
            List<Long> days = rows.stream().map(LoggedVisit::day).distinct().toList();
            long stayedAway = 0;
            for (long day : days) {
                for (int i = 0; i < 10; i++) {
                    long booked = day * DAY + (10 + random.nextInt(5)) * HOUR + random.nextInt(2) * 30 * MINUTE;
                    if (random.nextDouble() < noShow) {
                        stayedAway++;
                    } else {
                        double early = meanEarly + sd * random.nextGaussian();
                        rows.add(visit("B" + i, booked - Math.round(early * MINUTE), booked));
                    }
                }
            }
            return new Booked(rows, stayedAway);
        }

        private static LoggedVisit visit(String ticket, long came, long booked) {
            return new LoggedVisit(
                    1,
                    ticket,
                    "",
                    "main",
                    "",
                    "网上预约",
                    "booked",
                    came,
                    came,
                    came,
                    came + 5 * MINUTE,
                    "main-1",
                    "",
                    Outcome.SERVED,
                    "",
                    booked);
        }

        @Override
        public Set<LogColumn> columns() {
            return EnumSet.allOf(LogColumn.class);
        }

        @Override
        public ReadReport read(Consumer<LoggedVisit> sink) {
            rows.forEach(sink);
            return new ReadReport(
                    rows.size() + didNotCome,
                    0,
                    List.of(new ReadReport.Fault("note.did-not-come", didNotCome, "hall.csv", 2, "booked", "")));
        }
    }

    @Test
    void bookingsComeBackWithPunctualityAndNoShows() {
        for (double early : new double[] {4, -3}) {
            Calibration calibration = calibration(Booked.of(hall(), early, 6, 0.12));
            HallModel.Appointments booked = calibration.hall().appointments().orElseThrow();
            assertThat(booked.early().holds(early * MINUTE)).isTrue();
            assertThat(booked.spread().holds(6.0 * MINUTE)).isTrue();
            assertThat(booked.noShow().holds(0.12)).isTrue();
            assertThat(booked.perDay().holds(10)).isTrue();
            assertThat(booked.slotMillis()).isEqualTo(30 * MINUTE);
            Arrivals.Appointments written = calibration.scenario().demand().streams().stream()
                    .map(stream -> stream.arrivals())
                    .filter(Arrivals.Appointments.class::isInstance)
                    .map(Arrivals.Appointments.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(written.meanEarlyMillis()).isCloseTo(booked.early().value(), within(10.0));
            assertThat(written.noShowShare()).isCloseTo(booked.noShow().value(), within(1e-6));
            assertThat(calibration.judgement().orElseThrow().people().within()).isTrue();
        }
    }

    @Test
    void bookingsWithoutTheirTimesAreSaidNotToBeFitted() {
        VisitLog untimed = new SimulatedLog(Booked.of(hall(), 4, 6, 0).rows().stream()
                .map(visit -> visit.booked() == LoggedVisit.NONE
                        ? visit
                        : Booked.visit(visit.ticket(), visit.ticketTime(), LoggedVisit.NONE))
                .toList());
        Calibration calibration = calibration(untimed);
        assertThat(calibration.hall().appointments()).isEmpty();
        assertThat(calibration.findings()).extracting(Finding::kind).contains(Finding.Kind.BOOKED_WITHOUT_TIMES);
        assertThat(calibration.nextSteps()).extracting(NextStep::kind).contains(NextStep.Kind.LOG_BOOKINGS);
    }
}
