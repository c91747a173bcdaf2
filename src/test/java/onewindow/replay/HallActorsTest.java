package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;
import org.junit.jupiter.api.Test;

/** Which command waits for which answer, and who is meant once windows have called others than in the script. */
class HallActorsTest {

    private final Script.Recording recording = new Script.Recording();

    private void given(long time, Op op, int result, int... arguments) {
        recording.record(Command.of(time, op, arguments), result);
    }

    /** Two people, called by two windows, one after the other. */
    private HallActors twoPeople(boolean inOrder) {
        given(0, Op.START_DAY, 0, 0);
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.TAKE_TICKET, 1, 0, 0);
        given(3, Op.CALL_NEXT, 0, 0);
        given(4, Op.CALL_NEXT, 1, 1);
        given(5, Op.START_SERVICE, 0, 0);
        given(6, Op.FINISH_SERVICE, 0, 0);
        given(7, Op.CALL_NEXT, -4, 0);
        given(8, Op.END_DAY, 0, 0);
        return new HallActors(recording.script(), 1, inOrder);
    }

    private static Call take(HallActors hall) {
        hall.due(0);
        return hall.take();
    }

    private static void answer(HallActors hall, Call call) {
        hall.answered(call, 1);
        call.followers.forEach(follower -> follower.waitsFor--);
    }

    @Test
    void whatTheServiceDoesByItselfIsNotInTheScript() {
        assertThat(twoPeople(false).script().size()).isEqualTo(8);
        assertThat(recording.script().op(0)).isEqualTo(Op.TAKE_TICKET);
    }

    @Test
    void aCallWaitsForTheTicketAndAServiceForTheCall() {
        HallActors hall = twoPeople(false);
        Call first = take(hall);
        Call second = take(hall);
        Call call = take(hall);
        Call other = take(hall);
        Call start = take(hall);
        assertThat(first.waitsFor).isZero();
        assertThat(second.waitsFor).isZero();
        assertThat(call.waitsFor).isEqualTo(1);
        assertThat(other.waitsFor).isEqualTo(1);
        answer(hall, second);
        assertThat(other.waitsFor).isZero();
        assertThat(call.waitsFor).isEqualTo(1);
        answer(hall, first);
        assertThat(call.waitsFor).isZero();
        answer(hall, call);
        assertThat(start.waitsFor).isZero();
    }

    @Test
    void aWindowCallsAgainOnceItsServiceIsFinished() {
        HallActors hall = twoPeople(false);
        for (int i = 0; i < 5; i++) {
            answer(hall, take(hall));
        }
        Call finish = take(hall);
        Call again = take(hall);
        assertThat(again.waitsFor).isEqualTo(1);
        answer(hall, finish);
        assertThat(again.waitsFor).isZero();
    }

    @Test
    void theEndOfADayWaitsForEverything() {
        HallActors hall = twoPeople(false);
        Call[] calls = new Call[7];
        for (int i = 0; i < 7; i++) {
            assertThat(hall.isHeld()).isFalse();
            calls[i] = take(hall);
        }
        for (Call call : calls) {
            assertThat(hall.isHeld()).isTrue();
            answer(hall, call);
        }
        assertThat(hall.isHeld()).isFalse();
    }

    @Test
    void inOrderOneCommandIsOnItsWay() {
        HallActors hall = twoPeople(true);
        Call first = take(hall);
        assertThat(hall.isHeld()).isTrue();
        answer(hall, first);
        assertThat(hall.isHeld()).isFalse();
    }

    @Test
    void whoIsCalledInPlaceOfAnotherChangesPlacesWithHim() {
        HallActors hall = twoPeople(false);
        hall.named(Subject.TICKET, 0, 1);
        hall.named(Subject.TICKET, 1, 2);

        hall.called(0, 2);

        assertThat(hall.name(Subject.TICKET, 0)).isEqualTo(2);
        assertThat(hall.name(Subject.TICKET, 1)).isEqualTo(1);
        hall.called(1, 1);
        assertThat(hall.name(Subject.TICKET, 1)).isEqualTo(1);
    }

    @Test
    void whoWasCalledTooEarlyIsInHandWhenTheScriptCalls() {
        HallActors hall = twoPeople(false);
        hall.named(Subject.TICKET, 0, 1);
        hall.named(Subject.TICKET, 1, 2);
        take(hall);
        take(hall);
        Call call = take(hall);
        assertThat(hall.hasInHand(call)).isFalse();

        hall.calledEarly(0, 2);

        assertThat(hall.hasInHand(call)).isTrue();
        assertThat(hall.name(Subject.TICKET, 0)).isEqualTo(2);
        assertThat(hall.hasInHand(call)).isFalse();
    }
}
