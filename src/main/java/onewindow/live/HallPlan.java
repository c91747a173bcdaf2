package onewindow.live;

/**
 * What a hall is.
 *
 * @param succession the scenarios that it runs one after the other
 * @param copy index of the hall, of those that the ledger is of
 * @param simulated whether the scenario's own people act
 * @param seed by which they do
 */
record HallPlan(Succession succession, int copy, boolean simulated, long seed) {}
