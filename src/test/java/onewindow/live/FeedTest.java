package onewindow.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How far back events are kept, and what those are told who were told of others before. */
class FeedTest {
    private static List<HallEvent> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(sequence -> new HallEvent(sequence, 0, "ticket-taken", 1, -1, -1, -1, 0, ""))
                .toList();
    }

    private static List<Long> after(Feed feed, long sequence) {
        return feed.since(sequence).orElseThrow().stream()
                .map(HallEvent::sequence)
                .toList();
    }

    @Test
    void ofManyHallsFewerEventsAreKeptOfEach() {
        Feed feed = new Feed(500_000);
        feed.beginAfter(0);
        feed.publish(null, events(1, 4));
        assertThat(after(feed, 0)).containsExactly(1L, 2L, 3L, 4L);
        feed.publish(null, events(5, 6));
        assertThat(feed.since(1)).isEmpty();
        assertThat(after(feed, 2)).containsExactly(3L, 4L, 5L, 6L);
    }

    @Test
    void ofFewTwentyThousandAre() {
        Feed feed = new Feed(1);
        feed.beginAfter(0);
        feed.publish(null, events(1, 20_001));
        assertThat(feed.since(0)).isEmpty();
        assertThat(after(feed, 1)).hasSize(20_000);
    }

    @Test
    void whatWasMissedIsNotKeptAndOneThatFailsToHearOfItHoldsUpNoOther() {
        Feed feed = new Feed(1);
        feed.beginAfter(0);
        feed.publish(null, events(1, 2));
        int[] missed = new int[1];
        feed.add(new Listening() {
            @Override
            public void missed() {
                throw new IllegalStateException("as the test wants it");
            }
        });
        feed.add(new Listening() {
            @Override
            public void missed() {
                missed[0]++;
            }
        });
        feed.missedUpTo(4);
        assertThat(missed[0]).isEqualTo(1);
        assertThat(feed.since(2)).isEmpty();
        feed.publish(null, events(5, 5));
        assertThat(after(feed, 4)).containsExactly(5L);
    }

    private abstract static class Listening implements Feed.Listener {
        @Override
        public void heard(HallDesk desk, List<HallEvent> events) {
            // What happens is not what is looked at.
        }
    }
}
