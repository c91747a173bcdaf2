package onewindow.replay;

/**
 * How long the commands of a kind took.
 *
 * @param kind as the ledger names it; empty for all
 * @param response from when each was to be sent to its answer
 * @param service from when it was sent to its answer
 */
public record KindTimes(String kind, Percentiles response, Percentiles service) {}
