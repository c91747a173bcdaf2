package onewindow.report;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.measure.Forecast;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/**
 * A forecast with what it is of.
 *
 * @param day the hall day of the state
 * @param ranges the longest wait of nine in ten who come now (seconds) over the ranges of the assumptions; none where
 *     they were not tried
 * @param precision that was asked for; empty where the number of replications was
 * @param command the command line that repeats it
 */
public record ForecastOutlook(
        Scenario scenario,
        HallDay day,
        HallState state,
        Forecast forecast,
        List<RangeEffect> ranges,
        Optional<Precision> precision,
        String command) {

    /**
     * How sure the waits of those who come now were to be.
     *
     * @param asked half of the 95 % interval, as a share of the wait
     * @param reached whether they are
     */
    public record Precision(double asked, boolean reached) {}

    public ForecastOutlook {
        ranges = List.copyOf(ranges);
    }
}
