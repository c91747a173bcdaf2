package onewindow.measure;

import static onewindow.measure.CaseFigure.ARCHIVED;
import static onewindow.measure.CaseFigure.AT_MOST_ONE_TRIP;
import static onewindow.measure.CaseFigure.DAYS_EARLY;
import static onewindow.measure.CaseFigure.DEFAULT_RATINGS;
import static onewindow.measure.CaseFigure.EARLY;
import static onewindow.measure.CaseFigure.GIVEN_GOOD_RATE;
import static onewindow.measure.CaseFigure.GOOD_RATE;
import static onewindow.measure.CaseFigure.ISSUE_DAYS_MEAN;
import static onewindow.measure.CaseFigure.ISSUE_DAYS_P50;
import static onewindow.measure.CaseFigure.ISSUE_DAYS_P90;
import static onewindow.measure.CaseFigure.ISSUE_DAYS_P95;
import static onewindow.measure.CaseFigure.LATE;
import static onewindow.measure.CaseFigure.MORE_TRIPS;
import static onewindow.measure.CaseFigure.NOTICES_PER_CASE;
import static onewindow.measure.CaseFigure.NOT_REVIEWED;
import static onewindow.measure.CaseFigure.NO_REVIEW_RATE;
import static onewindow.measure.CaseFigure.NO_TRIP;
import static onewindow.measure.CaseFigure.ONE_TRIP;
import static onewindow.measure.CaseFigure.ON_TIME;
import static onewindow.measure.CaseFigure.RECEIVED;
import static onewindow.measure.CaseFigure.REVIEWS;
import static onewindow.measure.CaseFigure.REVIEW_RATE;
import static onewindow.measure.CaseFigure.SURVEY_ANSWERS;
import static onewindow.measure.CaseFigure.SURVEY_GOOD_RATE;
import static onewindow.measure.CaseFigure.TRIPS_MEAN;
import static onewindow.measure.CaseFigure.VERY_DISSATISFIED;
import static onewindow.measure.CaseFigure.VERY_SATISFIED;
import static onewindow.measure.CaseFigure.WITHIN_STATUTORY;
import static onewindow.measure.CaseFigure.WITH_LIMIT;

import java.util.Arrays;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.IntCountsHistogram;

/** Counts and sums of the cases of the hall, a kind or a department over one replication. */
final class CaseTally {

    private static final long MINUTE = 60_000;
    private static final double MINUTES_A_DAY = 1440;
    private static final double MILLIS_A_DAY = 86_400_000;
    private static final long FIRST_RANGE = 64 * 1440;
    private static final int GOOD_LEVELS = 3;
    static final int LOWEST_GOOD_LEVEL = 6 - GOOD_LEVELS;

    /** What is only counted; of shares, the numerators. */
    private final long[] counts = new long[CaseFigure.COUNT];
    /** Times from receipt to issue, in minutes. */
    private final AbstractHistogram issueMinutes;

    private long issueMillis;
    private long daysEarly;
    private long trips;
    private long asked;
    private long goodByDefault;

    /** @param digits significant decimal digits to which quantiles are kept */
    CaseTally(int digits) {
        issueMinutes = new IntCountsHistogram(FIRST_RANGE, digits);
        issueMinutes.setAutoResize(true);
    }

    void clear() {
        Arrays.fill(counts, 0);
        issueMinutes.reset();
        issueMillis = 0;
        daysEarly = 0;
        trips = 0;
        asked = 0;
        goodByDefault = 0;
    }

    void count(CaseFigure figure) {
        counts[figure.ordinal()]++;
    }

    /** A result is issued so long after the receipt of its case. */
    void issued(long millis) {
        issueMillis += millis;
        issueMinutes.recordValue((millis + MINUTE / 2) / MINUTE);
    }

    /** A case with limits is decided after so many counted days. */
    void decided(int counted, int promised, int statutory) {
        count(WITH_LIMIT);
        count(counted <= promised ? ON_TIME : LATE);
        if (counted <= statutory) {
            count(WITHIN_STATUTORY);
        }
        if (counted < promised) {
            count(EARLY);
            daysEarly += promised - counted;
        }
    }

    /** A case is archived after so many trips. */
    void archived(int madeTrips) {
        count(ARCHIVED);
        count(CaseFigure.trips(madeTrips));
        trips += madeTrips;
    }

    /** Adds trips beyond the first. */
    void further(int cause, int madeTrips) {
        counts[CaseFigure.FURTHER_TO_APPLY.ordinal() + cause] += madeTrips;
    }

    /** An applicant was asked for a review: its level, or 0 where none was given. */
    void reviewed(int level) {
        asked++;
        if (level > 0) {
            count(REVIEWS);
            count(CaseFigure.level(level));
        }
    }

    /** An applicant gave no review, and the handling was rated by default. */
    void ratedByDefault(int level) {
        asked++;
        count(REVIEWS);
        count(DEFAULT_RATINGS);
        count(CaseFigure.level(level));
        if (level >= LOWEST_GOOD_LEVEL) {
            goodByDefault++;
        }
    }

    /** Returns the figures, one a column of {@link CaseFigure}; NaN for what does not exist. */
    double[] figures() {
        double[] f = Arrays.stream(counts).asDoubleStream().toArray();
        double received = count(f, RECEIVED);
        double archived = count(f, ARCHIVED);
        double issued = issueMinutes.getTotalCount();
        set(f, ISSUE_DAYS_MEAN, issueMillis / MILLIS_A_DAY / issued);
        set(f, ISSUE_DAYS_P50, quantile(50));
        set(f, ISSUE_DAYS_P90, quantile(90));
        set(f, ISSUE_DAYS_P95, quantile(95));
        set(f, DAYS_EARLY, daysEarly / count(f, EARLY));
        for (CaseFigure share : new CaseFigure[] {ON_TIME, WITHIN_STATUTORY, EARLY}) {
            set(f, share, count(f, share) / count(f, WITH_LIMIT));
        }
        set(f, NOTICES_PER_CASE, count(f, NOTICES_PER_CASE) / received);
        set(f, TRIPS_MEAN, trips / archived);
        set(f, AT_MOST_ONE_TRIP, (count(f, NO_TRIP) + count(f, ONE_TRIP)) / archived);
        for (int i = NO_TRIP.ordinal(); i <= MORE_TRIPS.ordinal(); i++) {
            f[i] /= archived;
        }
        reviews(f, received);
        set(f, SURVEY_GOOD_RATE, count(f, SURVEY_GOOD_RATE) / count(f, SURVEY_ANSWERS));
        return f;
    }

    private void reviews(double[] f, double received) {
        double reviews = count(f, REVIEWS);
        double given = reviews - count(f, DEFAULT_RATINGS);
        double good = 0;
        for (int level = 0; level < GOOD_LEVELS; level++) {
            good += f[VERY_SATISFIED.ordinal() + level];
        }
        set(f, NOT_REVIEWED, Math.max(0, received - reviews));
        set(f, REVIEW_RATE, given / received);
        set(f, NO_REVIEW_RATE, count(f, NOT_REVIEWED) / received);
        set(f, GOOD_RATE, good / reviews);
        set(f, GIVEN_GOOD_RATE, (good - goodByDefault) / given);
        if (asked == 0) {
            Arrays.fill(f, REVIEWS.ordinal(), VERY_DISSATISFIED.ordinal() + 1, Double.NaN);
            Arrays.fill(f, REVIEW_RATE.ordinal(), GIVEN_GOOD_RATE.ordinal() + 1, Double.NaN);
        }
    }

    private static double count(double[] figures, CaseFigure figure) {
        return figures[figure.ordinal()];
    }

    private static void set(double[] figures, CaseFigure figure, double value) {
        figures[figure.ordinal()] = value;
    }

    /** The middle of the histogram's cell that holds the quantile, in days; NaN where nothing was issued. */
    private double quantile(double percent) {
        return issueMinutes.getTotalCount() == 0
                ? Double.NaN
                : issueMinutes.medianEquivalentValue(issueMinutes.getValueAtPercentile(percent)) / MINUTES_A_DAY;
    }
}
