package onewindow.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import onewindow.live.Feed;
import onewindow.live.HallDesk;
import onewindow.live.HallEvent;
import onewindow.live.HallPace;

/** The event stream of one hall: writes every message once for all who read it. */
final class EventStream implements Feed.Listener {

    private static final int MOST_MADE_UP_FOR = 5_000;

    private final Feed feed;
    private final LongAdder dropped;
    private final List<EventReader> readers = new CopyOnWriteArrayList<>();

    private record Message(long sequence, byte[] bytes) {}

    /**
     * Listens to a hall.
     *
     * @param dropped counts readers that were too slow
     */
    EventStream(Feed feed, LongAdder dropped) {
        this.feed = feed;
        this.dropped = dropped;
    }

    List<EventReader> readers() {
        return readers;
    }

    /**
     * Adds a reader, at the hall's desk, where nothing happens between what comes first and what follows.
     *
     * @param after the last command that the reader has seen; -1 for none
     * @return what comes first: what has happened since, or how the hall is now where that is too long ago
     */
    String join(HallDesk desk, EventReader reader, long after) {
        StringBuilder first = new StringBuilder("retry: 2000\n\n");
        Optional<List<HallEvent>> missed = after < 0 || after > desk.sequence() ? Optional.empty() : feed.since(after);
        if (missed.isPresent() && missed.get().size() <= MOST_MADE_UP_FOR) {
            long last = after;
            for (Message message : messages(desk, missed.get())) {
                first.append(new String(message.bytes, StandardCharsets.UTF_8));
                last = message.sequence;
            }
            reader.startAfter(last);
        } else {
            first.append(message("snapshot", desk.sequence(), Snapshot.of(desk)));
            reader.startAfter(desk.sequence());
        }
        readers.add(reader);
        return first.toString();
    }

    void leave(EventReader reader) {
        readers.remove(reader);
    }

    @Override
    public void heard(HallDesk desk, List<HallEvent> events) {
        if (readers.isEmpty()) {
            return;
        }
        for (Message message : messages(desk, events)) {
            for (EventReader reader : readers) {
                if (reader.offer(message.sequence, message.bytes)) {
                    dropped.increment();
                }
            }
        }
        readers.removeIf(EventReader::leaves);
    }

    @Override
    public void paceChanged(HallDesk desk, HallPace pace) {
        say("pace", Json.text(json -> new PaceJson(desk, pace).pace(json)));
    }

    /** Whoever comes again is told how the hall is. */
    @Override
    public void missed() {
        readers.forEach(EventReader::end);
        readers.clear();
    }

    @Override
    public void signalled(String event, String data) {
        say(event, data);
    }

    /** Tells all who read something that is not of the ledger, and is not told again. */
    private void say(String event, String data) {
        byte[] message = ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        readers.forEach(reader -> reader.say(message));
    }

    private static List<Message> messages(HallDesk desk, List<HallEvent> events) {
        List<Message> messages = new ArrayList<>();
        HallJson hall = new HallJson(desk);
        for (int from = 0, to; from < events.size(); from = to) {
            long sequence = events.get(from).sequence();
            to = from;
            while (to < events.size() && events.get(to).sequence() == sequence) {
                to++;
            }
            List<HallEvent> together = events.subList(from, to);
            String data = Json.text(json -> {
                json.writeStartObject();
                json.writeNumberField("sequence", sequence);
                json.writeArrayFieldStart("events");
                for (HallEvent event : together) {
                    hall.event(json, event);
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            messages.add(new Message(sequence, message("events", sequence, data).getBytes(StandardCharsets.UTF_8)));
        }
        return messages;
    }

    private static String message(String event, long sequence, String data) {
        return "id: " + sequence + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }
}
