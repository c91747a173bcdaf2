package onewindow.scenario;

import java.util.OptionalLong;

/**
 * What part of a run is measured.
 *
 * @param warmUpMillis people who come before this time of the session are simulated but not measured (continuous
 *     horizons)
 * @param firstCustomers only so many people come, all measured; empty = as many as the horizon brings
 * @param stopAtEnd true: the run stops dead at the end of the horizon (of the session); false: the people inside are
 *     served out
 */
public record RunLength(long warmUpMillis, OptionalLong firstCustomers, boolean stopAtEnd) {}
