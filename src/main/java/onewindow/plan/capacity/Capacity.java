package onewindow.plan.capacity;

import java.util.List;
import java.util.Optional;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.plan.sample.Band;
import onewindow.scenario.LocalName;
import onewindow.scenario.ServiceTarget;

/**
 * How much of its load a hall takes before its target breaks. Loads are multiples of the load as stated.
 *
 * @param target what is to be reached
 * @param department the department whose people alone are multiplied; empty where everybody is
 * @param today the hall at its load as stated
 * @param breaksAt the load from which the whole hall misses the target; empty where it misses it at any load tried, or
 *     reaches it at every one
 * @param alwaysMet whether it reached the target at every load tried
 * @param lowestTried the least load tried
 * @param highestTried the largest
 * @param peak the hall at the load at which it breaks or, where it does not, at the largest tried
 * @param curve loads in ascending order
 * @param parts each part of the people, in the order of the scenario
 * @param slots what the day looks like at the load at which the hall breaks, by half-hour
 * @param ranges how the load at which the hall breaks moves over the ranges of the assumptions
 * @param overNoon the load at which the hall would break if it stayed open over noon, half of each group's windows
 *     resting in turn; empty where it does so today, does not break, or it was not tried
 * @param samples what it rests on
 */
public record Capacity(
        ServiceTarget target,
        Optional<LocalName> department,
        LoadPoint today,
        Optional<Break> breaksAt,
        boolean alwaysMet,
        double lowestTried,
        double highestTried,
        Throughput peak,
        List<LoadPoint> curve,
        List<PartCapacity> parts,
        List<SlotLoad> slots,
        List<RangeEffect> ranges,
        Optional<Double> overNoon,
        SampleFacts samples) {

    public Capacity {
        curve = List.copyOf(curve);
        parts = List.copyOf(parts);
        slots = List.copyOf(slots);
        ranges = List.copyOf(ranges);
    }

    /** Returns whether the hall reaches its target at the load as stated. */
    public boolean isMetToday() {
        return today.reached().mean() >= today.asked();
    }

    /** A load at which the target breaks, with its interval (simulation error only, 95 %). */
    public record Break(double load, Band band) {}

    /**
     * The hall at one load.
     *
     * @param arrivalsPerDay people who come on a day
     * @param inTime share of all who came that was served in time
     * @param reached what the target asks for: the share in time or, where it names days, the share of days
     * @param asked what it must reach
     * @param waitMean mean wait of those served, seconds
     * @param waitP95 the wait that 95 % of those served do not exceed, seconds
     * @param replications on which it rests
     */
    public record LoadPoint(
            double load,
            double arrivalsPerDay,
            Estimate inTime,
            Estimate reached,
            double asked,
            Estimate waitMean,
            Estimate waitP95,
            int replications) {}

    /**
     * What windows get done.
     *
     * @param windows the most that are open at once
     * @param perWindowHour services that an open window finishes in an hour, in the busiest half-hour
     * @param peakSlotMillis when that is, milliseconds of the day
     * @param perWindowDay services a window in a day
     * @param utilisation share of their open time in which the windows are busy, over the day
     */
    public record Throughput(
            int windows, double perWindowHour, long peakSlotMillis, double perWindowDay, double utilisation) {}

    /** What breaks the target first. */
    public enum Binding {
        /** The windows are busy nearly all the time. */
        SERVICE_TIME,
        /** Those who come before and over the closed noon hour, or the breaks in turn, fill the line. */
        LUNCH,
        /** Those who come before the doors open. */
        OPENING,
        /** Those who come late in the day. */
        CLOSING,
        /** So few windows that chance alone makes people wait. */
        FEW_WINDOWS
    }

    /**
     * One part of the people: those whom the same windows serve.
     *
     * @param key of the scenario
     * @param peoplePerDay who come at the load as stated
     * @param inTimeToday share served in time at the load as stated
     * @param breaksAt the load from which the part misses the target's share and wait; empty where at none or all
     * @param alwaysMet whether it met them at every load tried
     * @param atBreak what its windows get done at that load (at the last load tried where there is none)
     * @param ceilingPerWindowHour services an hour that a window could finish without ever being idle
     * @param worstSlotMillis the half-hour, milliseconds of the day, whose people are served worst at that load
     * @param binding what makes them wait
     */
    public record PartCapacity(
            String key,
            LocalName name,
            double peoplePerDay,
            Estimate inTimeToday,
            Optional<Break> breaksAt,
            boolean alwaysMet,
            Throughput atBreak,
            double ceilingPerWindowHour,
            long worstSlotMillis,
            Binding binding) {}

    /** A half-hour of the day: people who come, share of them served in time, share of the open windows busy. */
    public record SlotLoad(long startMillis, double arrivals, Estimate inTime, double busyShare) {}

    /**
     * What an answer rests on.
     *
     * @param seed of all random numbers
     * @param fewest replications of any load
     * @param most replications of any load
     * @param run replications that were run for this answer
     * @param fromKept whether results of an earlier run were used
     * @param interrupted whether it was stopped before it was as sure as asked
     * @param turnedIntoPoisson whether an exact number of people was taken as a mean
     * @param precision half-width asked for, as a share of the load at which the target breaks
     */
    public record SampleFacts(
            long seed,
            int fewest,
            int most,
            long run,
            boolean fromKept,
            boolean interrupted,
            boolean turnedIntoPoisson,
            double precision) {}
}
