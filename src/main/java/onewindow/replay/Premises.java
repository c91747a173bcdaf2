package onewindow.replay;

import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.scenario.Scenario;

/**
 * What of a hall bears upon the order of what is done in it.
 *
 * @param lines which of its windows call the same people
 * @param lastNumbers moments from which no numbers are given any more, milliseconds since the start of the horizon, in
 *     order
 */
record Premises(SharedLines lines, long[] lastNumbers) {

    static Premises of(Scenario scenario) {
        return new Premises(
                new SharedLines(scenario.layout()),
                scenario.horizon().days().stream()
                        .flatMapToLong(day -> day.tickets().stream().mapToLong(given -> end(day, given)))
                        .toArray());
    }

    private static long end(HallDay day, Interval given) {
        return day.startMillis() + given.toMillis();
    }
}
