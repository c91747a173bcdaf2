package onewindow.calibrate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.CalledLog;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.LogFit;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Trial;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.VisitLog;
import onewindow.scenario.Reading;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;

/** Makes a scenario of a log: fits all days but the last, writes them down, and tries what was written on the last. */
public final class Calibrator {

    /** Fewer days than this are all fitted. */
    private static final int FEWEST_DAYS = 5;

    private static final int HELD_OUT_ONE_IN = 5;
    private static final int MOST_HELD_OUT = 24;

    private final VisitLog log;
    private final LogFit fit;
    private final ScenarioDraft.Origin origin;

    /** Looks at a log. */
    public Calibrator(VisitLog log, ScenarioDraft.Origin origin) {
        this.log = new CalledLog(log);
        this.origin = origin;
        fit = new LogFit(this.log);
    }

    /** Returns what the look at the log came to. */
    public LogFit fit() {
        return fit;
    }

    /**
     * Fits, writes and judges.
     *
     * @param heldOut how many of the last days the fit must not see; empty for one in five, at most 24
     * @param threads for the judgement's simulations
     * @throws IllegalArgumentException where no day is left to fit
     */
    public Calibration calibrate(OptionalInt heldOut, int threads, StopSign stop) {
        List<LocalDate> days = fit.days();
        int held = heldOut.orElse(
                days.size() < FEWEST_DAYS ? 0 : Math.min(MOST_HELD_OUT, Math.max(1, days.size() / HELD_OUT_ONE_IN)));
        if (held >= days.size()) {
            throw new IllegalArgumentException(
                    "of " + days.size() + " days at most " + (days.size() - 1) + " can be held out, not " + held);
        }
        List<LocalDate> fitted = days.subList(0, days.size() - held);
        HallModel hall = fit.fit(fitted);
        ScenarioDraft.Draft draft = ScenarioDraft.of(hall, origin);
        Reading reading = new ScenarioReader().readText(origin.logName() + ".yaml", draft.yaml());
        Optional<Judgement> judgement = log.columns().contains(LogColumn.CALL_TIME)
                ? reading.scenario().map(scenario -> new Trial(log, hall, draft, scenario, fit.daysBack())
                        .judge(
                                held > 0 ? days.subList(days.size() - held, days.size()) : fitted,
                                held > 0,
                                threads,
                                stop))
                : Optional.empty();
        return new Calibration(
                origin.logName(),
                fit.report(),
                log.columns(),
                log.headers(),
                fit.incomplete(),
                hall,
                draft,
                reading.scenario()
                        .orElseThrow(() -> new IllegalStateException(
                                "the scenario that was written is refused: " + reading.errors())),
                judgement);
    }
}
