package onewindow.live;

import java.util.Locale;
import onewindow.journal.Command;
import onewindow.reception.Handled;
import onewindow.reception.PauseReason;

/** Hears the commands of a reception as they are recorded, and keeps what screens are told of them. */
final class ReceptionNotes {

    private final HallNotes notes;
    private final Recording recording;

    ReceptionNotes(HallNotes notes, Recording recording) {
        this.notes = notes;
        this.recording = recording;
    }

    /** Records a command, and tells what it did; of whom a review or an appointment is nobody is told. */
    void record(Command command, int result) {
        recording.recordAsked(command, result);
        long sequence = recording.sequence();
        switch (command.op()) {
            case ADD_MATTER -> ofTicket(sequence, command, "matter-added", "");
            case NOTE_DONE -> ofTicket(sequence, command, "matter-done", word(Handled.values()[command.c()]));
            case PAUSE -> ofWindow(sequence, command, "window-paused", word(PauseReason.values()[command.b()]));
            case END_PAUSE -> ofWindow(sequence, command, "pause-ended", "");
            case BOOK -> other(sequence, command, "appointment-booked");
            case REBOOK -> other(sequence, command, "appointment-moved");
            case CANCEL_BOOKING -> other(sequence, command, "appointment-cancelled");
            case CHECK_IN -> other(sequence, command, "appointment-checked-in");
            case MISS_BOOKING -> other(sequence, command, "appointment-missed");
            case REVIEW_VISIT -> {
                notes.reviews().reviewed(command.b());
                other(sequence, command, "visit-reviewed");
            }
            case FOLLOW_UP_DONE -> other(sequence, command, "duty-done");
            default -> {
                // Nothing that a screen shows.
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void ofTicket(long sequence, Command command, String type, String detail) {
        notes.ofTicket(sequence, command.time(), type, command.a(), command.b(), detail);
    }

    private void ofWindow(long sequence, Command command, String type, String detail) {
        notes.add(new HallEvent(sequence, command.time(), type, 0, command.a(), -1, -1, -1, detail));
    }

    private void other(long sequence, Command command, String type) {
        notes.add(new HallEvent(sequence, command.time(), type, 0, -1, -1, -1, -1, ""));
    }
}
