package onewindow.demand;

import static onewindow.demand.DemandFixture.HOUR;
import static onewindow.demand.DemandFixture.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.demand.Arrivals.Batches;
import onewindow.demand.Arrivals.Poisson;
import onewindow.demand.Arrivals.Renewal;
import onewindow.demand.Arrivals.Row;
import onewindow.demand.Arrivals.SizeShare;
import onewindow.demand.Arrivals.Trace;
import onewindow.demand.DemandFixture.Person;
import onewindow.demand.Distribution.Deterministic;
import onewindow.demand.Distribution.Gamma;
import org.junit.jupiter.api.Test;

/** Streams other than Poisson, and several streams together. */
final class StreamsTest {

    @Test
    void nobodyIsCountedFromTheStartOfTicketHoursOnADayThatHasNone() {
        List<Interval> open = List.of(new Interval(9 * DemandFixture.HOUR, 12 * DemandFixture.HOUR));
        HallDay closed = new HallDay(0, null, DayOfWeek.MONDAY, 1, false, 0, open, List.of());
        Arrivals gaps = new Arrivals.Renewal(new Distribution.Deterministic(DemandFixture.MINUTE));

        Visitors visitors = new Visitors(
                new Demand(
                        List.of(DemandFixture.stream(gaps)),
                        List.of(new Distribution.Deterministic(1)),
                        List.of(0),
                        List.of(),
                        List.of(0)),
                DemandFixture.days(1),
                new Chance());
        visitors.start(1, 0);
        assertThat(visitors.day(closed).next(new Arrival())).isFalse();
        Arrival back = visitors.comingBack(closed, 5, 0, 0);
        assertThat(open.get(0).contains(back.timeMillis)).isTrue();
    }

    @Test
    void aConstantGapBringsPeopleAtEvenTimesOfEachDay() {
        List<Person> people =
                DemandFixture.people(DemandFixture.days(2), new Renewal(new Deterministic(90.0 * MINUTE)));
        assertThat(people.stream().map(p -> p.day() + " " + p.timeOfDay() / MINUTE))
                .containsExactly(
                        "0 630", "0 720", "0 810", "0 900", "0 990", "1 630", "1 720", "1 810", "1 900", "1 990");
    }

    @Test
    void gapsOfARenewalStreamAreDrawnFromTheirDistribution() {
        List<Person> people =
                DemandFixture.people(Horizon.continuous(50_000 * MINUTE), new Renewal(new Gamma(5 * MINUTE, 0.5)));
        double[] gaps = new double[people.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = people.get(i + 1).timeMillis() - people.get(i).timeMillis();
        }
        Statistics.hasMean(gaps, 5 * MINUTE);
        Statistics.hasVariance(gaps, 6.25 * MINUTE * MINUTE);
    }

    @Test
    void groupsComeAtOnceWithTheirSizes() {
        Batches buses =
                new Batches(DemandFixture.volume(3000), List.of(new SizeShare(2, 0.25), new SizeShare(5, 0.75)));
        List<Person> people = DemandFixture.people(DemandFixture.days(300), buses);
        List<Integer> sizes = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < people.size(); i++) {
            size++;
            if (i + 1 == people.size()
                    || people.get(i + 1).timeMillis() != people.get(i).timeMillis()) {
                sizes.add(size);
                size = 0;
            }
        }
        long small = sizes.stream().filter(s -> s == 2).count();
        long large = sizes.stream().filter(s -> s == 5).count();
        // Two buses in the same millisecond are possible but rare.
        assertThat(small + large).isGreaterThan(sizes.size() - 5);
        Statistics.hasShare(small, sizes.size(), 0.25);
        assertThat((double) sizes.size()).isBetween(3000 - 4 * Math.sqrt(3000), 3000 + 4 * Math.sqrt(3000));
        assertThat(people.stream().map(Person::key).distinct()).hasSameSizeAs(people);
    }

    @Test
    void aTraceBringsWhatItRecordsAndDrawsTheRest() {
        Trace trace = new Trace(List.of(
                new Row(9 * HOUR, 1, 0, 1234), new Row(33 * HOUR + 5, -1, 1, -1), new Row(34 * HOUR, 0, -1, 0)));
        List<Double> shares = List.of(0.5, 0.5);
        List<Person> people =
                DemandFixture.people(DemandFixture.days(2), 1, List.of(new ArrivalStream("s", trace, shares, shares)));
        assertThat(people).hasSize(3);
        assertThat(people.get(0).day()).isZero();
        assertThat(people.get(0).matter()).isEqualTo(1);
        assertThat(people.get(0).visitClass()).isZero();
        assertThat(people.get(0).serviceMillis()).isEqualTo(1234);
        assertThat(people.get(1).day()).isEqualTo(1);
        assertThat(people.get(1).timeMillis()).isEqualTo(33 * HOUR + 5);
        assertThat(people.get(1).visitClass()).isEqualTo(1);
        assertThat(people.get(1).serviceMillis()).isEqualTo(-1);
        assertThat(people.get(2).matter()).isZero();
        assertThat(people.get(2).serviceMillis()).isZero();
    }

    @Test
    void aTraceOnAContinuousHorizonMayBeLongerThanADay() {
        Trace trace = new Trace(List.of(new Row(HOUR, -1, -1, -1), new Row(70 * HOUR, -1, -1, -1)));
        assertThat(DemandFixture.people(Horizon.continuous(72 * HOUR), trace)).hasSize(2);
    }

    @Test
    void severalStreamsComeInOrderOfTimeAndAtOneTimeTheFirstStreamFirst() {
        ArrivalStream even = DemandFixture.stream(new Renewal(new Deterministic(30.0 * MINUTE)));
        ArrivalStream other = new ArrivalStream(
                "other", new Renewal(new Deterministic(15.0 * MINUTE)), List.of(0.0, 1.0), DemandFixture.ONE);
        ArrivalStream poisson = new ArrivalStream(
                "poisson", new Poisson(DemandFixture.volume(200)), List.of(0.0, 0.0, 1.0), DemandFixture.ONE);
        List<Person> people = DemandFixture.people(DemandFixture.days(1), 1, List.of(even, other, poisson));
        assertThat(people).isSortedAccordingTo(Comparator.comparingLong(Person::timeMillis));
        assertThat(people.stream()
                        .filter(p -> p.timeMillis() == 10 * HOUR)
                        .map(Person::visitClass)
                        .limit(2))
                .containsExactly(0, 1);
        assertThat(people.stream().map(Person::key).distinct()).hasSameSizeAs(people);
    }

    @Test
    void aStreamsPeopleAreTheSameWhateverStreamsFollow() {
        ArrivalStream poisson = DemandFixture.stream(new Poisson(DemandFixture.volume(200)));
        ArrivalStream other =
                new ArrivalStream("other", new Poisson(DemandFixture.volume(100)), List.of(0.0, 1.0), List.of(1.0));
        List<Person> alone = DemandFixture.people(DemandFixture.days(3), 1, List.of(poisson));
        List<Person> together = DemandFixture.people(DemandFixture.days(3), 1, List.of(poisson, other));
        assertThat(together.stream().filter(p -> p.visitClass() == 0)).containsExactlyElementsOf(alone);
    }
}
