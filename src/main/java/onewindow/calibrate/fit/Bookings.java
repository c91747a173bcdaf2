package onewindow.calibrate.fit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.calibrate.log.LoggedVisit;

/** Those who came to an appointment: how many, how punctual, in which slots. */
final class Bookings {

    /** So few are taken for walk-ins. */
    static final long FEWEST = 30;

    private static final long MINUTE_MILLIS = 60_000;
    private static final long SHORTEST_SLOT_MINUTES = 5;
    private static final long LONGEST_SLOT_MINUTES = 60;

    private final long[] ofClass;
    private final Map<Long, Integer> bySlot = new HashMap<>();
    private long came;
    private double sumEarly;
    private double sumOfSquares;
    private long commonMinutes;

    Bookings(int classes) {
        ofClass = new long[classes];
    }

    /** Returns whether a visit is one to an appointment. */
    static boolean is(LoggedVisit visit) {
        return visit.booked() != LoggedVisit.NONE;
    }

    void add(LoggedVisit visit, int visitClass) {
        came++;
        ofClass[visitClass]++;
        double early = visit.booked() - visit.ticketTime();
        sumEarly += early;
        sumOfSquares += early * early;
        commonMinutes = gcd(commonMinutes, Math.floorMod(visit.booked(), LogSurvey.DAY_MILLIS) / MINUTE_MILLIS);
        bySlot.merge(visit.booked(), 1, Integer::sum);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * Returns the appointments of a mean day; empty where too few came to one.
     *
     * @param days that were added
     * @param didNotCome those of the whole log who booked and took no ticket
     * @param cameInAll those of the whole log who came to an appointment
     */
    Optional<HallModel.Appointments> fit(int days, long didNotCome, long cameInAll) {
        if (came < FEWEST) {
            return Optional.empty();
        }
        double mean = sumEarly / (double) came;
        double variance = Math.max(0, sumOfSquares / (double) came - mean * mean);
        double error = Math.sqrt(variance / (double) came);
        double sd = Math.sqrt(variance);
        double errorOfSd = sd / Math.sqrt(2.0 * came);
        Interval95 noShow = didNotCome == 0
                ? new Interval95(0, Double.NaN, Double.NaN)
                : Interval95.ofShare(didNotCome, didNotCome + cameInAll);
        double perDay = (double) came / days / (1 - noShow.value());
        double half = Interval95.Z * Math.sqrt((double) came) / came;
        long slot = Math.max(SHORTEST_SLOT_MINUTES, Math.min(LONGEST_SLOT_MINUTES, commonMinutes));
        return Optional.of(new HallModel.Appointments(
                came,
                new Interval95(perDay, perDay * (1 - half), perDay * (1 + half)),
                new Interval95(mean, mean - Interval95.Z * error, mean + Interval95.Z * error),
                new Interval95(sd, Math.max(0, sd - Interval95.Z * errorOfSd), sd + Interval95.Z * errorOfSd),
                noShow,
                slot * MINUTE_MILLIS,
                places(slot * MINUTE_MILLIS, 1 - noShow.value()),
                shares()));
    }

    /** The most who came to one slot, with those who stayed away. */
    private int places(long slotMillis, double comes) {
        Map<Long, Integer> inSlot = new HashMap<>();
        bySlot.forEach((booked, people) -> inSlot.merge(Math.floorDiv(booked, slotMillis), people, Integer::sum));
        int most = inSlot.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return (int) Math.ceil(most / comes);
    }

    private List<Interval95> shares() {
        return Arrays.stream(ofClass)
                .mapToObj(count -> Interval95.ofShare(count, came))
                .toList();
    }
}
