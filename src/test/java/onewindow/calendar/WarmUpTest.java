package onewindow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days before the horizon. */
class WarmUpTest {

    private static final long DAY = 86_400_000;

    private final List<Interval> open = List.of(new Interval(0, DAY / 2));
    private final Horizon horizon = Horizon.undatedDays(2, open, open);

    @Test
    void warmUpEndsOnTheDayBeforeTheHorizonAndRepeatsItsFirstDays() {
        List<HallDay> days = WarmUp.before(horizon, 3);
        assertThat(days.stream().map(HallDay::startMillis)).containsExactly(-3 * DAY, -2 * DAY, -DAY);
        assertThat(days.stream().map(HallDay::index)).containsExactly(0, 1, 0);
    }

    @Test
    void itsDaysBearTheFirstNumbersOfTheWorkingDays() {
        WorkingDays days = WorkingDays.everyHallDay(horizon).after(WarmUp.before(horizon, 3));
        assertThat(days.count()).isEqualTo(5);
        assertThat(days.numberAt(-3 * DAY)).isZero();
        assertThat(days.numberAt(-1)).isEqualTo(2);
        assertThat(days.numberAt(0)).isEqualTo(3);
    }

    @Test
    void workGoesOnFromTheWarmUpIntoTheHorizon() {
        List<HallDay> all = new ArrayList<>(WarmUp.before(horizon, 1));
        all.addAll(horizon.days());
        assertThat(WorkingTime.whileOpen(all).done(-DAY, DAY)).isEqualTo(DAY / 2);
    }
}
