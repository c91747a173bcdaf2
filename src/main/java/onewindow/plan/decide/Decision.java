package onewindow.plan.decide;

import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.plan.compare.Verdict;
import onewindow.plan.pool.Pooling;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/**
 * What a hall could do, each measure by itself and on the same people, and what each advice rests on.
 *
 * @param target what is to be reached
 * @param inTimeToday share served in time as the scenario stands
 * @param waitToday mean wait of those served, seconds
 * @param windowsToday windows of all groups
 * @param measures the measures, the strongest first
 * @param leftOut keys of measures that the scenario does not allow
 * @param pooling the windows that the target takes on the busiest day; empty where departments have no windows of their
 *     own
 * @param timing how many timed cases tell the service time
 * @param timed the cases that a log has timed already, on which the hall was calibrated; empty without a log
 * @param samples on what it rests
 */
public record Decision(
        ServiceTarget target,
        Estimate inTimeToday,
        Estimate waitToday,
        int windowsToday,
        List<Measure> measures,
        List<String> leftOut,
        Optional<Pooling> pooling,
        Timing timing,
        Optional<Timed> timed,
        SampleFacts samples) {

    public Decision {
        measures = List.copyOf(measures);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One measure.
     *
     * @param key by which it is told from others
     * @param windows of all groups with it
     * @param inTime change of the share served in time, a paired difference
     * @param waitMean change of the mean wait in seconds, a paired difference
     * @param verdict of the share in time
     * @param flip the assumption that would turn the advice first; empty where none does within its range
     * @param weakest the effect on the share in time at the end of a range where it is least; NaN where none was tried
     */
    public record Measure(
            String key,
            LocalName name,
            int windows,
            Estimate inTime,
            Estimate waitMean,
            Verdict verdict,
            Optional<Flip> flip,
            double weakest) {}

    /**
     * An assumption that turns an advice.
     *
     * @param assumption key path
     * @param stated its value
     * @param value from about where on the measure is not noticeably good any more; between the values tried it is
     *     taken to change evenly
     * @param effectAtEnd change of the share in time at the end of the range
     * @param timedCases timed cases that would tell the two values apart; 0 where timing does not
     */
    public record Flip(String assumption, String stated, String value, double effectAtEnd, int timedCases) {}

    /**
     * Cases to be timed.
     *
     * @param cv coefficient of variation of the service times
     * @param withinTenPercent timed cases that tell the mean to within a tenth (95 %)
     * @param where the windows at which most work is done
     */
    public record Timing(double cv, int withinTenPercent, LocalName where) {}

    /**
     * Cases that a log has timed.
     *
     * @param log its name
     * @param days of the log on which the hall was open
     * @param cases of the whole hall
     * @param casesThere at the windows at which most work is done
     */
    public record Timed(String log, int days, long cases, long casesThere) {}

    /** Returns how many of so many cases to be timed at the windows with most work are still missing. */
    public long stillToTime(int needed) {
        return Math.max(0, needed - timed.map(Timed::casesThere).orElse(0L));
    }

    /** Returns the same with the cases that a log has timed. */
    public Decision with(Timed byLog) {
        return new Decision(
                target,
                inTimeToday,
                waitToday,
                windowsToday,
                measures,
                leftOut,
                pooling,
                timing,
                Optional.of(byLog),
                samples);
    }

    /** The seed, replications of a measure and of an end of a range, and whether it was stopped early. */
    public record SampleFacts(long seed, int replications, int ofRanges, boolean interrupted) {}
}
