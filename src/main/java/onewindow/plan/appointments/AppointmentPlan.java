package onewindow.plan.appointments;

import java.util.List;
import onewindow.measure.Estimate;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.RatioEstimate;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/**
 * What appointments do to a hall: to those who book, to walk-ins, and to all of them, as more of the people book.
 *
 * @param target a wait within it counts as in time
 * @param rules that all settings share
 * @param bookers the classes that count as bookers; all others are walk-ins
 * @param peopleADay who come walking or ask for a slot, the same for every share
 * @param statedShare the share that books as the scenario stands
 * @param withoutSlotAllowed the places of a setting are the least with which at most this share finds no slot
 * @param notice a difference of a share in time that one would notice
 * @param reference the hall without appointments
 * @param settings by share, without overbooking first
 * @param advised index of the setting with which most of the people gain most; -1 for none
 * @param advice why
 * @param alike settings whose gain is not surely less than that of the advised one
 * @param ranges what the ranges of assumptions do to the advised setting
 */
public record AppointmentPlan(
        ServiceTarget target,
        Rules rules,
        List<LocalName> bookers,
        double peopleADay,
        double statedShare,
        double withoutSlotAllowed,
        double notice,
        Setting reference,
        List<Setting> settings,
        int advised,
        Advice advice,
        List<Integer> alike,
        List<RangeEnd> ranges,
        SampleFacts samples) {

    static final double CONFIDENCE = 0.95;

    public AppointmentPlan {
        bookers = List.copyOf(bookers);
        settings = List.copyOf(settings);
        alike = List.copyOf(alike);
        ranges = List.copyOf(ranges);
    }

    /** What is advised. */
    public enum Advice {
        /** A share at which the hall surely gains and walk-ins do not lose what they would notice. */
        BOOK,
        /** Nothing: where walk-ins do not lose, the hall does not surely gain. */
        NO_GAIN,
        /** Nothing: walk-ins lose what they would notice at every share. */
        WALK_INS_LOSE
    }

    /** Whether walk-ins lose a share in time that one would notice, as far as the replications tell. */
    public enum Loss {
        /** The interval of the loss lies below what one would notice. */
        NOT_NOTICED,
        /** It holds that. */
        UNDECIDED,
        /** It lies above. */
        NOTICED
    }

    /** The rules of the appointments. */
    public record Rules(
            String stream,
            long slotMillis,
            int firstDay,
            int lastDay,
            double noShowShare,
            double meanEarlyMillis,
            double sdMillis,
            int statedPlaces,
            boolean walkInWhenFull) {}

    /** A level of service: who came a day, share in time, mean wait and the wait of 90 % in seconds. */
    public record Level(double peopleADay, Estimate inTime, Estimate waitMean, Estimate waitP90) {}

    /**
     * Difference to everybody in the hall without appointments: of the share in time, and of the mean wait, seconds.
     */
    public record Difference(Estimate inTime, Estimate waitMean) {}

    /**
     * The hall with so many bookable.
     *
     * @param share of the people who ask for a slot
     * @param places of a slot
     * @param overbooked whether these are more than the least by one over the share that comes
     * @param placesAHalfHour places of the slots of half an hour
     * @param book what becomes of requests
     * @param forBookers against what they had if nobody could book
     * @param busyShare share of their open time in which windows are busy
     * @param loss of the walk-ins, all settings judged together (Bonferroni)
     */
    public record Setting(
            double share,
            int places,
            boolean overbooked,
            double placesAHalfHour,
            BookFacts book,
            Level bookers,
            Level walkIns,
            Level hall,
            Difference forBookers,
            Difference forWalkIns,
            Difference forHall,
            Estimate busyShare,
            Loss loss) {}

    /**
     * The advised setting with an assumption at an end of its range.
     *
     * @param key of the assumption
     * @param end its value there
     * @param holds whether the hall still gains and walk-ins still do not lose what they would notice, by the estimates
     */
    public record RangeEnd(String key, String end, Estimate hallGain, Estimate walkInsGain, boolean holds) {}

    /** Seed, replications of each setting, how many were run for this answer, and what was asked and reached. */
    public record SampleFacts(
            long seed, int replications, long run, double precision, double halfWidth, boolean interrupted) {}

    static Estimate share(RatioEstimate ratio) {
        Band band = ratio.shareInterval(CONFIDENCE);
        return new Estimate(ratio.value(), band.low(), band.high());
    }
}
