package onewindow.live;

/**
 * What a hall is.
 *
 * @param succession the scenarios that it runs one after the other
 * @param copy index of the hall, of those that the ledger is of
 * @param simulated whether the hall has people of its own
 * @param seed by which they act
 * @param acting whether they act, in place of being given what they did
 */
record HallPlan(Succession succession, int copy, boolean simulated, long seed, boolean acting) {

    /** A hall whose people, if it has any of its own, act. */
    HallPlan(Succession succession, int copy, boolean simulated, long seed) {
        this(succession, copy, simulated, seed, simulated);
    }

    /** The same hall as it was. */
    HallPlan past() {
        return new HallPlan(succession, copy, simulated, seed, false);
    }
}
