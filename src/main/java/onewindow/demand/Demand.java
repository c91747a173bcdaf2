package onewindow.demand;

import java.util.List;

/**
 * Who comes: the streams of arrivals and what each person needs.
 *
 * @param streams at least one stream
 * @param serviceTimes distinct service-time distributions
 * @param serviceOfMatter for each matter the index of its distribution in {@code serviceTimes}
 * @param patience how long a person of each visit class waits before giving up; an empty list means endless patience
 * @param departmentOfMatter for each matter its department's index
 * @param casesPerArrival cases that stand behind one arrival, those that never enter the hall included: cases a visit /
 *     (visits a case * (1 - share that never enters)); 1 where a visit is a case
 */
public record Demand(
        List<ArrivalStream> streams,
        List<Distribution> serviceTimes,
        List<Integer> serviceOfMatter,
        List<Distribution> patience,
        List<Integer> departmentOfMatter,
        double casesPerArrival) {
    public Demand {
        streams = List.copyOf(streams);
        serviceTimes = List.copyOf(serviceTimes);
        serviceOfMatter = List.copyOf(serviceOfMatter);
        patience = List.copyOf(patience);
        departmentOfMatter = List.copyOf(departmentOfMatter);
    }

    /** Demand in which each arrival is a case. */
    public Demand(
            List<ArrivalStream> streams,
            List<Distribution> serviceTimes,
            List<Integer> serviceOfMatter,
            List<Distribution> patience,
            List<Integer> departmentOfMatter) {
        this(streams, serviceTimes, serviceOfMatter, patience, departmentOfMatter, 1);
    }
}
