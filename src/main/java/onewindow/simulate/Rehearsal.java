package onewindow.simulate;

import onewindow.measure.ReplicationCases;
import onewindow.scenario.Scenario;

/** One hall in virtual time before an audience, replication after replication; for one thread. */
public final class Rehearsal {

    private final HallRun run;

    /**
     * Prepares the hall.
     *
     * @param audience hears every event; it is told of the hall before the first
     * @param stop ends a replication soon after it is set
     */
    public Rehearsal(Scenario scenario, HallAudience audience, StopSign stop) {
        run = HallRun.before(audience, scenario, new Simulator(scenario).scope(), stop);
    }

    /**
     * Plays a replication.
     *
     * @param firstDay index of the first measured day; days before it are played, unmeasured, where something carries
     *     over from day to day
     * @param lastDay index of the last
     * @return whether it was played to its end
     */
    public boolean play(long seed, int replication, int firstDay, int lastDay) {
        return run.play(seed, replication, firstDay, lastDay);
    }

    /** Returns the cases of the replication played last, which was played to its end; null where none are kept. */
    public ReplicationCases cases() {
        return run.playedCases();
    }

    /** Returns whether days before the first measured one are played too. */
    public boolean carriesOver() {
        return run.carriesOver();
    }
}
