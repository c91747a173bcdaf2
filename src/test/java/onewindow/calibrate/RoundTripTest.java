package onewindow.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.calendar.HallDay;
import onewindow.calibrate.fit.DayProfile;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.fit.LogFit;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

/**
 * A log that a scenario's hall would have written gives the scenario back: of its parameters 93 to 97 % lie within the
 * 95 % intervals that are fitted to the log.
 */
final class RoundTripTest {

    /** Parameters by kind: how many, and how many of them inside their intervals. */
    private final Map<String, int[]> found = new LinkedHashMap<>();

    private void compare(String kind, Interval95 fitted, double truth) {
        if (truth == 1 && fitted.value() == 1) {
            // The share of the only one is no estimate.
            return;
        }
        int[] counts = found.computeIfAbsent(kind, unknown -> new int[2]);
        counts[0]++;
        counts[1] += fitted.holds(truth) ? 1 : 0;
    }

    private static Scenario scenario(String name, String... settings) {
        return new ScenarioReader().read(name, List.of(settings)).scenario().orElseThrow();
    }

    private void compare(Scenario truth, HallModel fitted) {
        Volume volume = ((Arrivals.Poisson) truth.demand().streams().get(0).arrivals()).volume();
        compareDays(truth, volume, fitted);
        compareProfile(volume.profile(), fitted.profile());
        List<Double> classes = truth.demand().streams().get(0).classShares();
        fitted.classes()
                .forEach(one -> compare(
                        "classes",
                        one.share(),
                        classes.get(indexOf(truth.labels().classes(), one.name()))));
        compareDepartments(truth, fitted);
        compare(
                "service",
                fitted.service().get(0),
                truth.demand().serviceTimes().get(0));
        truth.behaviour()
                .walking()
                .ifPresent(walking -> compare("walking", fitted.walking().orElseThrow(), walking));
    }

    private void compareDays(Scenario truth, Volume volume, HallModel fitted) {
        List<HallDay> days = truth.horizon().days();
        double mean = days.stream().mapToDouble(volume::weight).sum();
        double total = volume.total().orElseGet(() -> mean * volume.profile().mass());
        compare("cases", fitted.cases(), total);
        fitted.dayModel().weekdays().forEach((weekday, factor) -> compare("weekdays", factor, 1));
        fitted.dayModel().months().forEach((month, factor) -> compare("months", factor, 1));
        if (!Double.isNaN(fitted.dayModel().afterHoliday().value())) {
            compare("afterHoliday", fitted.dayModel().afterHoliday(), volume.afterHolidayWeight());
        }
        compare("dayFactor", fitted.dayModel().dayFactorCv(), volume.dayFactorCv());
    }

    private void compareProfile(Profile profile, DayProfile fitted) {
        for (int step = 0; step < fitted.share().size(); step++) {
            long from = step * fitted.stepMillis();
            double mass = mass(profile, from, from + fitted.stepMillis()) / profile.mass();
            if (mass > 0) {
                compare("profile", fitted.share().get(step), mass);
            }
        }
    }

    private static double mass(Profile profile, long from, long to) {
        return profile.pieces().stream()
                .mapToDouble(piece -> {
                    long start = Math.max(from, piece.fromMillis());
                    long end = Math.min(to, piece.toMillis());
                    return end <= start ? 0 : piece.startPerHour() * (end - start) / 3_600_000.0;
                })
                .sum();
    }

    private void compareDepartments(Scenario truth, HallModel fitted) {
        List<Double> matters = truth.demand().streams().get(0).matterShares();
        List<Integer> departmentOf = truth.demand().departmentOfMatter();
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (int matter = 0; matter < matters.size(); matter++) {
            shares.merge(departmentOf.get(matter), matters.get(matter), Double::sum);
        }
        for (HallModel.Department department : fitted.departments()) {
            int index = indexOf(truth.labels().departments(), department.name());
            compare("departments", department.share(), shares.get(index));
            for (HallModel.Matter matter : department.matters()) {
                int of = indexOf(truth.labels().matters(), matter.name());
                compare("matters", matter.share(), matters.get(of) / shares.get(index));
            }
        }
    }

    private void compare(String kind, FamilyFit fitted, Distribution truth) {
        List<Double> values = new ArrayList<>();
        if (truth instanceof Distribution.Lognormal d) {
            values.addAll(List.of(d.mean(), d.cv()));
        } else if (truth instanceof Distribution.Uniform d) {
            values.addAll(List.of(d.low(), d.high()));
        } else {
            values.add(truth.mean());
        }
        for (int i = 0; i < values.size(); i++) {
            compare(kind, fitted.parameters().get(i).estimate(), values.get(i));
        }
    }

    private static int indexOf(List<Labels.Label> labels, String key) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no " + key);
    }

    private double inside() {
        int all = 0;
        int inside = 0;
        for (Map.Entry<String, int[]> kind : found.entrySet()) {
            all += kind.getValue()[0];
            inside += kind.getValue()[1];
        }
        return (double) inside / all;
    }

    /** How many windows are open in the quarter of an hour that starts at a time of the day, over all groups. */
    private static double open(HallModel model, int step) {
        return model.groups().stream()
                .mapToDouble(group -> group.openByStep().get(step))
                .sum();
    }

    @Test
    void theHalfYear() {
        Scenario truth = scenario("zhaoyang-2022h1", "cases=~");
        for (long seed = 1; seed <= 3; seed++) {
            LogFit fit = new LogFit(SimulatedLog.of(truth, seed));
            HallModel model = fit.fit(fit.days());
            compare(truth, model);
            assertThat(model.open()).isEqualTo(truth.horizon().days().get(0).open());
            assertThat(model.kinds()).hasSize(1);
            assertThat(model.ticketHours())
                    .isEqualTo(truth.horizon().days().get(0).tickets());
            assertThat(model.classes()).extracting(HallModel.VisitClass::rank).containsExactlyInAnyOrder(0, 1, 2);
            assertThat(model.groups()).hasSize(37);
            assertThat(open(model, 40)).isCloseTo(82, within(0.5));
            assertThat(model.outOfTurn()).isZero();
        }
        assertThat(inside()).isBetween(0.93, 0.97);
    }

    @Test
    void aTextbookQueue() {
        Scenario truth =
                new ScenarioReader().readText("mm4.yaml", """
                        title: M/M/4 with people who give up
                        source: a textbook queue, 60 days
                        horizon: 2022-03-01..2022-05-24
                        calendar: china
                        hours: 09:00-17:00
                        demand: {rate: 30 per hour}
                        service: {exponential: 7 min}
                        patience: {exponential: 20 min}
                        windows: [{key: main, count: 4}]
                        """).scenario().orElseThrow();
        for (long seed = 1; seed <= 40; seed++) {
            LogFit fit = new LogFit(SimulatedLog.of(truth, seed));
            HallModel model = fit.fit(fit.days());
            compare(truth, model);
            compare("patience", model.patience().orElseThrow(), new Distribution.Exponential(1_200_000));
            assertThat(model.open()).isEqualTo(truth.horizon().days().get(0).open());
            assertThat(model.kinds()).hasSize(1);
            assertThat(open(model, 50)).isCloseTo(4, within(0.2));
        }
        assertThat(inside()).isBetween(0.93, 0.97);
    }
}
