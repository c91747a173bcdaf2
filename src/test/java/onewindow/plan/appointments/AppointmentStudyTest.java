package onewindow.plan.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.measure.Estimate;
import onewindow.plan.LoadScaling;
import onewindow.plan.appointments.AppointmentPlan.Setting;
import onewindow.plan.appointments.AppointmentStudy.Question;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What appointments do to halls whose answers are known. */
class AppointmentStudyTest {

    /** One window, slots as long as a service, one place each: 36 slots a day, 30 requests and 30 walk-ins. */
    private static final String HALL = """
            title: {zh: 一个窗口, en: One window}
            source: a hall whose waits follow by hand
            horizon: 2022-03-07..2022-03-11
            calendar: china
            hours: 09:00-12:00, 13:00-16:00
            closing: serve-out
            demand:
              total: poisson
              cases: 300
              streams:
                - key: booked
                  kind: appointments
                  share: 50 %
                  bookingWindow: 1..5
                  slot: 10 min
                  places: 1
                  noShow: 0 %
                  whenFull: lost
                  lateClass: walk-in
                  classes: {appointment: 1}
            classes:
              - {key: walk-in, share: 100 %}
              - {key: appointment, share: 0 %}
            assign: {order: strict-priority, ranks: {appointment: 0, walk-in: 1}}
            service: {deterministic: 10 min}
            windows: [{key: w, count: 1, serves: all}]
            """;

    private static final ServiceTarget TARGET = new ServiceTarget(0.9, 900_000);

    private static Scenario scenario(String text) {
        var reading = new ScenarioReader().readText("hall.yaml", text);
        assertThat(reading.errors()).isEmpty();
        return reading.scenario().orElseThrow();
    }

    private static Course course(int threads) {
        return new Course(5, threads, 0, 4, new StopSign());
    }

    private static AppointmentPlan plan(Scenario scenario, Question question, int threads) {
        return new AppointmentStudy(
                        new BookableHall(scenario), question, course(threads), KeptResults.none(), (done, of) -> {})
                .run(List::of)
                .orElseThrow();
    }

    private static Question question(Double... shares) {
        return new Question(TARGET, List.of(shares), 0.05, 0.01, 0.5);
    }

    @Test
    void nobodyWaitsWhereAllBookAndKeepTheirSlotsOfOneServiceEach() {
        BookableHall hall = new BookableHall(scenario(HALL));
        SettingSums sums = new SettingSamples(TARGET, course(2), KeptResults.none()).of(hall, 1, 1, 40);

        assertThat(sums.arrivals(SettingSums.Who.BOOKERS)).isGreaterThan(150);
        assertThat(sums.waitMean(SettingSums.Who.BOOKERS).value()).isZero();
        assertThat(sums.waitP90(SettingSums.Who.BOOKERS).mean()).isZero();
        assertThat(sums.inTime(SettingSums.Who.BOOKERS).value()).isOne();
    }

    /** A full book of 10 places, of which each holder comes with 3 in 4, brings 7.5 a slot; 13 places bring 9.75. */
    @Test
    void aFullBookBringsItsPlacesTimesTheShareThatComes() {
        String full = HALL.replace("noShow: 0 %", "noShow: 25 %").replace("cases: 300", "cases: 30000");
        Book book = new Book(new BookableHall(scenario(full)), course(2));

        BookFacts ten = book.of(0.5, 10, 40).orElseThrow();

        assertThat(ten.cameASlot()).isCloseTo(7.5, within(0.1));
        assertThat(ten.neverCame().mean()).isCloseTo(0.25, within(0.01));
        assertThat(book.of(0.5, 13, 40).orElseThrow().cameASlot()).isCloseTo(9.75, within(0.1));
    }

    /** Of 3,000 requests a day 36 slots of 10 take 360. */
    @Test
    void requestsBeyondThePlacesFindNoSlot() {
        Book book = new Book(new BookableHall(scenario(HALL.replace("cases: 300", "cases: 30000"))), course(2));
        BookFacts facts = book.of(0.5, 10, 20).orElseThrow();

        assertThat(facts.requestsADay()).isCloseTo(3000, within(15.0));
        assertThat(facts.withoutSlot().mean()).isCloseTo(1 - 360.0 / 3000, within(0.005));
    }

    @Test
    void thePlacesAreTheLeastWithWhichEnoughRequestsFindASlot() {
        Scenario scenario = scenario(HALL.replace("cases: 300", "cases: 3000"));
        AppointmentPlan plan = plan(scenario, question(0.5), 2);
        Setting setting = plan.settings().get(0);
        Book book = new Book(new BookableHall(scenario), course(2));

        assertThat(plan.settings()).hasSize(1);
        assertThat(setting.places()).isBetween(8, 9);
        assertThat(setting.book().withoutSlot().mean()).isLessThanOrEqualTo(0.05);
        assertThat(book.of(0.5, setting.places() - 1, 20)
                        .orElseThrow()
                        .withoutSlot()
                        .mean())
                .isGreaterThan(0.05);
    }

    @Test
    void overbookingAddsThePlacesOfThoseWhoNeverCome() {
        String text = HALL.replace("noShow: 0 %", "noShow: 25 %").replace("cases: 300", "cases: 3000");
        AppointmentPlan plan = plan(scenario(text), question(0.4), 2);

        assertThat(plan.settings()).extracting(Setting::overbooked).containsExactly(false, true);
        int places = plan.settings().get(0).places();
        assertThat(plan.settings().get(1).places()).isEqualTo((int) Math.round(places / 0.75));
    }

    /** Nobody books: the same people as a plain run of the walk-ins' stream at twice its volume. */
    @Test
    void theReferenceIsAPlainRunOfTheSamePeople() {
        BookableHall hall = new BookableHall(scenario(HALL));
        SettingSums reference = new SettingSamples(TARGET, course(2), KeptResults.none()).of(hall, 0, 1, 30);
        Scenario walkIns = new LoadScaling(withoutBooking(scenario(HALL))).at(2);
        SheetShape shape = SheetShape.of(walkIns, TARGET, ServiceParts.byClass(walkIns));
        SampleSums sums = new Sampler(walkIns, shape, course(1)).upTo(30);

        assertThat(reference.arrivals(SettingSums.Who.HALL)).isEqualTo(sums.arrivals());
        assertThat(reference.inTime(SettingSums.Who.HALL).value())
                .isEqualTo(sums.inTime().value());
        assertThat(reference.waitMean(SettingSums.Who.HALL).value())
                .isCloseTo(sums.meanWait().value(), within(1e-9));
        assertThat(reference.waitP90(SettingSums.Who.HALL).mean())
                .isEqualTo(sums.waits().quantile(0.9));
    }

    private static Scenario withoutBooking(Scenario scenario) {
        var demand = scenario.demand();
        return scenario.withDemand(new Demand(
                demand.streams().stream()
                        .filter(stream -> !(stream.arrivals() instanceof Arrivals.Appointments))
                        .toList(),
                demand.serviceTimes(),
                demand.serviceOfMatter(),
                demand.patience(),
                demand.departmentOfMatter(),
                demand.casesPerArrival()));
    }

    @Test
    void theNumberOfPeopleIsKeptWhileTheShareMoves() {
        BookableHall hall = new BookableHall(scenario(HALL));
        assertThat(hall.statedShare()).isCloseTo(0.5, within(1e-12));
        assertThat(hall.peopleADay()).isCloseTo(60, within(1e-9));
        SettingSamples samples = new SettingSamples(TARGET, course(2), KeptResults.none());
        // Many places, so that everybody finds a slot; nobody stays away.
        for (double share : new double[] {0, 0.3, 0.8}) {
            double people = samples.of(hall, share, 50, 200).arrivals(SettingSums.Who.HALL) / 5;
            assertThat(people).isCloseTo(60, within(1.5));
        }
    }

    /** Booked people who come at every tenth minute and go first make walk-ins wait at a window that is nearly full. */
    @Test
    void bookersWhoGoFirstGainAndWalkInsGainLess() {
        String text = HALL.replace("cases: 300", "cases: 160");
        AppointmentPlan plan = plan(scenario(text), question(0.3, 0.8), 2);
        Setting most = plan.settings().get(plan.settings().size() - 1);

        assertThat(most.forBookers().waitMean().high()).isNegative();
        assertThat(most.forWalkIns().waitMean().mean())
                .isGreaterThan(most.forBookers().waitMean().mean());
    }

    @Test
    void threadsChangeNothing() {
        AppointmentPlan one = plan(scenario(HALL), question(0.2, 0.5), 1);
        AppointmentPlan two = plan(scenario(HALL), question(0.2, 0.5), 2);

        assertThat(two.settings()).isEqualTo(one.settings());
        assertThat(two.reference().hall()).isEqualTo(one.reference().hall());
        assertThat(two.advice()).isEqualTo(one.advice());
    }

    @Test
    void whatWasKeptGoesOnWhereItEnded(@TempDir Path folder) {
        BookableHall hall = new BookableHall(scenario(HALL));
        KeptResults kept = new KeptResults(folder, "program", false);
        new SettingSamples(TARGET, course(2), kept).of(hall, 0.5, 1, 20);
        SettingSamples again = new SettingSamples(TARGET, course(2), kept);
        SettingSums grown = again.of(hall, 0.5, 1, 30);
        SettingSums atOnce = new SettingSamples(TARGET, course(1), KeptResults.none()).of(hall, 0.5, 1, 30);

        assertThat(again.replicationsRun()).isEqualTo(10);
        for (SettingSums.Who who : SettingSums.Who.values()) {
            assertThat(grown.waitMean(who).each())
                    .isEqualTo(atOnce.waitMean(who).each());
            assertThat(grown.waitP90(who)).isEqualTo(atOnce.waitP90(who));
        }
    }

    @Test
    void aScenarioThatCannotTellSaysWhatItLacks() {
        Scenario peakDay =
                new ScenarioReader().read("peak-day", List.of()).scenario().orElseThrow();
        assertThat(BookableHall.lack(peakDay)).contains(BookableHall.Lack.NO_STREAM);
        assertThat(BookableHall.lack(scenario(HALL.replace("{appointment: 1}", "{walk-in: 1}"))))
                .contains(BookableHall.Lack.NO_CLASS);
        assertThat(BookableHall.lack(scenario(HALL))).isEmpty();
    }

    @Test
    void theGainIsThatOfTheSharesBesideEachOther() {
        AppointmentPlan plan = plan(scenario(HALL), question(0.5), 2);
        Setting setting = plan.settings().get(0);
        Estimate gain = setting.forHall().inTime();

        assertThat(gain.mean())
                .isCloseTo(
                        setting.hall().inTime().mean()
                                - plan.reference().hall().inTime().mean(),
                        within(1e-12));
        assertThat(gain.low()).isLessThan(gain.mean());
    }
}
