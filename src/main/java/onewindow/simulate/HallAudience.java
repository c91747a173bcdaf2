package onewindow.simulate;

import onewindow.calendar.HallDay;
import onewindow.hall.HallView;
import onewindow.hall.SelectiveListener;

/** Hears the events of a simulated hall in place of what measures it. */
public interface HallAudience extends SelectiveListener {

    /** Tells of which hall the events are; called once, before the first of them. */
    void watch(HallView view);

    /** A day begins; what happens on one that is not measured only leads up to those that are. */
    default void dayStarted(HallDay day, boolean measured) {}

    /** The day is over; its last event was at {@code time}, milliseconds since the start of the horizon. */
    default void dayEnded(long time) {}
}
