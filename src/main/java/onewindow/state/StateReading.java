package onewindow.state;

import onewindow.calendar.HallDay;
import onewindow.people.HallState;

/**
 * A state that was read.
 *
 * @param day the hall day of its time
 * @param ofOtherScenario whether it says that it is of another scenario, or of the same one as it was otherwise
 */
public record StateReading(HallState state, HallDay day, boolean ofOtherScenario) {}
