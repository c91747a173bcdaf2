package onewindow.web;

/**
 * How many may read event streams, and how much is kept for each.
 *
 * @param readers most at a time, of all halls
 * @param queuedBytes most that waits for a reader; one who is further behind is dropped
 * @param beatMillis after so long without an event every reader gets a sign of life
 */
record StreamLimits(int readers, int queuedBytes, long beatMillis) {

    static final StreamLimits USUAL = new StreamLimits(2_000, 1 << 20, 15_000);
}
