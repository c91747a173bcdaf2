package onewindow.live;

import java.util.Optional;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/**
 * What is seen of a hall at a moment, to look ahead from.
 *
 * @param sequence number of the last command
 * @param day index of the day in the scenario's horizon
 */
record Sight(Scenario scenario, long sequence, int day, HallState state) {

    /** Looks at a hall; empty where it has no day now. */
    static Optional<Sight> at(HallDesk desk) {
        return DeskState.of(desk)
                .map(state ->
                        new Sight(desk.scenario(), desk.sequence(), desk.day().index(), state));
    }
}
