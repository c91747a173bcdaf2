package onewindow.hall;

/** Says that more people are in the hall than one can hold: the windows cannot keep up with those who come. */
public final class OvercrowdedHall extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final int limit;

    OvercrowdedHall(int limit) {
        super("more than " + limit + " people are in the hall at once: the windows cannot keep up");
        this.limit = limit;
    }

    /** How many people one hall can hold. */
    public int limit() {
        return limit;
    }
}
