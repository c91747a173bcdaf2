package onewindow.calibrate.snapshot;

import java.time.LocalDate;
import java.util.List;
import onewindow.calibrate.fit.Interval95;

/**
 * A hall as fitted to snapshots.
 *
 * @param hall its name in the log
 * @param days fitted days, in order
 * @param holidays weekdays between the first and the last of them on which the log has no snapshots
 * @param simulatedDays working days from the first to the last
 * @param open half-hour of the day in which the windows open
 * @param close half-hour with which they close
 * @param loadCv coefficient of variation of the day factor
 * @param arrivalsCv of the people who come to a queue on a day, beyond Poisson
 * @param serviceCv of the speed with which a queue is called on a day, beyond Poisson
 * @param queues those that were not idle
 */
public record SnapshotModel(
        String hall,
        List<LocalDate> days,
        List<LocalDate> holidays,
        int simulatedDays,
        int open,
        int close,
        double loadCv,
        double arrivalsCv,
        double serviceCv,
        List<Queue> queues) {

    /** Copies the lists. */
    public SnapshotModel {
        days = List.copyOf(days);
        holidays = List.copyOf(holidays);
        queues = List.copyOf(queues);
    }

    /** Returns the same with other queues. */
    SnapshotModel with(List<Queue> others) {
        return new SnapshotModel(
                hall, days, holidays, simulatedDays, open, close, loadCv, arrivalsCv, serviceCv, others);
    }

    /**
     * A queue.
     *
     * @param name in the log
     * @param peopleADay who come
     * @param rates relative arrivals by half-hour, from the one before opening
     * @param windows effective windows by half-hour from opening; one that serves several queues counts in part
     * @param serviceMinutes effective time a call, before calibration
     * @param factor on it, by which the simulated mean number waiting meets the fitted days'
     * @param called calls while somebody waited
     * @param waitedMinutes for how long somebody waited in all
     * @param meanWaiting mean number waiting over the opening hours of the fitted days
     */
    public record Queue(
            String name,
            Interval95 peopleADay,
            List<Double> rates,
            List<Integer> windows,
            double serviceMinutes,
            double factor,
            long called,
            double waitedMinutes,
            double meanWaiting) {

        /** Copies the lists. */
        public Queue {
            rates = List.copyOf(rates);
            windows = List.copyOf(windows);
        }

        Queue with(double otherFactor) {
            return new Queue(
                    name, peopleADay, rates, windows, serviceMinutes, otherFactor, called, waitedMinutes, meanWaiting);
        }
    }
}
