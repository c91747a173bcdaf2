package onewindow.people;

/**
 * What people have resolved to do, and when; kept by the driver (an event calendar in virtual time, timers on the wall
 * clock).
 */
public interface Agenda {

    /**
     * Asks to be told at a time.
     *
     * @param time milliseconds since the start of the horizon, not before now
     * @param intent one of the constants of {@link Intent}
     * @param subject a ticket, a group or another index, by the intent; 0 to 2^24 - 1
     */
    void at(long time, int intent, int subject);
}
