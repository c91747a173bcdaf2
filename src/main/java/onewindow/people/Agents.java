package onewindow.people;

import onewindow.casework.CaseCommands;
import onewindow.casework.Channel;
import onewindow.casework.TripCause;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;

/**
 * Agents who bring cases in place of their applicants (代办): they know the right window and what is needed, and the
 * trips of their cases are none of the applicants'.
 */
final class Agents {

    private final CaseCommands casework;
    private final Chance chance;
    private final double share;
    private final double finds;

    Agents(CaseCommands casework, CasePlan plan, Chance chance) {
        this.casework = casework;
        this.chance = chance;
        share = plan.rules().ways().agent();
        finds = plan.rules().ways().agentFinds();
    }

    /** A person comes with a new case for the first time, who may be an agent. */
    void mark(Arrival person) {
        if (share > 0 && chance.happens(person.key, Purpose.AGENT, share)) {
            person.tripsInVain = Trips.OF_AN_AGENT;
        }
    }

    /** Whether a case is an agent's who has seen beforehand to what would be missing. */
    boolean complete(int file, long key) {
        return have(file) && chance.happens(key, Purpose.AGENT_FINDS, finds);
    }

    private boolean have(int file) {
        return casework.view().channel(file) == Channel.AGENT;
    }

    /** Notes a trip of the applicant; for an agent's case there is none. */
    void noteTrip(long time, int file, TripCause cause) {
        if (!have(file)) {
            casework.noteTrip(time, file, cause);
        }
    }
}
