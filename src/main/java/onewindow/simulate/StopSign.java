package onewindow.simulate;

/** Tells running replications to stop; what is finished by then counts. */
public final class StopSign {

    private volatile boolean set;

    /** Asks every run that watches this sign to stop soon. */
    public void set() {
        set = true;
    }

    /** Returns whether it was asked to stop. */
    public boolean isSet() {
        return set;
    }
}
