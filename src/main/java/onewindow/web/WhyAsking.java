package onewindow.web;

import java.util.Optional;
import java.util.function.Function;
import onewindow.hall.TicketState;
import onewindow.live.CallGrounds;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;

/** Answers why a ticket of the day is not called yet, or why it was called before others. */
final class WhyAsking {

    private final Asking asking;
    private final PastAsking past;

    WhyAsking(Asking asking, PastAsking past) {
        this.asking = asking;
        this.past = past;
    }

    /** What is seen at the desk: the whole answer for one who waits, else when it was called. */
    private record Seen(String answer, Optional<CallGrounds.Call> call, String state) {}

    /** Returns the answer as JSON; a ticket that was called is looked at as it was just before. */
    String of(int copy, Function<HallDesk, TicketNote> which) {
        Seen seen = asking.see(copy, desk -> {
            TicketNote note = which.apply(desk);
            TicketState state = desk.state(note);
            return state == TicketState.WAITING
                    ? new Seen(new WhyJson(desk).waiting(CallGrounds.waiting(desk, note)), Optional.empty(), "")
                    : new Seen("", CallGrounds.Call.of(note), HallJson.word(state));
        });
        if (!seen.answer.isEmpty()) {
            return seen.answer;
        }
        CallGrounds.Call call = seen.call.orElseThrow(() ->
                Problem.conflict("never-called", "the ticket was not called").thrown());
        return past.ask(known -> known.at(copy, call.sequence() - 1, desk -> new WhyJson(desk)
                        .called(CallGrounds.called(desk, call), seen.state)))
                .orElseThrow();
    }
}
