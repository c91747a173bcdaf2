package onewindow.live;

import java.util.Arrays;
import java.util.List;

/**
 * How visits or cases were reviewed; the rates are those of the glossary, and not a number where there is nothing to
 * divide by.
 *
 * @param handled visits that were served, or cases received
 * @param given by level from 1 to 5 the reviews that were given
 * @param byDefault by level from 1 to 5 the ratings by default
 */
public record ReviewFigures(long handled, List<Long> given, List<Long> byDefault) {

    private static final int LEVELS = 5;
    private static final int GOOD_FROM = 3;

    public ReviewFigures {
        given = List.copyOf(given);
        byDefault = List.copyOf(byDefault);
    }

    /** Counts what is reviewed, on the present day and on all days. Changed by the hall's own thread alone. */
    static final class Count {
        private long handledBefore;
        private long handledToday;
        private final long[] givenBefore = new long[LEVELS];
        private final long[] givenToday = new long[LEVELS];
        private final long[] defaultBefore = new long[LEVELS];
        private final long[] defaultToday = new long[LEVELS];

        /** Another day begins; what was counted so far is kept where it was of the horizon, and not of a warm-up. */
        void startDay(boolean keep) {
            if (keep) {
                handledBefore += handledToday;
                add(givenToday, givenBefore);
                add(defaultToday, defaultBefore);
            }
            handledToday = 0;
            Arrays.fill(givenToday, 0);
            Arrays.fill(defaultToday, 0);
        }

        private static void add(long[] more, long[] to) {
            for (int i = 0; i < LEVELS; i++) {
                to[i] += more[i];
            }
        }

        void handled() {
            handledToday++;
        }

        /** A review was asked for; the level is 0 where none was given. */
        void reviewed(int level) {
            if (level > 0) {
                givenToday[level - 1]++;
            }
        }

        void ratedByDefault(int level) {
            defaultToday[level - 1]++;
        }

        ReviewFigures figures(boolean ofToday) {
            return new ReviewFigures(
                    handledToday + (ofToday ? 0 : handledBefore),
                    sum(givenToday, givenBefore, ofToday),
                    sum(defaultToday, defaultBefore, ofToday));
        }

        private static List<Long> sum(long[] today, long[] before, boolean ofToday) {
            Long[] sum = new Long[LEVELS];
            Arrays.setAll(sum, i -> today[i] + (ofToday ? 0 : before[i]));
            return List.of(sum);
        }
    }

    /** Returns how many reviews were given. */
    public long countGiven() {
        return given.stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many reviews there are, ratings by default among them. */
    public long reviews() {
        return countGiven() + byDefault.stream().mapToLong(Long::longValue).sum();
    }

    private static long good(List<Long> levels) {
        return levels.subList(GOOD_FROM - 1, LEVELS).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static double share(long count, long of) {
        return of == 0 ? Double.NaN : (double) count / of;
    }

    /** Returns the good-review rate (好评率). */
    public double goodRate() {
        return share(good(given) + good(byDefault), reviews());
    }

    /** Returns the active review rate (主动评价率). */
    public double activeRate() {
        return share(countGiven(), handled);
    }

    /** Returns the good rate of active reviews (主动评价好评率). */
    public double activeGoodRate() {
        return share(good(given), countGiven());
    }

    /** Returns the no-review rate (未评价率). */
    public double noReviewRate() {
        return share(Math.max(0, handled - reviews()), handled);
    }
}
