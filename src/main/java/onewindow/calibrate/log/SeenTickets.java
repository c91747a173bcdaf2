package onewindow.calibrate.log;

import java.util.Arrays;

/**
 * The tickets of recent days, to notice one that comes twice. Of each day it keeps at most so many tickets, as hashes
 * of 64 bits, and it keeps only the days met last: its memory is bounded, and what is beyond the bounds passes.
 */
final class SeenTickets {

    private static final int DAYS = 8;
    private static final int MOST_TICKETS = 1 << 17;

    private final Day[] days = new Day[DAYS];
    private Day last;
    private long turn;

    /**
     * Takes in a ticket of a day.
     *
     * @param hash of the ticket; 0 for a row without one, which passes
     * @param transferred whether another row of it may follow
     * @return whether it was there before and no row of it was to follow
     */
    boolean repeats(long day, long hash, boolean transferred) {
        if (hash == 0) {
            return false;
        }
        if (last == null || last.day != day) {
            last = day(day);
        }
        return last.repeats(hash | 1, transferred);
    }

    private Day day(long number) {
        int oldest = 0;
        for (int i = 0; i < DAYS; i++) {
            if (days[i] == null) {
                days[i] = new Day();
                oldest = i;
                break;
            }
            if (days[i].day == number) {
                days[i].turn = ++turn;
                return days[i];
            }
            if (days[i].turn < days[oldest].turn) {
                oldest = i;
            }
        }
        days[oldest].start(number, ++turn);
        return days[oldest];
    }

    /** The tickets of one day in a table with open places; the lowest bit says that no other row is to follow. */
    private static final class Day {
        private long day = Long.MIN_VALUE;
        private long turn;
        private int count;
        private long[] table = new long[1 << 10];

        void start(long number, long newTurn) {
            day = number;
            turn = newTurn;
            count = 0;
            Arrays.fill(table, 0);
        }

        boolean repeats(long hash, boolean transferred) {
            int place = placeOf(table, hash);
            long kept = table[place];
            if (kept != 0 && (kept & 1) == 1) {
                return true;
            }
            if (kept == 0 && count >= MOST_TICKETS) {
                return false;
            }
            table[place] = transferred ? hash - 1 : hash;
            if (kept == 0 && ++count * 2 > table.length) {
                grow();
            }
            return false;
        }

        private static int placeOf(long[] table, long hash) {
            int place = (int) (hash >>> 20) & table.length - 1;
            while (table[place] != 0 && (table[place] | 1) != hash) {
                place = place + 1 & table.length - 1;
            }
            return place;
        }

        private void grow() {
            long[] larger = new long[table.length * 2];
            for (long kept : table) {
                if (kept != 0) {
                    larger[placeOf(larger, kept | 1)] = kept;
                }
            }
            table = larger;
        }
    }
}
