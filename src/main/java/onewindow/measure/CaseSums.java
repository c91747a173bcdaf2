package onewindow.measure;

import java.util.List;

/**
 * What the cases of one replication add up to, so that figures over several replications can be ratios of sums.
 *
 * @param archived cases that were over
 * @param trips to the hall that they took
 * @param issued results of the kinds asked for
 * @param issueDays calendar days from receipt to issue of those
 * @param withLimit cases decided that had a limit
 * @param onTime of them those decided within the promised one
 */
public record CaseSums(
        double archived, double trips, double issued, double issueDays, double withLimit, double onTime) {

    /**
     * Returns the sums of a replication.
     *
     * @param kinds those of which the days from receipt to issue are added, by index
     */
    public static CaseSums of(ReplicationCases cases, List<Integer> kinds) {
        double[] hall = cases.hall[0];
        double issued = 0;
        double days = 0;
        for (int kind : kinds) {
            double results = 0;
            for (int i = CaseFigure.ISSUED_AT_WINDOW.ordinal(); i <= CaseFigure.ISSUED_ONLINE.ordinal(); i++) {
                results += cases.kinds[kind][i];
            }
            if (results > 0) {
                issued += results;
                days += results * cases.kinds[kind][CaseFigure.ISSUE_DAYS_MEAN.ordinal()];
            }
        }
        double archived = hall[CaseFigure.ARCHIVED.ordinal()];
        double withLimit = hall[CaseFigure.WITH_LIMIT.ordinal()];
        return new CaseSums(
                archived,
                archived > 0 ? archived * hall[CaseFigure.TRIPS_MEAN.ordinal()] : 0,
                issued,
                days,
                withLimit,
                withLimit > 0 ? withLimit * hall[CaseFigure.ON_TIME.ordinal()] : 0);
    }
}
