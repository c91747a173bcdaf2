package onewindow.measure;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** What one replication measures of outages and of those who wait outside a full hall. Times are milliseconds. */
final class EventTally {

    /** Columns of {@link #figures}. */
    static final int OUTAGES = 0;

    static final int OUTAGE_SECONDS = 1;
    static final int LEFT_IN_OUTAGE = 2;
    static final int OUTSIDE = 3;
    static final int OUTSIDE_SHARE = 4;
    static final int OUTSIDE_MEAN = 5;
    static final int OUTSIDE_P90 = 6;
    static final int OUTSIDE_MAX = 7;
    static final int OUTSIDE_LINE = 8;
    static final int COLUMNS = 9;

    private static final long NOT_LASTING = Long.MIN_VALUE;

    private final Histogram outside = new Histogram(2);
    private long outages;
    private long outageMillis;
    private long leftInOutage;
    private long outsideSum;
    private long outsideMax;
    private int line;
    private int longestLine;
    /** For each event of the scenario since when it lasts. */
    private long[] since = new long[0];

    void clear() {
        outside.reset();
        outages = 0;
        outageMillis = 0;
        leftInOutage = 0;
        outsideSum = 0;
        outsideMax = 0;
        longestLine = 0;
    }

    void startDay() {
        line = 0;
        Arrays.fill(since, NOT_LASTING);
    }

    void began(long time, int event) {
        if (event >= since.length) {
            int known = since.length;
            since = Arrays.copyOf(since, event + 1);
            Arrays.fill(since, known, since.length, NOT_LASTING);
        }
        since[event] = time;
        outages++;
    }

    void ended(long time, int event) {
        outageMillis += time - since[event];
        since[event] = NOT_LASTING;
    }

    /** Ends a day that closed at a time. */
    void endDay(long closed) {
        for (int event = 0; event < since.length; event++) {
            if (since[event] != NOT_LASTING) {
                ended(closed, event);
            }
        }
    }

    void leftInOutage() {
        leftInOutage++;
    }

    void waitsOutside() {
        line++;
        longestLine = Math.max(longestLine, line);
    }

    void noLongerOutside(long waited) {
        line--;
        outside.recordValue(waited);
        outsideSum += waited;
        outsideMax = Math.max(outsideMax, waited);
    }

    double[] figures(double arrivals) {
        double[] figures = new double[COLUMNS];
        long people = outside.getTotalCount();
        figures[OUTAGES] = outages;
        figures[OUTAGE_SECONDS] = outageMillis / 1000.0;
        figures[LEFT_IN_OUTAGE] = leftInOutage;
        figures[OUTSIDE] = people;
        figures[OUTSIDE_SHARE] = people / arrivals;
        figures[OUTSIDE_MEAN] = people == 0 ? Double.NaN : outsideSum / 1000.0 / people;
        figures[OUTSIDE_P90] = people == 0 ? Double.NaN : outside.getValueAtPercentile(90) / 1000.0;
        figures[OUTSIDE_MAX] = people == 0 ? Double.NaN : outsideMax / 1000.0;
        figures[OUTSIDE_LINE] = longestLine;
        return figures;
    }
}
