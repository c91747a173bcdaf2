package onewindow.scenario;

import static onewindow.scenario.ScenarioFolder.hall;
import static onewindow.scenario.ScenarioFolder.textbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onewindow.demand.Arrivals;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many people come, on which days and when within the day. */
class DemandTest {

    private static final long HOUR = 3_600_000;

    @TempDir
    private Path folder;

    private Volume volume(String demand) {
        return volumeOf(new ScenarioFolder(folder).scenario(hall("  cases: 1000", demand)));
    }

    private static Volume volumeOf(Scenario scenario) {
        return ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
    }

    private List<Profile.Piece> pieces(String profile) {
        return volume("  cases: 1000\n  profile: " + profile).profile().pieces();
    }

    private void refused(String demand, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(hall("  cases: 1000", demand)))
                .containsExactly(problems);
    }

    private void refusedProfile(String profile, String... problems) {
        refused("  cases: 1000\n  profile: " + profile, problems);
    }

    @Test
    void casesBecomeVisits() {
        Volume volume =
                volume("  cases: 1000\n  casesPerVisit: 2\n  visitsPerCase: 3\n  neverEnter: 20 %\n  scale: 1.5");

        assertThat(volume.total()).hasValueCloseTo(1200.0, Offset.offset(1e-9));
        assertThat(volume.scale()).isEqualTo(1.5);
        assertThat(volume.exact()).isFalse();
    }

    @Test
    void daysAreWeighted() {
        Volume volume = volume(
                "  cases: 1000\n  total: exact\n  months: {jan: 2}\n  weekdays: {fri: 0.5}\n  afterHoliday: 1.2\n"
                        + "  dayFactor: {cv: 0.1}");

        assertThat(volume.exact()).isTrue();
        assertThat(volume.monthWeights()).startsWith(2.0, 1.0).hasSize(12);
        assertThat(volume.weekdayWeights()).containsExactly(1.0, 1.0, 1.0, 1.0, 0.5, 1.0, 1.0);
        assertThat(volume.afterHolidayWeight()).isEqualTo(1.2);
        assertThat(volume.dayFactorCv()).isEqualTo(0.1);
    }

    @Test
    void withoutAProfilePeopleComeEvenlyOverTheTicketHours() {
        assertThat(volume("  cases: 1000").profile().pieces())
                .containsExactly(
                        new Profile.Piece(9 * HOUR, 12 * HOUR, 1, 1), new Profile.Piece(13 * HOUR, 17 * HOUR, 1, 1));
    }

    @Test
    void ratesAreConstantOverTheTicketHours() {
        Volume perMinute = volume("  rate: 2 per minute");
        assertThat(perMinute.total()).isEmpty();
        assertThat(perMinute.profile().pieces()).allMatch(piece -> piece.startPerHour() == 120);
        assertThat(volume("  rate: 700 per day").profile().pieces()).allMatch(piece -> piece.startPerHour() == 100);
        assertThat(volumeOf(new ScenarioFolder(folder).scenario(textbook("222 per hour", "48 per day")))
                        .profile()
                        .pieces())
                .containsExactly(new Profile.Piece(0, 8 * HOUR, 2, 2));
    }

    @Test
    void profileHasEqualSteps() {
        assertThat(pieces("{from: 09:00, step: 30 min, rates: [30, 0]}"))
                .containsExactly(
                        new Profile.Piece(9 * HOUR, 9 * HOUR + HOUR / 2, 30, 30),
                        new Profile.Piece(9 * HOUR + HOUR / 2, 10 * HOUR, 0, 0));
    }

    @Test
    void profileHasStepsFromTimesOn() {
        assertThat(pieces("{steps: {09:45: 30, 11:00: 60, 15:00: 0}}"))
                .containsExactly(
                        new Profile.Piece(9 * HOUR + 45 * 60_000, 11 * HOUR, 30, 30),
                        new Profile.Piece(11 * HOUR, 15 * HOUR, 60, 60));
    }

    @Test
    void profileHasLinesBetweenPoints() {
        assertThat(pieces("{points: {09:00: 10, 10:30: 60, 17:00: 0}}"))
                .containsExactly(
                        new Profile.Piece(9 * HOUR, 10 * HOUR + HOUR / 2, 10, 60),
                        new Profile.Piece(10 * HOUR + HOUR / 2, 17 * HOUR, 60, 0));
    }

    @Test
    void profileOfASessionCountsFromItsStart() {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(textbook("rate: 222 per hour", "profile: {from: 0 h, step: 1 h, rates: [30, 55]}"));

        Volume volume = volumeOf(scenario);
        assertThat(volume.total()).isEmpty();
        assertThat(volume.profile().pieces())
                .containsExactly(new Profile.Piece(0, HOUR, 30, 30), new Profile.Piece(HOUR, 2 * HOUR, 55, 55));
    }

    @Test
    void profilesThatMakeNoSenseAreRefused() {
        refusedProfile("{}", "x.yaml:7: demand.profile: has neither rates (with from and step) nor steps nor points");
        refusedProfile(
                "{rates: [1], steps: {09:00: 1, 10:00: 0}}",
                "x.yaml:7: demand.profile: has more than one of rates, steps and points");
        refusedProfile(
                "{rates: [1, 2]}",
                "x.yaml:7: demand.profile: 'from' is missing: when the first step starts",
                "x.yaml:7: demand.profile: 'step' is missing: length of a step");
        refusedProfile(
                "{steps: {09:00: 3, 10:00: 4}}",
                "x.yaml:7: demand.profile.steps: {09:00: 3, 10:00: 4} end with a rate; the last time ends the"
                        + " day and has 0");
        refusedProfile(
                "{points: {09:00: 3}}",
                "x.yaml:7: demand.profile.points: {09:00: 3} have one time only; there are two or more");
        refusedProfile(
                "{points: {10:00: 3, 09:00: 3}}",
                "x.yaml:7: demand.profile.points: {10:00: 3, 09:00: 3} go back in time at 09:00");
        refusedProfile(
                "{from: 21:00, step: 30 min, rates: [1, 2]}",
                "x.yaml:7: demand.profile: {from: 21:00, step: 30 min, rates: [1, 2]} brings everybody after"
                        + " the ticket hours, which end at 17:00");
        refusedProfile(
                "{from: 23:00, step: 1 h, rates: [1, 2]}",
                "x.yaml:7: demand.profile: 25 h is after the end of the day, 24:00");
        refusedProfile(
                "{from: 09:00, step: 1 h, rates: [0, 0]}",
                "x.yaml:7: demand.profile: {from: 09:00, step: 1 h, rates: [0, 0]} brings nobody: all rates are 0");
        refusedProfile(
                "{from: 09:00, step: 1 h, rates: [1, -1]}",
                "x.yaml:7: demand.profile.rates[1]: '-1' is not a number of 0 or more");
    }

    @Test
    void demandsThatContradictThemselvesAreRefused() {
        refused(
                "  cases: 1000\n  rate: 3 per hour",
                "x.yaml:7: demand.rate: '3 per hour' stands beside cases; demand has one or the other");
        refused("  rate: 3 per hour\n  visitsPerCase: 2", "x.yaml:7: demand.visitsPerCase: '2' goes with cases only");
        refused(
                "  rate: 3 per hour\n  profile: {from: 09:00, step: 1 h, rates: [1]}",
                "x.yaml:6: demand.rate: '3 per hour' is constant over the ticket hours; a profile goes with"
                        + " cases, or alone");
        refused("  cases: 1000\n  neverEnter: 100 %", "x.yaml:7: demand.neverEnter: '100 %' leaves nobody who comes");
        refused(
                "  cases: 1000\n  months: {jan: 0}",
                "x.yaml:5: demand: brings nobody: months, weekdays and afterHoliday leave no day of the horizon"
                        + " with a weight");
        refused("  scale: 2", "x.yaml:5: demand: brings nobody: it has neither cases nor rate nor profile nor streams");
        refused(
                "  cases: 1000\n  months: {january: 1}",
                "x.yaml:7: demand.months.january: 'january' is not one of jan, feb, mar, apr,"
                        + " may, jun, jul, aug, sep, oct, nov, dec");
        refused("  cases: 2e9", "x.yaml:5: demand: brings more than a thousand million people");
        assertThat(new ScenarioFolder(folder)
                        .problems(textbook("  rate: 222 per hour", "  rate: 222 per hour\n  weekdays: {mon: 2}")))
                .containsExactly("x.yaml:6: demand.weekdays: {mon: 2} is only for a horizon with dates");
    }

    private Volume volume(String hours, String demand) {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(hall("hours: 09:00-12:00, 13:00-17:00", hours).replace("cases: 1000", demand));
        return ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
    }

    @Test
    void withoutAProfilePeopleComeEvenlyOverTheTicketHoursOfEachDay() {
        String shortFridays = "hours: {weekdays: 09:00-17:00, fri: 09:00-12:00}";

        Volume cases = volume(shortFridays, "cases: 1000");
        assertThat(cases.total()).hasValue(1000);
        assertThat(cases.profile()).isEqualTo(new Profile(List.of(), 1));
        Volume perHour = volume(shortFridays, "rate: 20 per hour");
        assertThat(perHour.total()).isEmpty();
        assertThat(perHour.profile()).isEqualTo(new Profile(List.of(), 20));
        // So many on each day, whatever its hours.
        Volume perDay = volume(shortFridays, "rate: 30 per day");
        int days = new ScenarioFolder(folder)
                .scenario(hall("hours: 09:00-12:00, 13:00-17:00", shortFridays))
                .horizon()
                .days()
                .size();
        assertThat(perDay.total()).hasValue(30.0 * days);
    }

    @Test
    void whereNumbersAreGivenOnNoDayNobodyComes() {
        assertThat(new ScenarioFolder(folder)
                        .problems(hall(
                                "hours: 09:00-12:00, 13:00-17:00", "hours: 09:00-12:00\ntickets: {sat: 09:00-12:00}")))
                .contains(
                        "x.yaml:6: demand: brings nobody: months, weekdays and afterHoliday leave no day of the horizon"
                                + " with a weight");
    }
}
