package onewindow.live;

import onewindow.measure.Summary;
import onewindow.scenario.Scenario;

/**
 * The figures of days of a hall, by the definitions of a run.
 *
 * @param scenario under which they were measured
 * @param over whether the last of the days is over and a later one has begun
 * @param until hall time up to which, milliseconds since the start of the horizon
 */
public record HallFigures(Wanted wanted, Scenario scenario, boolean over, long until, Summary summary) {

    /**
     * Which days of which hall.
     *
     * @param copy index of the hall
     * @param firstDay index of the first day in the horizon
     * @param lastDay index of the last one
     */
    public record Wanted(int copy, int firstDay, int lastDay) {}
}
