package onewindow.live;

/**
 * Something that happened in a hall, as screens are told of it.
 *
 * @param sequence of the command by which it happened
 * @param time hall time, milliseconds since the start of the horizon
 * @param type such as {@code ticket-called}
 * @param number of the ticket; 0 where it is about none
 * @param window index; -1 where it is about none
 * @param caseId number of the case; -1 where it is about none
 * @param office index, that of a step behind the counter; -1 where it is about none
 * @param matter index, that of the ticket once this has happened; -1 where it is about none
 * @param detail what came of a matter, or why a window is paused; empty where there is no more to say
 */
public record HallEvent(
        long sequence,
        long time,
        String type,
        int number,
        int window,
        int caseId,
        int office,
        int matter,
        String detail) {}
