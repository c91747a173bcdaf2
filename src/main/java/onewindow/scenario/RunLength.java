package onewindow.scenario;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What part of a run is measured, and how often it is repeated.
 *
 * @param warmUpMillis people who come before this time of the session are simulated but not measured (continuous
 *     horizons)
 * @param firstCustomers only so many people come to a session, those of its warm-up among them; empty = as many as the
 *     horizon brings
 * @param stopAtEnd true: the run stops dead at the end of the horizon (of the session); false: the people inside are
 *     served out
 * @param replications replications where the command line gives none; empty = the command's own default
 */
public record RunLength(long warmUpMillis, OptionalLong firstCustomers, boolean stopAtEnd, OptionalInt replications) {

    /** A run whose number of replications is the command's to choose. */
    public RunLength(long warmUpMillis, OptionalLong firstCustomers, boolean stopAtEnd) {
        this(warmUpMillis, firstCustomers, stopAtEnd, OptionalInt.empty());
    }
}
