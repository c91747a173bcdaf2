package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.demand.Distribution;
import onewindow.people.HallEvents;
import onewindow.people.HallEvents.Cap;
import onewindow.people.HallEvents.Outage;

/** Reads what happens on a hall's days beyond the ordinary. */
final class EventsBlock {

    private static final double SHORTEST_GAP_MILLIS = 60_000;

    private final Catalogue catalogue;
    private final HallHours hours;
    private final WindowsBlock.Windows windows;
    private final Set<String> keys = new HashSet<>();
    private final List<Outage> outages = new ArrayList<>();
    private final List<Cap> caps = new ArrayList<>();

    private EventsBlock(Catalogue catalogue, HallHours hours, WindowsBlock.Windows windows) {
        this.catalogue = catalogue;
        this.hours = hours;
        this.windows = windows;
    }

    /**
     * Reads the events; what is wrong is reported and left out.
     *
     * @param windows the groups of windows, as far as they could be read
     */
    static HallEvents read(Block root, Catalogue catalogue, HallHours hours, WindowsBlock.Windows windows) {
        EventsBlock reader = new EventsBlock(catalogue, hours, windows);
        root.get(EventKeys.EVENTS, List.of()).forEach(reader::item);
        return new HallEvents(reader.outages, reader.caps);
    }

    private void item(Block block) {
        block.get(EventKeys.KEY)
                .filter(key -> !keys.add(key))
                .ifPresent(key -> block.error(EventKeys.KEY, "key.ofEvent"));
        if (block.has(EventKeys.OUTAGE)) {
            block.refuse(Wording.of("beside.outage"), EventKeys.CAP, EventKeys.FROM, EventKeys.TO, EventKeys.WAIT);
            outage(block).ifPresent(outages::add);
        } else if (block.has(EventKeys.CAP)) {
            block.refuse(
                    Wording.of("outage.only"),
                    EventKeys.AT,
                    EventKeys.EVERY,
                    EventKeys.FOR,
                    EventKeys.STAY,
                    EventKeys.CARDS);
            cap(block).ifPresent(caps::add);
        } else {
            block.missing(Wording.of("event.none"), EventKeys.OUTAGE, EventKeys.CAP);
        }
    }

    private Optional<Outage> outage(Block block) {
        Optional<List<Integer>> failing = block.get(EventKeys.OUTAGE).flatMap(named -> failing(named.refs()));
        Optional<HallEvents.When> when = when(block);
        Optional<Distribution> length = block.require(EventKeys.FOR);
        double stay = block.get(EventKeys.STAY, 1.0);
        int cards = cards(block);
        return failing.isEmpty() || when.isEmpty() || length.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outage(failing.get(), when.get(), length.get(), stay, cards));
    }

    private Optional<List<Integer>> failing(List<Ref> refs) {
        List<WindowsBlock.Group> groups = windows.groups();
        if (refs.isEmpty()) {
            return Optional.of(IntStream.range(0, groups.size()).boxed().toList());
        }
        List<Integer> named = windows.groupsNamed(refs, catalogue);
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private Optional<HallEvents.When> when(Block block) {
        if (block.has(EventKeys.AT) == block.has(EventKeys.EVERY)) {
            block.missing(Wording.of("event.either"), EventKeys.AT, EventKeys.EVERY);
            return Optional.empty();
        }
        if (block.has(EventKeys.EVERY)) {
            Optional<Distribution> every = block.get(EventKeys.EVERY);
            if (every.isPresent() && every.get().mean() < SHORTEST_GAP_MILLIS) {
                block.error(EventKeys.EVERY, "every.short");
                return Optional.empty();
            }
            return every.map(HallEvents.Every::new);
        }
        return block.get(EventKeys.AT).flatMap(at -> day(block, EventKeys.AT, at.day())
                .filter(index ->
                        hours.holds(at.timeMillis(), block.find(EventKeys.AT).orElseThrow()))
                .map(index ->
                        new HallEvents.At(hours.horizon().days().get(index).startMillis() + at.timeMillis())));
    }

    /** The index of the hall day that is meant, which must be there; empty otherwise, which is then reported. */
    private Optional<Integer> day(Block block, Key<?> key, EventKeys.DayRef day) {
        if (!hours.daysKnown() || !fits(block, key, day)) {
            return Optional.empty();
        }
        List<HallDay> days = hours.horizon().days();
        Optional<Integer> found = IntStream.range(0, days.size())
                .filter(index -> day.date() == null
                        ? index == day.number() - 1
                        : days.get(index).date().equals(day.date()))
                .boxed()
                .findFirst();
        if (found.isEmpty()) {
            block.error(key, "day.closed", first(), last());
        }
        return found;
    }

    /** Whether a day is written as the horizon's days are: by dates or by numbers. */
    private boolean fits(Block block, Key<?> key, EventKeys.DayRef day) {
        boolean dated = hours.horizon().dated();
        if (dated != (day.date() != null)) {
            block.error(key, dated ? "day.number" : "day.date", first(), last());
            return false;
        }
        return true;
    }

    /** The first day of the horizon, as events name it. */
    private String first() {
        return named(hours.horizon().days().get(0));
    }

    private String last() {
        return named(hours.horizon().days().get(hours.horizon().days().size() - 1));
    }

    private String named(HallDay day) {
        return hours.horizon().dated() ? day.date().toString() : Integer.toString(day.index() + 1);
    }

    private int cards(Block block) {
        Optional<Ref> named = block.get(EventKeys.CARDS);
        if (named.isPresent() && hours.daysKnown() && hours.horizon().continuous()) {
            block.error(EventKeys.CARDS, "cards.session");
        }
        return named.map(catalogue::visitClass).orElse(-1);
    }

    private Optional<Cap> cap(Block block) {
        Optional<Integer> people = block.get(EventKeys.CAP);
        double wait = block.get(EventKeys.WAIT, 1.0);
        Optional<EventKeys.DayRef> from = block.get(EventKeys.FROM);
        Optional<EventKeys.DayRef> to = block.get(EventKeys.TO);
        if (!hours.daysKnown()) {
            return Optional.empty();
        }
        boolean firstFits = from.map(day -> fits(block, EventKeys.FROM, day)).orElse(true);
        boolean lastFits = to.map(day -> fits(block, EventKeys.TO, day)).orElse(true);
        if (!firstFits || !lastFits) {
            return Optional.empty();
        }
        int[] covered = hours.horizon().days().stream()
                .filter(day -> from.isEmpty() || !isBefore(day, from.get()))
                .filter(day -> to.isEmpty() || !isAfter(day, to.get()))
                .mapToInt(HallDay::index)
                .toArray();
        if (covered.length == 0) {
            block.error("cap.none", first(), last());
            return Optional.empty();
        }
        return people.map(most -> new Cap(most, covered[0], covered[covered.length - 1], wait));
    }

    private static boolean isBefore(HallDay day, EventKeys.DayRef than) {
        return than.date() == null
                ? day.index() < than.number() - 1
                : day.date().isBefore(than.date());
    }

    private static boolean isAfter(HallDay day, EventKeys.DayRef than) {
        return than.date() == null
                ? day.index() > than.number() - 1
                : day.date().isAfter(than.date());
    }
}
