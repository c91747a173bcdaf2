package onewindow.people;

import java.util.List;
import onewindow.demand.Distribution;

/**
 * What happens to a hall on its days beyond the ordinary: failures of its systems and caps on the people inside.
 *
 * @param outages failures, in the scenario's order
 * @param caps caps, in the scenario's order; where several hold on a day, the lowest counts
 */
public record HallEvents(List<Outage> outages, List<Cap> caps) {

    /** Nothing happens. */
    public static final HallEvents NONE = new HallEvents(List.of(), List.of());

    public HallEvents {
        outages = List.copyOf(outages);
        caps = List.copyOf(caps);
    }

    /** Returns whether somebody may leave with a card that is good on the next day. */
    boolean givesCards() {
        return outages.stream().anyMatch(outage -> outage.cards() >= 0);
    }

    /**
     * Windows that call nobody for a while; the person in hand is served. Whoever waits, or comes, for a matter that no
     * other window is still to serve that day stays or leaves at once.
     *
     * @param groups indices of the window groups that fail
     * @param when when it begins
     * @param length how long it lasts: on the clock where it begins at a time, else in time during which the hall is
     *     open
     * @param stay share of those people who stay, 0 to 1
     * @param cards index of the visit class in which those who leave come again on the next hall day; -1 where they do
     *     as others who are not served
     */
    public record Outage(List<Integer> groups, When when, Distribution length, double stay, int cards) {
        public Outage {
            groups = List.copyOf(groups);
        }
    }

    /** When an outage begins. */
    public sealed interface When {}

    /** Once, at a time, milliseconds since the start of the horizon. */
    public record At(long timeMillis) implements When {}

    /** Again and again: so much time during which the hall is open lies between the end of one and the next. */
    public record Every(Distribution workingTime) implements When {}

    /**
     * A limit on the people in the hall.
     *
     * @param people how many may be in the hall, at least 1
     * @param firstDay index of its first hall day
     * @param lastDay index of its last hall day
     * @param waitOutside share of those who find the hall full and wait outside, 0 to 1; the others leave
     */
    public record Cap(int people, int firstDay, int lastDay, double waitOutside) {}
}
