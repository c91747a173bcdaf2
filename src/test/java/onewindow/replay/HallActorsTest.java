package onewindow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.hall.HallLayout;
import onewindow.hall.HallLayout.IdleChoice;
import onewindow.hall.HallLayout.Lines;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.replay.Script.Subject;
import org.junit.jupiter.api.Test;

/** Which command waits for which answer, and who is meant once windows have called others than in the script. */
class HallActorsTest {

    /** Two groups of two windows, the first for the first matter, the second for the others. */
    private static final Premises TWO_GROUPS = new Premises(
            lines(
                    Integer.MAX_VALUE,
                    new WindowGroup(2, List.of(1, 0, 0), List.of(true)),
                    new WindowGroup(2, List.of(0, 1, 2), List.of(true))),
            new long[] {1000});

    private static SharedLines lines(int waitingPlaces, WindowGroup... groups) {
        return new SharedLines(new HallLayout(
                groups[0].preference().size(),
                1,
                List.of(groups),
                Lines.POOLED,
                IdleChoice.FIRST_GROUP,
                waitingPlaces));
    }

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
        return new HallActors(recording.script(), TWO_GROUPS, 1, inOrder);
    }

    private static Call take(HallActors hall) {
        return take(hall, false);
    }

    private static Call take(HallActors hall, boolean strictly) {
        hall.due(0);
        return hall.take(strictly);
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

    /** Takes this many commands and leaves them without answer. */
    private static Call[] takeAll(HallActors hall, int count) {
        return takeAll(hall, count, false);
    }

    private static Call[] takeAll(HallActors hall, int count, boolean strictly) {
        Call[] calls = new Call[count];
        for (int i = 0; i < count; i++) {
            calls[i] = take(hall, strictly);
        }
        return calls;
    }

    private HallActors actors() {
        return new HallActors(recording.script(), TWO_GROUPS, 1, false);
    }

    @Test
    void aWindowThatFoundNobodyWaitsForWhatChangedItsLinesAndTheseWaitForIt() {
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.TAKE_TICKET, 1, 1, 0);
        given(3, Op.CALL_NEXT, 0, 0);
        given(4, Op.CALL_NEXT, -1, 1);
        given(5, Op.TAKE_TICKET, 2, 0, 0);
        given(6, Op.TAKE_TICKET, 3, 2, 0);
        given(7, Op.START_SERVICE, 0, 0);
        Call[] calls = takeAll(actors(), 7);

        // The ticket and the call of its own group, not the ticket of the other.
        assertThat(calls[3].waitsFor).isEqualTo(2);
        assertThat(calls[4].waitsFor).isEqualTo(1);
        assertThat(calls[3].followers).containsExactly(calls[4]);
        assertThat(calls[5].waitsFor).isZero();
    }

    @Test
    void whoMayYetComeIsOnTheWayAndDoesNotWaitForTheClerk() {
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.TAKE_TICKET, 1, 0, 0);
        given(3, Op.CALL_NEXT, 1, 0);
        given(4, Op.CALL_NEXT, -1, 1);
        given(5, Op.TAKE_TICKET, 2, 0, 0);
        HallActors hall = actors();
        Call[] calls = takeAll(hall, 5);
        answer(hall, calls[1]);

        assertThat(hall.mayYetFind(calls[2])).isTrue();
        answer(hall, calls[0]);
        // The last ticket waits for the window that found nobody, and that for this one.
        assertThat(hall.mayYetFind(calls[2])).isFalse();
    }

    @Test
    void whereWaitingPlacesAreFewAllWindowsHaveToDoWithOneAnother() {
        SharedLines few = lines(
                5, new WindowGroup(1, List.of(1, 0), List.of(true)), new WindowGroup(1, List.of(0, 1), List.of(true)));

        assertThat(few.areMixed()).isTrue();
        assertThat(few.ofWindow(0)).isEqualTo(few.ofWindow(1)).isEqualTo(few.ofMatter(1));
        assertThat(TWO_GROUPS.lines().areMixed()).isFalse();
        assertThat(TWO_GROUPS.lines().ofWindow(0))
                .isNotEqualTo(TWO_GROUPS.lines().ofWindow(2));
    }

    @Test
    void whereWindowsDifferNobodyOvertakesAtTheFastestPace() {
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.TAKE_TICKET, 1, 0, 0);
        given(3, Op.CALL_NEXT, 0, 0);
        given(4, Op.START_SERVICE, 0, 0);
        given(5, Op.TAKE_TICKET, 2, 0, 0);
        SharedLines sharing = lines(
                Integer.MAX_VALUE,
                new WindowGroup(1, List.of(1), List.of(true)),
                new WindowGroup(1, List.of(1), List.of(true)));
        HallActors hall = new HallActors(recording.script(), new Premises(sharing, new long[0]), 1, false);
        Call[] calls = takeAll(hall, 5, true);

        assertThat(sharing.areMixed()).isTrue();
        assertThat(calls[0].followers).containsOnly(calls[1], calls[2]);
        assertThat(calls[1].followers).containsOnly(calls[2]);
        assertThat(calls[2].followers).containsOnly(calls[3], calls[4]);
        assertThat(calls[3].followers).isEmpty();
    }

    @Test
    void staffComeAndGoAfterAllThatWasDoneBeforeInTheirGroup() {
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.CALL_NEXT, 0, 0);
        given(3, Op.START_SERVICE, 0, 0);
        given(4, Op.SET_STAFFING, 0, 0, 1, 0);
        given(5, Op.FINISH_SERVICE, 0, 0);
        given(6, Op.TAKE_TICKET, 1, 0, 0);
        given(7, Op.SET_STAFFING, 0, 1, 1, 0);
        Call[] calls = takeAll(actors(), 7);

        assertThat(calls[3].waitsFor).isEqualTo(3);
        assertThat(calls[3].followers).containsExactly(calls[4], calls[5]);
        assertThat(calls[6].waitsFor).isZero();
    }

    @Test
    void whoWasSentElsewhereForAWhileIsInTheFirstLineAgain() {
        given(1, Op.TAKE_TICKET, 0, 0, 0);
        given(2, Op.CALL_NEXT, 0, 0);
        given(3, Op.TRANSFER_AND_BACK, 0, 0, 1, 0);
        given(4, Op.CALL_NEXT, 0, 2);
        given(5, Op.FINISH_SERVICE, 0, 0);
        given(6, Op.CALL_NEXT, -1, 1);
        given(7, Op.CALL_NEXT, -1, 3);
        Call[] calls = takeAll(actors(), 7);

        // It leaves the second line, and comes into the first.
        assertThat(calls[4].followers).containsExactlyInAnyOrder(calls[5], calls[6]);
        // For whoever came, was called, was sent elsewhere, and is back.
        assertThat(calls[5].waitsFor).isEqualTo(4);
        // For whoever was sent there, was called there, and has left.
        assertThat(calls[6].waitsFor).isEqualTo(3);
    }

    @Test
    void nothingOvertakesTheEndOfNumbers() {
        given(998, Op.TAKE_TICKET, 0, 0, 0);
        given(999, Op.TAKE_TICKET, 1, 0, 0);
        given(1000, Op.CALL_NEXT, 0, 0);
        given(1001, Op.CALL_NEXT, 1, 1);
        HallActors hall = actors();
        Call[] calls = takeAll(hall, 2);
        assertThat(hall.isHeld()).isTrue();
        answer(hall, calls[1]);
        assertThat(hall.isHeld()).isTrue();
        answer(hall, calls[0]);
        assertThat(hall.isHeld()).isFalse();
        take(hall);
        assertThat(hall.isHeld()).isFalse();
    }

    @Test
    void aCommandFiveMinutesLaterThanOneWithoutAnAnswerIsAhead() {
        given(2_000, Op.TAKE_TICKET, 0, 0, 0);
        given(3_000, Op.TAKE_TICKET, 1, 0, 0);
        given(302_001, Op.TAKE_TICKET, 2, 0, 0);
        HallActors hall = actors();
        Call[] calls = takeAll(hall, 2);
        assertThat(hall.isAhead()).isTrue();
        answer(hall, calls[1]);
        assertThat(hall.isAhead()).isTrue();
        answer(hall, calls[0]);
        assertThat(hall.isAhead()).isFalse();
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
        hall.names().made(Subject.TICKET, 0, 1);
        hall.names().made(Subject.TICKET, 1, 2);

        hall.names().called(0, 2);

        assertThat(hall.names().of(Subject.TICKET, 0)).isEqualTo(2);
        assertThat(hall.names().of(Subject.TICKET, 1)).isEqualTo(1);
        hall.names().called(1, 1);
        assertThat(hall.names().of(Subject.TICKET, 1)).isEqualTo(1);
    }

    @Test
    void whoWasCalledTooEarlyIsInHandWhenTheScriptCalls() {
        HallActors hall = twoPeople(false);
        hall.names().made(Subject.TICKET, 0, 1);
        hall.names().made(Subject.TICKET, 1, 2);
        take(hall);
        take(hall);
        Call call = take(hall);
        assertThat(hall.takeInHand(call)).isFalse();

        hall.names().calledEarly(0, 2);

        assertThat(hall.takeInHand(call)).isTrue();
        assertThat(hall.names().of(Subject.TICKET, 0)).isEqualTo(2);
        assertThat(hall.takeInHand(call)).isFalse();
    }
}
