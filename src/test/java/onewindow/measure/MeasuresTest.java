package onewindow.measure;

import static onewindow.measure.MeasuredHall.HOUR;
import static onewindow.measure.MeasuredHall.MINUTE;
import static onewindow.measure.MeasuredHall.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.hall.Departure;
import org.junit.jupiter.api.Test;

/** Figures of days that can be reckoned by hand. */
final class MeasuresTest {

    private static double mean(Estimate estimate) {
        return estimate.mean();
    }

    @Test
    void waitAndBusyTimeAreSplitAtTheHours() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        m.visit(at(9, 50), at(10, 20), at(11, 10));
        m.close(at(12, 0));
        Summary s = m.summary(at(12, 0), 0);
        assertThat(s.firstHour()).isEqualTo(9);
        assertThat(s.byHour()).hasSize(3);
        assertThat(s.byHour().stream().map(h -> mean(h.queue()) * 60)).containsExactly(10.0, 20.0, 0.0);
        assertThat(s.byHour().stream().map(h -> mean(h.busyWindows()) * 60)).containsExactly(0.0, 40.0, 10.0);
        // Two windows on the timetable.
        assertThat(s.byHour().stream().map(h -> mean(h.utilisation()) * 120)).containsExactly(0.0, 40.0, 10.0);
        // Who came and how long they waited counts to the hour in which they came.
        assertThat(s.byHour().stream().map(h -> mean(h.served()))).containsExactly(1.0, 0.0, 0.0);
        assertThat(mean(s.byHour().get(0).waitMean())).isEqualTo(1800);
        assertThat(mean(s.byHour().get(1).waitMean())).isNaN();
        assertThat(mean(s.hall().queue()) * 180).isCloseTo(30, within(1e-9));
        assertThat(mean(s.hall().busyWindows()) * 180).isCloseTo(50, within(1e-9));
        assertThat(mean(s.hall().utilisation()) * 360).isCloseTo(50, within(1e-9));
        assertThat(s.heat()[0]).containsExactly(1800, Double.NaN, Double.NaN);
        assertThat(s.heat()[1]).containsOnly(Double.NaN);
    }

    @Test
    void timeAfterClosingIsOvertimeAndNotInTheSpan() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        int ticket = m.hall.takeTicket(at(11, 0), 0, 0, at(11, 0));
        m.hall.callNext(at(11, 40), 0);
        m.hall.startService(at(11, 40), ticket);
        m.close(at(12, 0));
        m.hall.finishService(at(12, 30), ticket);
        m.hall.callNext(at(12, 30), 0);
        Summary s = m.summary(at(12, 30), 0);
        assertThat(mean(s.hall().overtime())).isEqualTo(1800);
        assertThat(mean(s.byGroup().get(0).overtime())).isEqualTo(1800);
        assertThat(mean(s.byGroup().get(1).overtime())).isZero();
        assertThat(mean(s.hall().busyWindows()) * 180).isCloseTo(20, within(1e-9));
        assertThat(s.windows().get(0).get(0).busySeconds()).isEqualTo(20 * 60);
        assertThat(s.windows().get(0).get(0).utilisation()).isEqualTo(20 / 180.0);
        assertThat(s.windows().get(1).get(0).utilisation()).isZero();
    }

    @Test
    void caseFinishedOverABreakIsOvertimeAndNoUseOfTheTimetable() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        int ticket = m.hall.takeTicket(at(9, 40), 0, 0, at(9, 40));
        m.hall.callNext(at(9, 40), 0);
        m.hall.startService(at(9, 40), ticket);
        m.hall.setStaffing(at(10, 0), 0, 0, false);
        m.hall.setStaffing(at(10, 0), 1, 0, false);
        m.hall.finishService(at(10, 30), ticket);
        m.hall.callNext(at(10, 30), 0);
        m.hall.setStaffing(at(11, 0), 0, 1, false);
        m.hall.setStaffing(at(11, 0), 1, 1, false);
        m.close(at(12, 0));
        Summary s = m.summary(at(12, 0), 0);
        assertThat(s.byHour().stream().map(h -> mean(h.busyWindows()) * 60)).containsExactly(20.0, 30.0, 0.0);
        assertThat(s.byHour().stream().map(h -> mean(h.utilisation()) * 120)).containsExactly(20.0, Double.NaN, 0.0);
        assertThat(mean(s.hall().utilisation()) * 240).isCloseTo(20, within(1e-9));
        assertThat(mean(s.byGroup().get(0).utilisation()) * 120).isCloseTo(20, within(1e-9));
        assertThat(mean(s.hall().overtime())).isEqualTo(1800);
    }

    @Test
    void theSpanBeginsWithTheTicketHours() {
        List<Interval> open = List.of(new Interval(9 * HOUR, 12 * HOUR));
        List<Interval> tickets = List.of(new Interval(8 * HOUR + 30 * MINUTE, 12 * HOUR));
        MeasuredHall m = new MeasuredHall(Horizon.undatedDays(1, open, tickets), 0).open(0);
        m.visit(at(8, 40), at(9, 0), at(9, 10));
        m.close(at(12, 0));
        Summary s = m.summary(at(12, 0), 0);
        assertThat(s.firstHour()).isEqualTo(8);
        assertThat(mean(s.hall().queue()) * 210).isCloseTo(20, within(1e-9));
        // Only half of the first hour lies in the span.
        assertThat(mean(s.byHour().get(0).queue()) * 30).isCloseTo(20, within(1e-9));
    }

    @Test
    void whoCameBeforeTheWarmUpEndedIsNotCounted() {
        MeasuredHall m = new MeasuredHall(Horizon.continuous(10 * HOUR), 2 * HOUR).open(0);
        m.hall.leaveWithoutTicket(at(1, 0), 0, 0, Departure.BALKED);
        m.visit(at(1, 0), at(1, 30), at(3, 0));
        m.visit(at(2, 0), at(3, 0), at(4, 0));
        m.hall.leaveWithoutTicket(at(5, 0), 0, 0, Departure.BALKED);
        m.close(at(10, 0));
        Summary s = m.summary(at(10, 0), 0);
        assertThat(mean(s.hall().served())).isEqualTo(1);
        assertThat(mean(s.hall().balked())).isEqualTo(1);
        assertThat(mean(s.hall().waitMean())).isEqualTo(3600);
        // Time is cut: of the first one's service the hour after the warm-up.
        assertThat(mean(s.hall().busyWindows()) * 8).isCloseTo(2, within(1e-9));
        assertThat(mean(s.hall().queue()) * 8).isCloseTo(1, within(1e-9));
    }

    @Test
    void everyEndOfAVisitIsCountedOnceInEachPart() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        int gone = m.hall.takeTicket(at(9, 0), 1, 1, at(9, 0));
        m.hall.abandon(at(9, 8), gone);
        int missed = m.hall.takeTicket(at(9, 10), 1, 0, at(9, 10));
        m.hall.callNext(at(9, 16), 1);
        m.hall.miss(at(9, 18), missed);
        m.hall.drop(at(9, 18), missed);
        m.hall.callNext(at(9, 18), 1);
        m.hall.leaveWithoutTicket(at(10, 0), 0, 1, Departure.NO_PLACE);
        m.hall.leaveWithoutTicket(at(10, 0), 0, 1, Departure.BALKED);
        m.hall.leaveWithoutTicket(at(10, 0), 0, 1, Departure.DOORS_CLOSED);
        m.hall.leaveWithoutTicket(at(10, 0), 0, 1, Departure.NEVER_CAME);
        m.visit(at(10, 10), at(10, 25), at(10, 30));
        int last = m.hall.takeTicket(at(11, 50), 0, 0, at(11, 50));
        m.close(at(12, 0));
        m.hall.sendAway(at(12, 0), last);
        Summary s = m.summary(at(12, 0), 0);
        Figures hall = s.hall();
        assertThat(mean(hall.arrivals())).isEqualTo(7);
        assertThat(mean(hall.served())).isEqualTo(1);
        assertThat(mean(hall.abandoned())).isEqualTo(1);
        assertThat(mean(hall.noShows())).isEqualTo(1);
        assertThat(mean(hall.blocked())).isEqualTo(1);
        assertThat(mean(hall.balked())).isEqualTo(1);
        assertThat(mean(hall.unserved())).isEqualTo(2);
        assertThat(mean(hall.missedBookings())).isEqualTo(1);
        assertThat(mean(hall.waitMean())).isEqualTo(900);
        assertThat(mean(hall.delayed())).isEqualTo(1);
        assertThat(mean(hall.queuedPerArrival())).isEqualTo((8 + 6 + 15 + 10) * 60 / 7.0);
        assertThat(hall.within().stream().map(Estimate::mean)).containsExactly(0.0, 1 / 7.0);
        assertThat(s.byClass().stream().map(c -> mean(c.arrivals()))).containsExactly(3.0, 4.0);
        assertThat(s.byDepartment().stream().map(d -> mean(d.arrivals()))).containsExactly(5.0, 2.0);
        // A group counts those whom it called.
        assertThat(s.byGroup().stream().map(g -> mean(g.arrivals()))).containsExactly(1.0, 1.0);
        assertThat(s.byHour().stream().map(h -> mean(h.arrivals()))).containsExactly(2.0, 4.0, 1.0);
        assertThat(s.matters().get(0).arrivals()).isEqualTo(5);
        assertThat(s.matters().get(0).served()).isEqualTo(1);
        assertThat(s.matters().get(0).waitMean()).isEqualTo(900);
        assertThat(s.matters().get(0).waitMax()).isEqualTo(900);
        assertThat(s.matters().get(0).within()).containsExactly(0.0, 0.2);
        assertThat(s.matters().get(1).waitMean()).isNaN();
        Summary.DayFigures day = s.days().get(0);
        assertThat(day.arrivalsMean()).isEqualTo(7);
        assertThat(day.waitMean()).isEqualTo(900);
        assertThat(day.queueMax()).isEqualTo(1);
        assertThat(day.within()).isZero();
    }

    @Test
    void aTransferredCasesTimeCountsToTheDepartmentOfEachPart() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        int ticket = m.hall.takeTicket(at(9, 0), 0, 0, at(9, 0));
        m.hall.callNext(at(9, 0), 0);
        m.hall.startService(at(9, 0), ticket);
        m.hall.transfer(at(9, 12), ticket, 1, true);
        m.hall.callNext(at(9, 12), 0);
        m.hall.startService(at(9, 12), ticket);
        m.hall.finishService(at(9, 42), ticket);
        m.hall.callNext(at(9, 42), 0);
        m.close(at(12, 0));
        Summary s = m.summary(at(12, 0), 0);
        assertThat(mean(s.byDepartment().get(0).busyWindows()) * 180).isCloseTo(12, within(1e-9));
        assertThat(mean(s.byDepartment().get(1).busyWindows()) * 180).isCloseTo(30, within(1e-9));
        assertThat(mean(s.byDepartment().get(1).served())).isEqualTo(1);
    }

    @Test
    void theQueueIsLookedAtEveryQuarterOfAnHourAfterWhatHappensThen() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        m.hall.takeTicket(at(9, 15), 0, 0, at(9, 15));
        m.hall.takeTicket(at(9, 20), 0, 0, at(9, 20));
        m.hall.takeTicket(at(9, 20), 0, 0, at(9, 20));
        m.hall.abandon(at(9, 45), 0);
        m.close(at(12, 0));
        Summary s = m.summary(at(12, 0), 0);
        List<Summary.QueuePoint> points = s.queueOverDay();
        assertThat(points).hasSize(13);
        assertThat(points.get(0).timeMillis()).isEqualTo(9 * HOUR);
        assertThat(points.get(12).timeMillis()).isEqualTo(12 * HOUR);
        assertThat(points.stream().limit(5).map(Summary.QueuePoint::median)).containsExactly(0.0, 1.0, 3.0, 2.0, 2.0);
        assertThat(s.days().get(0).queueMax()).isEqualTo(3);
    }

    @Test
    void daysThatAreNotMeasuredLeaveNoTrace() {
        MeasuredHall m = MeasuredHall.mornings(2);
        m.hall.reset();
        m.measures.startDay(m.scope.horizon().days().get(0), false);
        m.hall.setStaffing(at(9, 0), 0, 1, false);
        m.visit(at(9, 0), at(9, 30), at(10, 0));
        m.hall.takeTicket(at(10, 0), 1, 0, at(10, 0));
        m.hall.end(at(12, 0), true);
        m.measures.endDay(at(12, 0));
        m.open(1);
        m.close(at(36, 0));
        Summary s = m.summary(at(36, 0), 1);
        assertThat(mean(s.hall().arrivals())).isZero();
        assertThat(mean(s.hall().queue())).isZero();
        assertThat(mean(s.hall().busyWindows())).isZero();
        assertThat(s.queueOverDay()).allMatch(p -> p.p95() == 0);
        assertThat(s.waitBins()).isEmpty();
    }

    @Test
    void waitsFallIntoBinsOfARoundWidth() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        long t = at(9, 0);
        for (int minutes : new int[] {0, 0, 0, 0, 1, 1, 3, 7, 13, 21}) {
            m.visit(t, t + minutes * MINUTE, t + minutes * MINUTE);
            t += minutes * MINUTE;
        }
        m.close(at(12, 0));
        List<Summary.WaitBin> bins = m.summary(at(12, 0), 0).waitBins();
        // A twentieth of the longest wait is a little more than a minute.
        assertThat(bins).hasSize(11);
        for (int i = 0; i < bins.size(); i++) {
            assertThat(bins.get(i).fromSeconds()).isEqualTo(120.0 * i);
            assertThat(bins.get(i).toSeconds()).isEqualTo(120.0 * (i + 1));
            double share = i == 0 ? 0.6 : i == 1 || i == 3 || i == 6 || i == 10 ? 0.1 : 0;
            assertThat(bins.get(i).share()).as("bin %d", i).isEqualTo(share);
        }
    }

    @Test
    void quantilesOfTheWaitAreThoseOfEveryoneServed() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        long t = at(9, 0);
        for (int i = 0; i < 100; i++) {
            // 40 do not wait; the others wait 1 to 60 seconds.
            long wait = Math.max(0, i - 39) * 1000L;
            m.visit(t, t + wait, t + wait);
            t += wait;
        }
        m.close(at(12, 0));
        Figures hall = m.summary(at(12, 0), 0).hall();
        assertThat(mean(hall.waitP50())).isCloseTo(10, within(0.01));
        assertThat(mean(hall.waitP90())).isCloseTo(50, within(0.05));
        assertThat(mean(hall.waitP95())).isCloseTo(55, within(0.05));
        assertThat(mean(hall.waitP99())).isCloseTo(59, within(0.05));
        assertThat(mean(hall.waitMax())).isEqualTo(60);
        assertThat(mean(hall.delayed())).isEqualTo(0.6);
    }

    @Test
    void theLastBinHoldsTheRest() {
        MeasuredHall m = MeasuredHall.mornings(1).open(0);
        long t = at(9, 0);
        for (int i = 0; i < 200; i++) {
            long wait = i == 199 ? 60 * MINUTE : 19_500;
            m.visit(t, t + wait, t + wait);
            t += wait;
        }
        m.close(at(12, 0));
        List<Summary.WaitBin> bins = m.summary(at(12, 0), 0).waitBins();
        assertThat(bins).hasSize(26);
        assertThat(bins.get(19).fromSeconds()).isEqualTo(19);
        assertThat(bins.get(19).share()).isEqualTo(0.995);
        assertThat(bins.get(25).fromSeconds()).isEqualTo(25);
        assertThat(bins.get(25).toSeconds()).isCloseTo(3600, within(36.0));
        assertThat(bins.get(25).share()).isEqualTo(0.005);
    }
}
