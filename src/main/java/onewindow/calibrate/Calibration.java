package onewindow.calibrate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LogHeader;
import onewindow.calibrate.log.ReadReport;
import onewindow.scenario.Scenario;

/**
 * What came of calibrating a scenario on a log.
 *
 * @param logName the log as it is named in sources
 * @param read what was read and what was left out
 * @param columns what the log has
 * @param headers the headers of its files and what they were taken for
 * @param incomplete days at the log's ends that were left out, since it starts or ends within them
 * @param hall what was fitted
 * @param draft the scenario as text
 * @param scenario the same, read
 * @param judgement the scenario beside the days held out or, where there are too few days, beside those fitted; empty
 *     where the log has neither calls nor ends
 */
public record Calibration(
        String logName,
        ReadReport read,
        Set<LogColumn> columns,
        List<LogHeader> headers,
        List<LocalDate> incomplete,
        HallModel hall,
        ScenarioDraft.Draft draft,
        Scenario scenario,
        Optional<Judgement> judgement) {

    public Calibration {
        headers = List.copyOf(headers);
        incomplete = List.copyOf(incomplete);
    }

    /** Returns what the scenario misses, those findings that matter most to a planner first. */
    public List<Finding> findings() {
        return Findings.of(this);
    }

    /** Returns what to measure, what narrows the answer most first; never empty. */
    public List<NextStep> nextSteps() {
        return NextSteps.of(this);
    }
}
