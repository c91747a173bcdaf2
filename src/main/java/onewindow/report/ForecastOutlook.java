package onewindow.report;

import onewindow.calendar.HallDay;
import onewindow.measure.Forecast;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/**
 * A forecast with what it is of.
 *
 * @param day the hall day of the state
 * @param command the command line that repeats it
 */
public record ForecastOutlook(Scenario scenario, HallDay day, HallState state, Forecast forecast, String command) {}
