package onewindow.measure;

import static onewindow.measure.MeasuredHall.HOUR;
import static onewindow.measure.MeasuredHall.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.hall.Departure;
import onewindow.hall.Hall;
import org.junit.jupiter.api.Test;

/** Every event reaches the digest and the measures, and every event changes the digest. */
final class DigestedMeasuresTest {

    /** A morning in which every event occurs. */
    private static void everyEvent(Hall hall) {
        hall.leaveWithoutTicket(at(9, 0), 1, 1, Departure.BALKED);
        int first = hall.takeTicket(at(9, 0), 0, 0, at(9, 0));
        int second = hall.takeTicket(at(9, 1), 1, 1, at(9, 1));
        int third = hall.takeTicket(at(9, 2), 0, 0, at(9, 2));
        int fourth = hall.takeTicket(at(9, 3), 0, 1, at(9, 3));
        hall.callNext(at(9, 5), 0);
        hall.startService(at(9, 6), first);
        hall.hold(at(9, 10), first);
        hall.endHold(at(9, 12), first);
        hall.callNext(at(9, 14), 0);
        hall.startService(at(9, 15), first);
        hall.transfer(at(9, 20), first, 1, true);
        hall.callNext(at(9, 21), 1);
        hall.miss(at(9, 24), second);
        hall.reactivate(at(9, 30), second, 0);
        hall.callNext(at(9, 31), 1);
        hall.miss(at(9, 33), second);
        hall.drop(at(9, 34), second);
        hall.abandon(at(9, 40), third);
        hall.callNext(at(9, 41), 1);
        hall.startService(at(9, 42), first);
        hall.finishService(at(9, 50), first);
        hall.sendAway(at(10, 0), fourth);
        hall.takeTicket(at(10, 1), 0, 0, at(10, 1));
        hall.setStaffing(at(11, 0), 1, 0, false);
        hall.callNext(at(11, 0), 1);
        hall.end(at(11, 30), true);
    }

    private static Horizon morning() {
        List<Interval> hours = List.of(new Interval(9 * HOUR, 12 * HOUR));
        return Horizon.undatedDays(1, hours, hours);
    }

    private static long digestOf(Consumer<Hall> commands) {
        EventDigest digest = new EventDigest();
        MeasuredHall m = new MeasuredHall(morning(), 0, measures -> digest);
        digest.watch(m.hall.view());
        m.open(0);
        commands.accept(m.hall);
        return digest.value();
    }

    private static List<Object> summary(MeasuredHall m) {
        m.measures.endDay(at(11, 30));
        ReplicationFigures figures = m.measures.endReplication(0);
        Summary s = new Summarizer(m.scope, List.of(figures), List.of(m.measures.totals())).summary(0, 0);
        return List.of(
                s.hall(),
                s.byClass(),
                s.byDepartment(),
                s.byGroup(),
                s.byHour(),
                s.matters(),
                s.windows(),
                s.days(),
                Arrays.deepToString(s.heat()),
                s.queueOverDay(),
                s.waitBins());
    }

    @Test
    void bothHearEveryEvent() {
        MeasuredHall alone = new MeasuredHall(morning(), 0).open(0);
        everyEvent(alone.hall);
        EventDigest digest = new EventDigest();
        MeasuredHall both = new MeasuredHall(morning(), 0, measures -> new DigestedMeasures(digest, measures));
        digest.watch(both.hall.view());
        both.open(0);
        everyEvent(both.hall);
        assertThat(digest.value()).isEqualTo(digestOf(DigestedMeasuresTest::everyEvent));
        assertThat(summary(both)).isEqualTo(summary(alone));
    }

    @Test
    void theDigestTellsTimesTicketsAndEventsApart() {
        long one = digestOf(hall -> hall.takeTicket(at(9, 0), 0, 0, at(9, 0)));
        assertThat(List.of(
                        digestOf(hall -> {}),
                        one,
                        digestOf(hall -> hall.takeTicket(at(9, 1), 0, 0, at(9, 1))),
                        digestOf(hall -> hall.takeTicket(at(9, 0), 1, 0, at(9, 0))),
                        digestOf(hall -> hall.takeTicket(at(9, 0), 0, 1, at(9, 0))),
                        digestOf(hall -> hall.leaveWithoutTicket(at(9, 0), 0, 0, Departure.BALKED)),
                        digestOf(hall -> hall.leaveWithoutTicket(at(9, 0), 0, 0, Departure.NO_PLACE)),
                        digestOf(hall -> hall.setStaffing(at(9, 0), 0, 0, false))))
                .doesNotHaveDuplicates();
        assertThat(digestOf(hall -> hall.takeTicket(at(9, 0), 0, 0, at(9, 0)))).isEqualTo(one);
    }

    @Test
    void digestsAreAppendedInOrder() {
        long ab = EventDigest.append(EventDigest.append(0, 1), 2);
        assertThat(ab).isNotEqualTo(EventDigest.append(EventDigest.append(0, 2), 1));
    }
}
