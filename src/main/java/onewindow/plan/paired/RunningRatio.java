package onewindow.plan.paired;

/** A figure that is a ratio of sums, replication after replication. */
public final class RunningRatio {

    private final Replicates all;
    private final PairedFigure figure;
    private double above;
    private double below;
    private int added;

    /** Starts before the first replication. */
    public RunningRatio(Replicates all, PairedFigure figure) {
        this.all = all;
        this.figure = figure;
    }

    /** Adds replications until there are so many. */
    public void upTo(int replications) {
        while (added < replications) {
            above += all.get(added).above(figure);
            below += all.get(added).below(figure);
            added++;
        }
    }

    /** Returns the figure. */
    public double value() {
        return above / below;
    }

    /** Returns what each of the first replications adds to the figure, to first order, less their mean. */
    public static double[] residuals(Replicates all, PairedFigure figure, int replications) {
        RunningRatio ratio = new RunningRatio(all, figure);
        ratio.upTo(replications);
        double[] each = new double[replications];
        for (int r = 0; r < replications; r++) {
            Replicate one = all.get(r);
            each[r] = (one.above(figure) - ratio.value() * one.below(figure)) * replications / ratio.below;
        }
        return each;
    }
}
