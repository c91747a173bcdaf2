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
final class Door {

    private static final long MILLIS_A_DAY = 86_400_000;

    private final Chance chance;
    private final double waitShare;
    private List<Interval> ticketHours;
    private long dayStart;
    private long dayEnd;
    /** When the last one of the street came through the door. */
    private long latest;

    Door(Chance chance, double waitShare) {
        this.chance = chance;
        this.waitShare = waitShare;
    }

    void startDay(HallDay day) {
        ticketHours = day.tickets();
        dayStart = day.startMillis();
        latest = dayStart;
        dayEnd = dayStart + Math.max(MILLIS_A_DAY, day.lastCloseMillis());
    }

    /** Returns those of the street as they come through the door. */
    ArrivalSource before(ArrivalSource street) {
        // Numbers at any time: a session of at least a day.
        if (ticketHours.size() == 1 && ticketHours.get(0).lengthMillis() >= MILLIS_A_DAY) {
            return street;
        }
        return into -> {
            if (!street.next(into)) {
                return false;
            }
            if (into.news == null) {
                pass(into);
            } else {
                // Those before have been kept until the door opens, and news must not overtake them.
                into.timeMillis = Math.max(into.timeMillis, latest);
            }
            latest = into.timeMillis;
            return true;
        };
    }

    /** A person comes to the door: is let in now, or later, or leaves. */
    void pass(Arrival person) {
        long time = person.timeMillis - dayStart;
        for (Interval hours : ticketHours) {
            if (time < hours.fromMillis()) {
                person.shutOut = chance.uniform(person.key, Purpose.DOOR) >= waitShare;
                person.timeMillis = dayStart + hours.fromMillis();
                person.orderMillis = Math.max(person.orderMillis, person.timeMillis);
                return;
            }
            if (time < hours.toMillis()) {
                return;
            }
        }
        person.shutOut = true;
    }

    /** Returns whether numbers are given today after a time, or at it. */
    boolean opensAfter(long time) {
        return !ticketHours.isEmpty()
                && time < dayStart + ticketHours.get(ticketHours.size() - 1).toMillis();
    }

    /** Returns whether a time still belongs to the day, at whose end it is midnight or the session is over. */
    boolean isToday(long time) {
        return time < dayEnd;
    }
}
