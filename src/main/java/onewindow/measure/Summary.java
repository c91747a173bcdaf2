package onewindow.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a run measured, over all its replications.
 *
 * @param replications finished replications
 * @param hall the whole hall
 * @param byClass figures by visit class index
 * @param byDepartment by department index
 * @param byGroup by window group index; arrivals are the people whom the group called
 * @param byHall by hall index; empty where there is but one hall
 * @param byHour by hour in which the person came; index 0 is {@code firstHour}
 * @param firstHour hour of the day of the first entry of {@code byHour}; a session longer than a day has no hours
 * @param matters by matter index
 * @param windows by window group, then window
 * @param days each hall day, averaged over replications
 * @param heat mean wait in seconds of those served, by weekday (Monday first) and hour as in {@code byHour}; NaN where
 *     nobody came
 * @param queueOverDay the number waiting at fixed times of the day, over all days and replications
 * @param waitBins waits of those served, all replications together
 * @param digest running digest of all events of all replications, 16 hexadecimal digits
 * @param events what outages and a cap on the people inside brought; where a scenario has none, nothing
 * @param cases what happened to cases beyond the counter; empty where cases are not kept
 */
public record Summary(
        int replications,
        Figures hall,
        List<Figures> byClass,
        List<Figures> byDepartment,
        List<Figures> byGroup,
        List<Figures> byHall,
        List<Figures> byHour,
        int firstHour,
        List<MatterFigures> matters,
        List<List<WindowFigures>> windows,
        List<DayFigures> days,
        double[][] heat,
        List<QueuePoint> queueOverDay,
        List<WaitBin> waitBins,
        String digest,
        EventFigures events,
        Optional<CaseSummary> cases) {

    /**
     * One matter: people who came and who were served (means over replications), mean wait of all served in all
     * replications and mean of the replications' longest waits in seconds, share served within each wait target.
     */
    public record MatterFigures(double arrivals, double served, double waitMean, double waitMax, List<Double> within) {}

    /**
     * Means over replications: served people, share of its open time that the window was busy (NaN if never open), busy
     * seconds.
     */
    public record WindowFigures(double served, double utilisation, double busySeconds) {}

    /**
     * One day.
     *
     * @param date null where the horizon has no dates
     * @param arrivalsMean mean over replications, with the 5th and 95th percentile of the replications
     * @param waitMean mean wait of those served, seconds, mean over replications, with the 5th and 95th percentile
     * @param queueMax largest number waiting, mean over replications
     * @param within share served within the first target over arrivals, mean over replications
     */
    public record DayFigures(
            int index,
            LocalDate date,
            double arrivalsMean,
            double arrivalsP5,
            double arrivalsP95,
            double waitMean,
            double waitP5,
            double waitP95,
            double queueMax,
            double within) {}

    /**
     * The number waiting at a time of the day: 5th percentile, median and 95th percentile over days and replications.
     */
    public record QueuePoint(long timeMillis, double p5, double median, double p95) {}

    /** The share of those served whose wait was at least {@code fromSeconds} and less than {@code toSeconds}. */
    public record WaitBin(double fromSeconds, double toSeconds, double share) {}
}
