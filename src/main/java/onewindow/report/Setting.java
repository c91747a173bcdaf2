package onewindow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.measure.RunResult;
import onewindow.scenario.Scenario;

/** What was run, in a sentence: days, size of the hall, replications. */
final class Setting {

    private Setting() {}

    /** Number of measured days. */
    static int days(RunResult result) {
        return result.lastDay() - result.firstDay() + 1;
    }

    /** {@code 2022-01-01 to 2022-06-30, 122 hall days; 37 departments, 1,266 matters, 82 windows, 210 staff}. */
    static String sentence(Scenario scenario, RunResult result, Wording wording) {
        return wording.text("setting", when(scenario, result, wording), size(scenario, wording));
    }

    /** By which settings the run differs from the file: {@code changed: windows.main.count=95}; empty where by none. */
    static Optional<String> changes(RunResult result, Wording wording) {
        List<String> settings = result.environment().settings();
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.text("setting.changed", String.join(wording.text("list.semicolon"), settings)));
    }

    /** The measured span: dates, undated days, or the length of the session. */
    static String when(Scenario scenario, RunResult result, Wording wording) {
        List<HallDay> all = scenario.horizon().days();
        int days = days(result);
        if (scenario.horizon().continuous()) {
            double seconds = all.get(0).lastCloseMillis() / 1000.0;
            String session = scenario.length().firstCustomers().isPresent()
                    ? wording.text("setting.firstCustomers", wording.count((double)
                            scenario.length().firstCustomers().getAsLong()))
                    : wording.text("setting.session", wording.duration(seconds));
            long warmUp = scenario.length().warmUpMillis();
            return warmUp == 0 ? session : session + wording.text("setting.warmUp", wording.duration(warmUp / 1000.0));
        }
        if (!scenario.horizon().dated()) {
            if (days == all.size()) {
                return hallDays(days, wording);
            }
            String first = wording.count(result.firstDay() + 1.0);
            String which = days == 1
                    ? wording.text("setting.oneNumber", first)
                    : wording.text("setting.numbers", first, wording.count(result.lastDay() + 1.0));
            return wording.text("setting.part", which, wording.count(all.size()));
        }
        boolean whole = days == all.size();
        LocalDate from =
                whole ? scenario.horizon().from() : all.get(result.firstDay()).date();
        LocalDate to =
                whole ? scenario.horizon().to() : all.get(result.lastDay()).date();
        String dates = from.equals(to) ? from.toString() : wording.text("setting.dates", from, to);
        String span = wording.text("setting.dated", dates, hallDays(days, wording));
        return whole ? span : wording.text("setting.part", span, wording.count(all.size()));
    }

    private static String hallDays(int days, Wording wording) {
        return days == 1 ? wording.text("setting.oneDay") : wording.text("setting.days", wording.count(days));
    }

    private static String size(Scenario scenario, Wording wording) {
        List<String> parts = new ArrayList<>();
        if (scenario.labels().departments().size() > 1) {
            parts.add(wording.text(
                    "setting.departments",
                    wording.count(scenario.labels().departments().size())));
        }
        if (scenario.labels().caseMatters() > 1) {
            parts.add(wording.text(
                    "setting.matters", wording.count(scenario.labels().caseMatters())));
        }
        int windows = Ranking.windows(scenario);
        parts.add(
                windows == 1
                        ? wording.text("setting.oneWindow")
                        : wording.text("setting.windows", wording.count(windows)));
        parts.add(wording.text("setting.staff", wording.count(Ranking.staff(scenario))));
        return String.join(wording.text("list.comma"), parts);
    }

    /** {@code 20 replications, seed 1; in brackets 95 % intervals, simulation error only}. */
    static String runSentence(RunResult result, Wording wording) {
        int done = result.summary().replications();
        String seed = Long.toString(result.seed());
        String interval = wording.text(done > 1 ? "run.interval" : "run.noInterval");
        if (done < result.requestedReplications()) {
            return wording.text("run.interrupted", done, result.requestedReplications(), seed, interval);
        }
        return done == 1
                ? wording.text("run.one", seed, interval)
                : wording.text("run.replications", wording.count(done), seed, interval);
    }

    /** Whether every stream brings exactly its stated number of people, so that the total does not vary. */
    static boolean exactTotal(Scenario scenario) {
        return scenario.demand().streams().stream()
                .map(ArrivalStream::arrivals)
                .allMatch(a -> a instanceof Arrivals.Poisson poisson
                        && poisson.volume().exact());
    }
}
