package onewindow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar gives events back in order of time, those of one time in the order in which they were put in. */
final class EventCalendarTest {

    /** An event as the model of the calendar keeps it. */
    private record Event(long time, int sequence, int intent, int subject) {}

    private final EventCalendar calendar = new EventCalendar();
    private final PriorityQueue<Event> model =
            new PriorityQueue<>(Comparator.comparingLong(Event::time).thenComparingInt(Event::sequence));
    private int sequence;

    private void put(long time, int intent, int subject) {
        calendar.at(time, intent, subject);
        model.add(new Event(time, sequence++, intent, subject));
    }

    private long takeBoth() {
        Event expected = model.remove();
        assertThat(calendar.nextTime()).isEqualTo(expected.time());
        int event = calendar.take();
        assertThat(EventCalendar.intent(event)).isEqualTo(expected.intent());
        assertThat(EventCalendar.subject(event)).isEqualTo(expected.subject());
        return expected.time();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomEventsComeInOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long now = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean growing = i < 10_000;
            if (model.isEmpty() || random.nextInt(100) < (growing ? 55 : 45)) {
                put(now + random.nextInt(50), random.nextInt(12), random.nextInt(1 << 24));
            } else {
                now = takeBoth();
            }
        }
        while (!model.isEmpty()) {
            now = takeBoth();
        }
        assertThat(calendar.nextTime()).isEqualTo(EventCalendar.NEVER);
    }

    @Test
    void anEventBeforeAllOthersIsNextThoughItWasPutInLast() {
        put(10, 1, 1);
        put(20, 2, 2);
        takeBoth();
        put(5, 3, 3);
        put(20, 4, 4);
        takeBoth();
        takeBoth();
        takeBoth();
        assertThat(calendar.nextTime()).isEqualTo(EventCalendar.NEVER);
    }

    @Test
    void eventsOfOneTimeComeInTheOrderInWhichTheyWerePutIn() {
        for (int i = 0; i < 1000; i++) {
            put(7, i % 12, i);
        }
        for (int i = 0; i < 1000; i++) {
            takeBoth();
        }
    }

    @Test
    void theOrderSurvivesMoreEventsThanThereAreSequenceNumbers() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 40; i++) {
            put(random.nextInt(5), 0, i);
        }
        // 2^20 sequence numbers: pass the limit with events of the same few times waiting.
        for (int i = 0; i < (1 << 20) + 1000; i++) {
            Event next = model.remove();
            calendar.nextTime();
            int taken = calendar.take();
            if (EventCalendar.subject(taken) != next.subject()) {
                assertThat(EventCalendar.subject(taken)).as("event %d", i).isEqualTo(next.subject());
            }
            put(next.time() + random.nextInt(3), i % 12, i & 0xFFFFFF);
        }
        while (!model.isEmpty()) {
            takeBoth();
        }
    }

    @Test
    void aClearedCalendarIsEmpty() {
        put(10, 1, 1);
        calendar.nextTime();
        calendar.take();
        calendar.clear();
        assertThat(calendar.nextTime()).isEqualTo(EventCalendar.NEVER);
    }

    @Test
    void theLargestIntentAndSubjectAreGivenBack() {
        put(EventCalendar.LATEST, 127, (1 << 24) - 1);
        takeBoth();
    }

    @Test
    void timesBeyondTheCalendarAreRefused() {
        assertThatThrownBy(() -> calendar.at(EventCalendar.LATEST + 1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event in 8796093022208 ms is beyond the calendar's 278 years");
    }
}
