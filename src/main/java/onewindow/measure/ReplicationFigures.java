package onewindow.measure;

/** The figures of one replication, to be brought together with those of others by a {@link Summarizer}. */
public final class ReplicationFigures {

    /** A row a part of the hall, a column a {@link Figure}, then the targets. */
    final double[][] hall;

    final double[][] classes;
    final double[][] departments;
    final double[][] groups;
    final double[][] hours;
    final DayMeasures days;
    /** The columns of an {@link EventTally}. */
    double[] events = {};

    final long digest;
    /** One row for each hall where there are several, else none. */
    double[][] halls = {};
    /** Null where cases are not kept. */
    ReplicationCases cases;

    ReplicationFigures(
            double[][] hall,
            double[][] classes,
            double[][] departments,
            double[][] groups,
            double[][] hours,
            DayMeasures days,
            long digest) {
        this.hall = hall;
        this.classes = classes;
        this.departments = departments;
        this.groups = groups;
        this.hours = hours;
        this.days = days;
        this.digest = digest;
    }

    /** Adds the figures of the replication's cases; returns this. */
    public ReplicationFigures with(ReplicationCases figures) {
        cases = figures;
        return this;
    }

    /** Returns the mean wait of those served, in seconds; NaN where nobody was. */
    public double waitMeanSeconds() {
        return hall[0][Figure.WAIT_MEAN.ordinal()];
    }

    /** Returns the digest of the replication's events. */
    public long digest() {
        return digest;
    }
}
