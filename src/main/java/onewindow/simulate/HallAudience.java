package onewindow.simulate;

import onewindow.hall.HallListener;
import onewindow.hall.HallView;

/** Hears the events of a simulated hall in place of what measures it. */
public interface HallAudience extends HallListener {

    /** Tells of which hall the events are; called once, before the first of them. */
    void watch(HallView view);
}
