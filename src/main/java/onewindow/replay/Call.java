package onewindow.replay;

import java.util.ArrayList;
import java.util.List;

/** One command on its way: when it was to be sent, what it waits for, and how it went. */
final class Call {

    final HallActors hall;
    final int index;
    /** When it is to be sent, nanoseconds of the clock. */
    final long intended;

    /** Other commands whose answers it needs. */
    int waitsFor;
    /** Commands that need its answer. */
    List<Call> followers = List.of();

    long ready;
    long sent;
    int attempts;
    /** How often it found nobody in the line. */
    int looks;

    boolean answered;

    Call(HallActors hall, int index, long intended) {
        this.hall = hall;
        this.index = index;
        this.intended = intended;
    }

    /** Waits for the answer to another, unless that is in. */
    void follow(Call other) {
        if (other == null || other.answered || other == this) {
            return;
        }
        if (other.followers.isEmpty()) {
            other.followers = new ArrayList<>(2);
        }
        other.followers.add(this);
        waitsFor++;
    }
}
