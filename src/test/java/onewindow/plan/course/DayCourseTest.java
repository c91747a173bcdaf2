package onewindow.plan.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a day goes by half-hours, counted by hand, and the bounds of many such days. */
class DayCourseTest {

    private static long at(int hour, int minute) {
        return (hour * 60L + minute) * 60_000;
    }

    private static final int UNTIL_0930 = 18;
    private static final int UNTIL_1000 = 19;
    private static final int UNTIL_1030 = 20;

    @Test
    void whoWaitsIsCountedAtTheEndOfEachHalfHourAndWhoIsCalledInIt() {
        DayCourse day = new DayCourse();
        day.called(at(9, 5), at(9, 15), 600_000);
        day.called(at(9, 10), at(9, 40), 1_800_000);
        day.called(at(9, 30), at(9, 50), 1_200_000);
        day.notCalled(at(9, 20), at(10, 10));
        day.waits(at(10, 5));

        assertThat(day.waiting(UNTIL_0930)).isEqualTo(2);
        assertThat(day.meanWaitSeconds(UNTIL_0930)).isEqualTo(600);
        assertThat(day.waiting(UNTIL_1000)).isEqualTo(1);
        assertThat(day.meanWaitSeconds(UNTIL_1000)).isEqualTo(1_500);
        assertThat(day.waiting(UNTIL_1030)).isEqualTo(1);
        assertThat(day.meanWaitSeconds(UNTIL_1030)).isNaN();
    }

    @Test
    void whoIsServedCountsFromTheEndOfTheServiceAndEvenlyWithinTheHalfHour() {
        DayCourse day = new DayCourse();
        day.served(at(9, 5));
        day.served(at(9, 29));
        day.served(at(9, 50));
        day.served(at(9, 55));

        assertThat(day.servedBy(at(9, 0))).isZero();
        assertThat(day.servedBy(at(9, 30))).isEqualTo(2);
        assertThat(day.servedBy(at(9, 45))).isEqualTo(3);
        assertThat(day.servedBy(at(10, 0))).isEqualTo(4);
        assertThat(day.servedBy(at(24, 0))).isEqualTo(4);
    }

    @Test
    void boundsArePercentilesByTheNearestRank() {
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7) % 40 + 1;
        }
        assertThat(DayBands.band(values)).isEqualTo(new DayBands.Band(2, 20, 38));
        assertThat(DayBands.band(new double[0]).median()).isNaN();
    }
}
