package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.assign.Assignment;
import onewindow.calendar.Horizon;
import onewindow.demand.Demand;
import onewindow.hall.HallLayout;
import onewindow.people.Behaviour;
import onewindow.people.CasePlan;
import onewindow.people.HallEvents;
import onewindow.people.Staffing;

/**
 * A validated scenario: everything that a driver needs, with dense indices in place of names.
 *
 * @param key short name, the file's name without {@code .yaml}
 * @param title what it is
 * @param summary one line about it
 * @param sha256 hash of the text that was read, bases and settings included
 * @param seed the seed where the command line gives none
 * @param staffing for each window group of the layout
 * @param cases what happens to cases beyond the counter; empty where visits alone are of interest
 * @param events what happens on its days beyond the ordinary
 * @param waitTargetsMillis limits for which the share served in time is reported, ascending
 * @param target what the hall wants to reach; empty where the file does not say
 */
public record Scenario(
        String key,
        LocalName title,
        LocalName summary,
        String sha256,
        long seed,
        Horizon horizon,
        RunLength length,
        Demand demand,
        HallLayout layout,
        List<Staffing> staffing,
        Assignment assignment,
        Behaviour behaviour,
        Optional<CasePlan> cases,
        HallEvents events,
        Labels labels,
        List<Long> waitTargetsMillis,
        Optional<ServiceTarget> target,
        List<Published> published,
        Provenance provenance) {

    public Scenario {
        staffing = List.copyOf(staffing);
        waitTargetsMillis = List.copyOf(waitTargetsMillis);
        published = List.copyOf(published);
    }

    /** Returns all people who work in the hall: the staff of the windows and officers beside them. */
    public int staff() {
        return staffing.stream().mapToInt(Staffing::staff).sum()
                + cases.map(CasePlan::officersApart).orElse(0);
    }

    /** Returns the scenario with other people, of the same departments, matters and classes. */
    public Scenario withDemand(Demand other) {
        return with(sha256, other);
    }

    /**
     * Returns the scenario with other windows, of the same groups or of others.
     *
     * @param groupLabels a name for each window group of the layout
     */
    public Scenario withWindows(HallLayout windows, List<Staffing> people, List<Labels.Label> groupLabels) {
        return with(sha256, demand, windows, people, labels.withGroups(groupLabels));
    }

    /**
     * Returns the visits alone, of other people: what happens to cases beyond the counter is left out.
     *
     * @param origin how the people were found, which is added to the hash
     */
    public Scenario withVisitsAlone(Demand people, String origin) {
        return new Scenario(
                key,
                title,
                summary,
                sha256 + " " + origin,
                seed,
                horizon,
                length,
                people,
                layout,
                staffing,
                assignment,
                behaviour,
                Optional.empty(),
                events,
                labels,
                waitTargetsMillis,
                target,
                published,
                provenance);
    }

    /** Returns the scenario with another hash. */
    Scenario withSha256(String hash) {
        return with(hash, demand);
    }

    private Scenario with(String hash, Demand people) {
        return with(hash, people, layout, staffing, labels);
    }

    private Scenario with(String hash, Demand people, HallLayout windows, List<Staffing> windowStaffing, Labels names) {
        return new Scenario(
                key,
                title,
                summary,
                hash,
                seed,
                horizon,
                length,
                people,
                windows,
                windowStaffing,
                assignment,
                behaviour,
                cases,
                events,
                names,
                waitTargetsMillis,
                target,
                published,
                provenance);
    }
}
