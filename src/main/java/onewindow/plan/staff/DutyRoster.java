package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.List;

/**
 * The duties that people of a row may do: from a number of starts for a whole day or half of one, a break in each long
 * stretch at the window, and lunch in turn where the windows stay open over noon.
 *
 * @param slotMillis length of a step of the day
 * @param firstMillis start of the first step, milliseconds of the day
 * @param rules how long people work
 */
record DutyRoster(long slotMillis, long firstMillis, Rules rules) {

    /**
     * How long people work.
     *
     * @param dayMillis the longest day, lunch included
     * @param halfMillis the length of half a day; 0 for none
     * @param stretchMillis the longest stretch at the window without a break of a step
     * @param lunchFromMillis when lunch may begin
     * @param lunchToMillis when it must be over
     * @param lunchMillis how long it takes
     */
    record Rules(
            long dayMillis,
            long halfMillis,
            long stretchMillis,
            long lunchFromMillis,
            long lunchToMillis,
            long lunchMillis) {

        private static final long HOUR = 3_600_000;

        /**
         * A day of nine hours with an hour for lunch, half a day of four, and no stretch of more than three and a half.
         */
        static final Rules USUAL = new Rules(9 * HOUR, 4 * HOUR, 7 * HOUR / 2, 11 * HOUR, 14 * HOUR, HOUR);
    }

    /** Returns the duties for windows that are needed in these steps. */
    List<Duty> duties(int[] needed) {
        int first = 0;
        while (first < needed.length && needed[first] == 0) {
            first++;
        }
        int end = needed.length;
        while (end > first && needed[end - 1] == 0) {
            end--;
        }
        List<Duty> duties = new ArrayList<>();
        if (needed.length == 1) {
            duties.add(new Duty(0, 1, List.of()));
            return duties;
        }
        addDays(duties, needed, first, end, Math.min(end - first, steps(rules.dayMillis())), true);
        int half = steps(rules.halfMillis());
        if (half > 0 && half < end - first) {
            addDays(duties, needed, first, end, half, false);
        }
        return duties;
    }

    private int steps(long millis) {
        return (int) (millis / slotMillis);
    }

    private void addDays(List<Duty> duties, int[] needed, int first, int end, int length, boolean whole) {
        for (int from = first; from + length <= end; from++) {
            for (List<Integer> lunch : lunches(needed, from, from + length, whole)) {
                addBreaks(duties, needed, from, from + length, lunch);
            }
        }
    }

    /** The ways to take lunch: none where the windows close in between or the duty is half a day. */
    private List<List<Integer>> lunches(int[] needed, int from, int to, boolean whole) {
        List<List<Integer>> ways = new ArrayList<>();
        boolean closes = false;
        for (int slot = from; slot < to; slot++) {
            closes |= needed[slot] == 0;
        }
        int length = steps(rules.lunchMillis());
        for (int slot = from; whole && !closes && slot + length <= to; slot++) {
            long start = firstMillis + slot * slotMillis;
            if (start >= rules.lunchFromMillis() && start + length * slotMillis <= rules.lunchToMillis()) {
                List<Integer> away = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    away.add(slot + i);
                }
                ways.add(away);
            }
        }
        if (ways.isEmpty()) {
            ways.add(List.of());
        }
        return ways;
    }

    /** One duty for each way to break the long stretches. */
    private void addBreaks(List<Duty> duties, int[] needed, int from, int to, List<Integer> lunch) {
        List<List<Integer>> ways = new ArrayList<>(List.of(closed(needed, from, to, lunch)));
        int stretch = steps(rules.stretchMillis());
        int start = from;
        for (int slot = from; slot <= to; slot++) {
            if (slot == to || needed[slot] == 0 || lunch.contains(slot)) {
                if (slot - start > stretch) {
                    ways = broken(ways, start, slot, stretch);
                }
                start = slot + 1;
            }
        }
        ways.forEach(away -> duties.add(new Duty(from, to, away)));
    }

    private static List<Integer> closed(int[] needed, int from, int to, List<Integer> lunch) {
        List<Integer> away = new ArrayList<>(lunch);
        for (int slot = from; slot < to; slot++) {
            if (needed[slot] == 0) {
                away.add(slot);
            }
        }
        return away;
    }

    /** Each way with a break that leaves no longer stretch on either side; in a very long stretch the middle one. */
    private static List<List<Integer>> broken(List<List<Integer>> ways, int from, int to, int stretch) {
        List<List<Integer>> more = new ArrayList<>();
        int earliest = Math.max(from + 1, to - 1 - stretch);
        int latest = Math.min(to - 2, from + stretch);
        for (List<Integer> way : ways) {
            for (int at = Math.min(earliest, latest); at <= Math.max(earliest, latest); at++) {
                List<Integer> away = new ArrayList<>(way);
                away.add(at);
                more.add(away);
            }
        }
        return more;
    }
}
