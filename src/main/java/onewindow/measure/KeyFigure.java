package onewindow.measure;

import java.util.Arrays;
import java.util.List;

/** The few figures by which variants of a scenario are compared, and how a replication gives them. */
public enum KeyFigure {
    /** Mean wait of those served, seconds. */
    WAIT_MEAN,
    /** Share of those who came that was served within a limit. */
    WITHIN,
    /** Trips to the hall a case, a mean over the cases archived. */
    TRIPS_MEAN,
    /** Share of the archived cases with one trip or none (最多跑一次). */
    AT_MOST_ONE_TRIP,
    /** Mean time from receipt to issue of the cases of some kinds, in calendar days. */
    ISSUE_DAYS,
    /** Share of the cases with limits decided within the promised one (按时办结率). */
    ON_TIME,
    /** People who came, served or not. */
    ARRIVALS;

    static final int COUNT = values().length;

    /**
     * Returns the figures of one replication, a column each; NaN for what does not exist, as where cases are not kept.
     *
     * @param target index of the wait target of {@link #WITHIN}, or -1
     * @param kinds the kinds of case of {@link #ISSUE_DAYS}, by index
     */
    public static double[] of(ReplicationFigures replication, int target, List<Integer> kinds) {
        double[] figures = new double[COUNT];
        Arrays.fill(figures, Double.NaN);
        double[] hall = replication.hall[0];
        figures[ARRIVALS.ordinal()] = hall[Figure.ARRIVALS.ordinal()];
        figures[WAIT_MEAN.ordinal()] = hall[Figure.WAIT_MEAN.ordinal()];
        if (target >= 0) {
            figures[WITHIN.ordinal()] = hall[Figure.COUNT + target];
        }
        if (replication.cases != null) {
            double[] cases = replication.cases.hall[0];
            figures[TRIPS_MEAN.ordinal()] = cases[CaseFigure.TRIPS_MEAN.ordinal()];
            figures[AT_MOST_ONE_TRIP.ordinal()] = cases[CaseFigure.AT_MOST_ONE_TRIP.ordinal()];
            figures[ON_TIME.ordinal()] = cases[CaseFigure.ON_TIME.ordinal()];
            figures[ISSUE_DAYS.ordinal()] = issueDays(replication.cases.kinds, kinds);
        }
        return figures;
    }

    /** The mean over the results issued of all the kinds together. */
    private static double issueDays(double[][] byKind, List<Integer> kinds) {
        double days = 0;
        double issued = 0;
        for (int kind : kinds) {
            double results = 0;
            for (int i = CaseFigure.ISSUED_AT_WINDOW.ordinal(); i <= CaseFigure.ISSUED_ONLINE.ordinal(); i++) {
                results += byKind[kind][i];
            }
            if (results > 0) {
                issued += results;
                days += results * byKind[kind][CaseFigure.ISSUE_DAYS_MEAN.ordinal()];
            }
        }
        return days / issued;
    }
}
