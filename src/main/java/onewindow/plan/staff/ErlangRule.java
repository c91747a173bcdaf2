package onewindow.plan.staff;

/**
 * How many windows Erlang's formulas give to a load.
 *
 * @param within the wait that counts as in time, in mean services
 * @param share of all who come that is to be served in time
 * @param patience mean, in mean services; infinite where nobody gives up
 */
record ErlangRule(double within, double share, double patience) {

    /** Returns the least windows, at least 1. */
    int windows(double load) {
        if (load <= 0) {
            return 1;
        }
        return Double.isInfinite(patience)
                ? Erlang.least(load, within, share)
                : Erlang.least(load, within, share, patience);
    }

    /** Returns the share in time with so many windows. */
    double inTime(int windows, double load) {
        return Double.isInfinite(patience)
                ? Erlang.inTime(windows, load, within)
                : Erlang.inTime(windows, load, within, patience);
    }

    /** Returns the load, of at most so much, under which so many windows serve a share in time. */
    double loadOf(int windows, double inTime, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (inTime(windows, middle) >= inTime) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
