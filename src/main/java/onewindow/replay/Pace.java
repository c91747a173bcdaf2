package onewindow.replay;

/** When a command is to be sent, by its place in the scenario. */
public sealed interface Pace {

    /**
     * Returns when, nanoseconds of the clock.
     *
     * @param scenarioMillis from the first command, nights and other gaps shortened
     * @param count how many commands were to be sent before
     */
    long at(long scenarioMillis, long count);

    /** So many times as fast as in the scenario. */
    record Times(long startNanos, double factor) implements Pace {
        @Override
        public long at(long scenarioMillis, long count) {
            return startNanos + (long) (scenarioMillis * 1e6 / factor);
        }
    }

    /** So many commands a second, whatever their times. */
    record Rate(long startNanos, long startCount, double perSecond) implements Pace {
        @Override
        public long at(long scenarioMillis, long count) {
            return startNanos + (long) ((count - startCount) * 1e9 / perSecond);
        }
    }

    /** Each once there is a connection for it: there is no time at which one is to be sent. */
    record Fastest() implements Pace {
        @Override
        public long at(long scenarioMillis, long count) {
            return Long.MIN_VALUE;
        }
    }
}
