package onewindow.people;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.Arrival;
import onewindow.demand.ArrivalSource;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;

/**
 * The door before the ticket machine: whoever comes outside the ticket hours waits for the next ones, in order of
 * coming, or leaves. Those who leave are noted when the next ticket hours begin, or as they come where none follow.
 */
final class Door implements ArrivalSource {

    private final ArrivalSource street;
    private final List<Interval> ticketHours;
    private final long dayStart;
    private final Chance chance;
    private final double waitShare;
    private int hours;

    Door(ArrivalSource street, HallDay day, Chance chance, double waitShare) {
        this.street = street;
        ticketHours = day.tickets();
        dayStart = day.startMillis();
        this.chance = chance;
        this.waitShare = waitShare;
    }

    @Override
    public boolean next(Arrival into) {
        if (!street.next(into)) {
            return false;
        }
        if (into.neverComes) {
            return true;
        }
        long time = into.timeMillis - dayStart;
        while (hours < ticketHours.size() && time >= ticketHours.get(hours).toMillis()) {
            hours++;
        }
        if (hours == ticketHours.size()) {
            into.shutOut = true;
        } else if (time < ticketHours.get(hours).fromMillis()) {
            into.shutOut = chance.uniform(into.key, Purpose.DOOR) >= waitShare;
            into.timeMillis = dayStart + ticketHours.get(hours).fromMillis();
            into.orderMillis = Math.max(into.orderMillis, into.timeMillis);
        }
        return true;
    }
}
