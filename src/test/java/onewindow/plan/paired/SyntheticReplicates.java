package onewindow.plan.paired;

import java.util.function.IntToDoubleFunction;

/** Replications whose figures are drawn for a test; nobody waits in them. */
public final class SyntheticReplicates {

    private static final byte[] NO_WAITS = {0, (byte) 0xbf, 16};

    private SyntheticReplicates() {}

    /** So many replications in which every ratio has the value over 1. */
    public static Replicates of(int replications, IntToDoubleFunction value) {
        Replicates all = new Replicates();
        for (int r = 0; r < replications; r++) {
            double[] above = new double[PairedFigure.values().length];
            double[] below = new double[PairedFigure.values().length];
            java.util.Arrays.fill(above, value.applyAsDouble(r));
            java.util.Arrays.fill(below, 1);
            all.add(new Replicate(above, below, NO_WAITS));
        }
        return all;
    }
}
