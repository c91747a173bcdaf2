package onewindow.report;

import java.util.List;
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
 * @param command the command line that repeats it
 */
public record ForecastOutlook(
        Scenario scenario, HallDay day, HallState state, Forecast forecast, List<RangeEffect> ranges, String command) {

    public ForecastOutlook {
        ranges = List.copyOf(ranges);
    }
}
