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
            Key.choice("day", Quantities.count(1, HorizonBlock.MOST_DAYS), "number of the day, from 1; default 1");
    private static final Key<Long> TIME =
            Key.choice("time", Clocks.TIME, "time of the day, or since the start of a session");

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

    static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "by which settings name the event");
    static final Key<Groups> OUTAGE = Key.of(
            "outage",
            new ByShape<>(
                    Words.choice("outage", Map.of("all", new Groups(List.of()))),
                    null,
                    ListKind.of(Ref.KIND, "groupsOfWindows", 1_000).map(Groups::new),
                    Wording.of("kind.outage")),
            "the windows that call nobody: all, or groups by their keys");
    static final Key<Moment> AT =
            Key.of("at", MOMENT, "when it begins: 2022-03-10 10:00, or {day: 3, time: 10:00} where days have no dates");
    static final Key<Distribution> EVERY = Key.of(
            "every",
            Distributions.KIND,
            "open time of the hall from the end of one outage to the next, where they come again and again");
    static final Key<Distribution> FOR = Key.of(
            "for",
            new ByShape<>(
                    Quantities.POSITIVE_MILLIS.map(millis -> new Distribution.Deterministic(millis)),
                    Distributions.KIND,
                    null,
                    Wording.of("kind.durationOrDistribution")),
            "how long it lasts: by the clock after at, in open time of the hall after every");
    static final Key<Double> STAY = Key.of(
            "stay",
            Quantities.SHARE,
            "share of those who wait, or come, for these windows alone and stay; default 100 %");
    static final Key<Ref> CARDS = Key.of(
            "cards",
            Ref.KIND,
            "class in which those who leave come again on the next hall day (second-pass cards); default no cards");
    static final Key<Integer> CAP =
            Key.of("cap", Quantities.count(1, Quantities.MOST), "how many people may be in the hall");
    static final Key<DayRef> FROM = Key.choice("from", DAY_REF, "first day of the cap; default the horizon's first");
    static final Key<DayRef> TO = Key.choice("to", DAY_REF, "last day of the cap; default the horizon's last");
    static final Key<Double> WAIT =
            Key.of("wait", Quantities.SHARE, "share of those who find the hall full and wait outside; default 100 %");

    static final Key<List<Block>> EVENTS = Key.of(
            "events",
            ListKind.keyed(
                    BlockKind.opened("event", Keys.of(KEY, OUTAGE, AT, EVERY, FOR, STAY, CARDS, CAP, FROM, TO, WAIT)),
                    "events",
                    MOST_EVENTS),
            "what happens beyond the ordinary: outages of windows, caps on the people inside");

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
