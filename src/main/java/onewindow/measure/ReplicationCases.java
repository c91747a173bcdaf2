package onewindow.measure;

/** The figures of one replication's cases, to be brought together with those of others. */
public final class ReplicationCases {

    /** A row a part, a column a {@link CaseFigure}. */
    final double[][] hall;

    final double[][] kinds;
    final double[][] departments;
    double[][] groups = {};
    /** A row a partner region, a column of {@link RegionTally}. */
    double[][] regions = {};
    /** A row an office, a column of {@link OfficeTally}. */
    final double[][] offices;
    /** A row a hall day of the horizon, a column a {@link CaseStanding}. */
    final double[][] days;
    /** How often a case went from one place to another; see {@link CaseSummary#flow}. */
    final double[][] flow;
    /** A row a kind of duty: owed, done, done within the limit. */
    final double[][] duties;

    ReplicationCases(
            double[][] hall,
            double[][] kinds,
            double[][] departments,
            double[][] offices,
            double[][] days,
            double[][] flow,
            double[][] duties) {
        this.hall = hall;
        this.kinds = kinds;
        this.departments = departments;
        this.offices = offices;
        this.days = days;
        this.flow = flow;
        this.duties = duties;
    }
}
