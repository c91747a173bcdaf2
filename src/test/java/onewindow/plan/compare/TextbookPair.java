package onewindow.plan.compare;

import java.util.List;
import onewindow.plan.compare.CompareStudy.Entry;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.paired.Notice;
import onewindow.plan.paired.PairedFigure;
import onewindow.plan.paired.PairedSamples;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.StopSign;

/** M/M/10 and M/M/11 with the same people: 80 an hour, 6 min each, 14 h measured after a warm-up of 6 h. */
final class TextbookPair {

    static final ServiceTarget TARGET = new ServiceTarget(0.9, 60_000);
    /** So small that the precision alone decides when to stop. */
    static final Notice NONE = new Notice(1e-6, 1e-9);

    static final double RATE = 80;
    static final double SERVICE = 0.1;

    final Scenario ten = queue(10, "6 min");
    final Scenario eleven = queue(11, "6 min");

    static Scenario queue(int windows, String service) {
        String text = """
                title: {zh: 教科书, en: Textbook}
                source: a textbook queue
                horizon: 20 h
                run: {warmUp: 6 h}
                demand: {rate: 80 per hour}
                service: {exponential: %s}
                windows: [{key: main, count: %d}]
                """.formatted(service, windows);
        return new ScenarioReader().readText("mm" + windows, text).scenario().orElseThrow();
    }

    static Course course(long seed, int threads) {
        return new Course(seed, threads, 0, 0, new StopSign());
    }

    static PairedSamples samples() {
        return new PairedSamples(TARGET, KeptResults.none());
    }

    CompareStudy study(PairedSamples samples, Course course, double precision) {
        return study(samples, course, NONE, precision, ten, eleven);
    }

    static CompareStudy study(
            PairedSamples samples, Course course, Notice notice, double precision, Scenario... scenarios) {
        List<Entry> entries = List.of(scenarios).stream()
                .map(scenario -> new Entry(scenario.key(), scenario, course))
                .toList();
        return new CompareStudy(entries, samples, PairedFigure.WAIT_MEAN, notice, precision, (done, of) -> {});
    }

    /** Mean wait in seconds, by Erlang C. */
    static double meanWait(int windows) {
        return 3600 * erlangC(windows) * SERVICE / (windows - RATE * SERVICE);
    }

    /** The wait in seconds that a share does not exceed: all but C exp(-(c mu - lambda) t) wait no longer than t. */
    static double quantile(int windows, double level) {
        return 3600 * Math.log(erlangC(windows) / (1 - level)) / (windows / SERVICE - RATE);
    }

    /** Share who wait no longer than the target. */
    static double inTime(int windows) {
        double hours = TARGET.withinMillis() / 3.6e6;
        return 1 - erlangC(windows) * Math.exp(-(windows / SERVICE - RATE) * hours);
    }

    private static double erlangC(int windows) {
        double load = RATE * SERVICE;
        double blocked = 1;
        for (int k = 1; k <= windows; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked / (1 - load / windows * (1 - blocked));
    }
}
