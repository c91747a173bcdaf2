package onewindow.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;

/** The keys of what happens on a hall's days beyond the ordinary, and how its days and times are written. */
final class EventKeys {

    private static final int MOST_EVENTS = 1_000;
    private static final String DAY_PATTERN = "\\d{4}-\\d{2}-\\d{2}";

    /**
     * A day: by its date, or by its number from 1 where days have no dates.
     *
     * @param date null where the day has a number
     */
    record DayRef(LocalDate date, int number) {}

    /** A time of a day. */
    record Moment(DayRef day, long timeMillis) {}

    /** Groups by their keys; an empty list for all. */
    record Groups(List<Ref> refs) {}

    private static final Key<Integer> DAY =
            Key.choice("day", Quantities.count(1, HorizonBlock.MOST_DAYS), "about.event.day");
    private static final Key<Long> TIME = Key.choice("time", Clocks.TIME, "about.event.time");

    private static final ScalarKind<Moment> DATE_AND_TIME = ScalarKind.word(
            "dateAndTime",
            Wording.of("kind.moment"),
            SchemaParts.of("type", "string", "pattern", "^" + DAY_PATTERN + " \\d{1,2}:\\d{2}$"),
            EventKeys::moment);

    private static final Kind<Moment> MOMENT = new ByShape<>(
            DATE_AND_TIME,
            new BlockKind<>("dayAndTime", Keys.of(DAY, TIME), block -> block.require(TIME)
                    .map(time -> new Moment(new DayRef(null, block.get(DAY, 1)), time))),
            null,
            Wording.of("kind.momentOrDay"));

    private static final Kind<DayRef> DAY_REF = new ByShape<>(
            Clocks.DATE.map(date -> new DayRef(date, 0)),
            new BlockKind<>(
                    "dayNumber", Keys.of(DAY), block -> block.require(DAY).map(number -> new DayRef(null, number))),
            null,
            Wording.of("kind.dateOrDay"));

    static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.event.key");
    static final Key<Groups> OUTAGE = Key.of(
            "outage",
            new ByShape<>(
                    Words.choice("outage", Map.of("all", new Groups(List.of()))),
                    null,
                    ListKind.of(Ref.KIND, "groupsOfWindows", 1_000).map(Groups::new),
                    Wording.of("kind.outage")),
            "about.event.outage");
    static final Key<Moment> AT = Key.of("at", MOMENT, "about.event.at");
    static final Key<Distribution> EVERY = Key.of("every", Distributions.KIND, "about.event.every");
    static final Key<Distribution> FOR = Key.of(
            "for",
            new ByShape<>(
                    Quantities.POSITIVE_MILLIS.map(millis -> new Distribution.Deterministic(millis)),
                    Distributions.KIND,
                    null,
                    Wording.of("kind.durationOrDistribution")),
            "about.event.for");
    static final Key<Double> STAY = Key.of("stay", Quantities.SHARE, "about.event.stay");
    static final Key<Ref> CARDS = Key.of("cards", Ref.KIND, "about.event.cards");
    static final Key<Integer> CAP = Key.of("cap", Quantities.count(1, Quantities.MOST), "about.event.cap");
    static final Key<DayRef> FROM = Key.choice("from", DAY_REF, "about.event.from");
    static final Key<DayRef> TO = Key.choice("to", DAY_REF, "about.event.to");
    static final Key<Double> WAIT = Key.of("wait", Quantities.SHARE, "about.event.wait");

    static final Key<List<Block>> EVENTS = Key.of(
            "events",
            ListKind.keyed(
                    BlockKind.opened("event", Keys.of(KEY, OUTAGE, AT, EVERY, FOR, STAY, CARDS, CAP, FROM, TO, WAIT)),
                    "events",
                    MOST_EVENTS),
            "about.event.events");

    private EventKeys() {}

    private static Moment moment(String text) throws ScalarKind.Unreadable {
        int space = text.indexOf(' ');
        if (space < 0) {
            return null;
        }
        LocalDate date = Clocks.date(text.substring(0, space));
        Optional<Long> time =
                Optional.ofNullable(Clocks.time(text.substring(space + 1).strip()));
        return date == null || time.isEmpty() || time.get() >= Clocks.DAY_MILLIS
                ? null
                : new Moment(new DayRef(date, 0), time.get());
    }
}
