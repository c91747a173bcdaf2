package onewindow.simulate;

/** Hears how far a run has come. Called from the run's threads. */
@FunctionalInterface
public interface Progress {

    /** So many of all replications are finished. */
    void finished(int replications, int of);
}
