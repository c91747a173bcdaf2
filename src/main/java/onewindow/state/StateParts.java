package onewindow.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import onewindow.calendar.HallDay;
import onewindow.casework.CaseState;
import onewindow.demand.Arrivals;
import onewindow.hall.PlacedTicket;
import onewindow.hall.TicketState;
import onewindow.people.HallEvents;
import onewindow.people.HallState;
import onewindow.people.HallState.Down;
import onewindow.people.HallState.Expected;
import onewindow.people.HallState.OpenCase;
import onewindow.people.HallState.Outside;
import onewindow.people.HallState.Person;
import onewindow.people.HallState.WaitsFor;
import onewindow.people.HallState.Windows;
import onewindow.scenario.Scenario;

/** Reads the parts of a state: tickets and windows, who is outside or expected, and the open cases. */
final class StateParts {

    private static final int MOST_NUMBER = 100_000_000;
    private static final int UNKNOWN = HallState.UNKNOWN;

    /** What the state says of a window. */
    private record At(int window, String state, int ticket, long since) {}

    private final Scenario scenario;
    private final StateKeys keys;
    private final StateClock clock;
    private final HallDay day;
    private final long now;
    /** What is known of windows, by window. */
    private final SortedMap<Integer, At> windows = new TreeMap<>();

    private final SortedMap<Integer, At> windowOfTicket = new TreeMap<>();
    private final List<Person> people = new ArrayList<>();
    /** Windows at which somebody is. */
    private final SortedSet<Integer> taken = new TreeSet<>();

    StateParts(Scenario scenario, StateKeys keys, StateClock clock, HallDay day, long now) {
        this.scenario = scenario;
        this.keys = keys;
        this.clock = clock;
        this.day = day;
        this.now = now;
    }

    HallState read(StateNode top, int most, int mostCases) {
        top.list("windows", most).forEach(this::window);
        List<Windows> known = groups(top, most);
        int last = 0;
        for (StateNode ticket : top.list("tickets", most)) {
            last = Math.max(last, ticket(ticket));
        }
        for (At at : windows.values()) {
            if (isBusy(at) && taken.add(at.window)) {
                people.add(stranger(at));
            }
        }
        for (StateNode waiting : top.list("waiting", most)) {
            waiting(waiting, most);
        }
        return new HallState(
                now,
                top.whole("lastNumber", 0, MOST_NUMBER, last),
                people,
                known,
                top.list("outside", most).stream()
                        .map(this::outside)
                        .flatMap(Optional::stream)
                        .toList(),
                top.list("expected", most).stream()
                        .map(this::expected)
                        .flatMap(Optional::stream)
                        .toList(),
                top.list("outages", most).stream()
                        .map(this::down)
                        .flatMap(Optional::stream)
                        .toList(),
                top.list("cases", mostCases).stream()
                        .map(this::openCase)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static boolean isBusy(At at) {
        return at.state.equals("serving") || at.state.equals("called");
    }

    private void window(StateNode entry) {
        if (!entry.isObjectOf(List.of("group", "window", "state", "ticket", "since"))) {
            return;
        }
        int window = windowOf(entry);
        List<String> states = List.of("closed", "open", "called", "serving");
        Optional<String> state = entry.read(
                "state",
                text -> Optional.of(text).filter(states::contains),
                "is no state of a window; " + StateNode.among(states));
        if (!entry.has("state")) {
            entry.missing("state", StateNode.among(states));
        }
        if (window < 0 || state.isEmpty()) {
            return;
        }
        At at = new At(
                window,
                state.get(),
                entry.whole("ticket", 1, MOST_NUMBER, 0),
                time(entry, "since").orElse((long) UNKNOWN));
        if (windows.putIfAbsent(window, at) != null) {
            entry.of("window").fault("is listed twice");
        } else if (at.ticket > 0 && windowOfTicket.putIfAbsent(at.ticket, at) != null) {
            entry.of("ticket").fault("is at two windows");
        }
    }

    /** The window that is named by {@code group} and {@code window}, or -1. */
    private int windowOf(StateNode entry) {
        int group = group(entry, true);
        if (group < 0) {
            return -1;
        }
        if (!entry.has("window")) {
            entry.missing("window", "its number within the group, from 1");
            return -1;
        }
        int number = entry.whole("window", 1, keys.windows(group), 0);
        return number == 0 ? -1 : keys.window(group, number);
    }

    private int group(StateNode entry, boolean needed) {
        if (!entry.has("group")) {
            if (needed && keys.groups.size() > 1) {
                entry.missing("group", StateNode.among(keys.groups.keySet()));
            }
            return needed && keys.groups.size() == 1 ? 0 : UNKNOWN;
        }
        return entry.index("group", keys.groups, "a window group of the scenario");
    }

    /** Groups of which windows, or how many are to be open, are listed. */
    private List<Windows> groups(StateNode top, int most) {
        SortedMap<Integer, List<Integer>> open = new TreeMap<>();
        for (At at : windows.values()) {
            List<Integer> ofGroup = open.computeIfAbsent(keys.groupOf(at.window), g -> new ArrayList<>());
            if (!at.state.equals("closed")) {
                ofGroup.add(at.window);
            }
        }
        SortedMap<Integer, Integer> staffed = new TreeMap<>();
        open.forEach((group, listed) -> staffed.put(group, listed.size()));
        for (StateNode entry : top.list("groups", most)) {
            int group = entry.isObjectOf(List.of("group", "staffed")) ? group(entry, true) : UNKNOWN;
            if (group >= 0 && entry.has("staffed")) {
                int count = entry.whole("staffed", 0, keys.windows(group), 0);
                staffed.put(group, count);
                open.computeIfAbsent(group, g -> firstWindows(g, count));
            }
        }
        List<Windows> known = new ArrayList<>();
        open.forEach((group, listed) -> known.add(new Windows(group, listed, staffed.get(group))));
        return known;
    }

    private List<Integer> firstWindows(int group, int count) {
        List<Integer> first = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            first.add(keys.window(group, number));
        }
        return first;
    }

    /** Returns the ticket's number. */
    private int ticket(StateNode entry) {
        List<String> allowed = List.of(
                "number",
                "name",
                "matter",
                "class",
                "group",
                "state",
                "taken",
                "since",
                "order",
                "waitedBefore",
                "window",
                "line",
                "happened",
                "caseMatter",
                "openCase");
        if (!entry.isObjectOf(allowed)) {
            return 0;
        }
        int number = entry.whole("number", 1, MOST_NUMBER, 0);
        TicketState state = state(entry);
        At at = number > 0 ? windowOfTicket.remove(number) : null;
        boolean busy = state == TicketState.CALLED || state == TicketState.SERVING;
        int window = entry.has("window") ? nested(entry.of("window")) : UNKNOWN;
        if (busy && window < 0) {
            window = at == null ? UNKNOWN : at.window;
        }
        if (busy && window < 0) {
            entry.missing("window", "a ticket that is " + StateWriter.word(state) + " is at a window");
            return number;
        }
        if (busy && !taken.add(window)) {
            (entry.has("window") ? entry.of("window") : entry).fault("is taken by another ticket");
            return number;
        }
        if (busy && at == null) {
            windows.putIfAbsent(window, new At(window, StateWriter.word(state), number, UNKNOWN));
        } else if (!busy && at != null) {
            entry.of("number").fault("is at a window, and its state is " + StateWriter.word(state));
        }
        long from = time(entry, "taken").orElse(now);
        long since = time(entry, "since").orElse(busy ? at == null ? UNKNOWN : at.since : from);
        PlacedTicket placed = new PlacedTicket(
                state,
                number,
                entry.index("matter", keys.matters, "a matter of the scenario"),
                entry.index("class", keys.classes, "a class of the scenario"),
                from,
                state == TicketState.CALLED && since == UNKNOWN ? now : since,
                time(entry, "order").orElse(from),
                entry.seconds("waitedBefore", 1e6),
                window,
                entry.has("line") ? nested(entry.of("line")) : UNKNOWN);
        add(entry, placed);
        return number;
    }

    private void add(StateNode entry, PlacedTicket placed) {
        int group = group(entry, false);
        boolean busy = placed.state() == TicketState.CALLED || placed.state() == TicketState.SERVING;
        if (!keys.isServed(busy ? keys.groupOf(placed.window()) : group, placed.matter(), placed.visitClass())) {
            entry.fault("cannot be: " + (busy || group >= 0 ? "the window group" : "no window group")
                    + " serves such a person");
            return;
        }
        List<String> happened = happened(entry);
        boolean held = happened.contains("held") || placed.state() == TicketState.ON_HOLD;
        boolean missed = happened.contains("missed") || placed.state() == TicketState.MISSED;
        people.add(new Person(
                entry.text("name").orElse(""),
                placed,
                group,
                held,
                happened.contains("passed-on"),
                missed,
                entry.index("caseMatter", keys.matters, "a matter of the scenario"),
                entry.isTrue("openCase")));
    }

    private static List<String> happened(StateNode entry) {
        List<String> words = List.of("held", "passed-on", "missed");
        List<String> happened = new ArrayList<>();
        for (StateNode word : entry.list("happened", words.size())) {
            word.asText().ifPresent(text -> {
                if (!words.contains(text)) {
                    word.fault("is not known; " + StateNode.among(words));
                }
                happened.add(text);
            });
        }
        return happened;
    }

    private TicketState state(StateNode entry) {
        Map<String, Integer> words = words(TicketState.values(), TicketState.ENDED);
        int index = entry.index("state", words, "a state of a ticket");
        return index < 0 ? TicketState.WAITING : TicketState.values()[index];
    }

    private static Map<String, Integer> words(Enum<?>[] values, Enum<?> but) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Enum<?> value : values) {
            if (value != but) {
                words.put(StateWriter.word(value), value.ordinal());
            }
        }
        return words;
    }

    private int nested(StateNode entry) {
        return entry.isObjectOf(List.of("group", "window")) ? windowOf(entry) : UNKNOWN;
    }

    private Person stranger(At at) {
        TicketState state = at.state.equals("called") ? TicketState.CALLED : TicketState.SERVING;
        long since = state == TicketState.CALLED && at.since == UNKNOWN ? now : at.since;
        return anonymous(new PlacedTicket(state, at.ticket, UNKNOWN, UNKNOWN, now, since, now, 0, at.window, UNKNOWN));
    }

    private static Person anonymous(PlacedTicket ticket) {
        return anonymous(ticket, UNKNOWN);
    }

    private static Person anonymous(PlacedTicket ticket, int group) {
        return new Person("", ticket, group, false, false, false, UNKNOWN, false);
    }

    /** So many people of whom no more is known. */
    private void waiting(StateNode entry, int most) {
        if (!entry.isObjectOf(List.of("group", "matter", "class", "count"))) {
            return;
        }
        int group = group(entry, false);
        int matter = entry.index("matter", keys.matters, "a matter of the scenario");
        int visitClass = entry.index("class", keys.classes, "a class of the scenario");
        if (!entry.has("count")) {
            entry.missing("count", "how many wait");
        }
        if (!keys.isServed(group, matter, visitClass)) {
            entry.fault("cannot be: no window group serves such a person");
            return;
        }
        for (int i = entry.whole("count", 0, most - people.size(), 0); i > 0; i--) {
            people.add(anonymous(
                    new PlacedTicket(TicketState.WAITING, 0, matter, visitClass, now, now, now, 0, UNKNOWN, UNKNOWN),
                    group));
        }
    }

    private Optional<Outside> outside(StateNode entry) {
        if (!entry.isObjectOf(List.of("matter", "class", "since", "openCase"))) {
            return Optional.empty();
        }
        int matter = needed(entry, "matter", keys.matters);
        int visitClass = needed(entry, "class", keys.classes);
        return Optional.of(new Outside(matter, visitClass, time(entry, "since").orElse(now), entry.isTrue("openCase")));
    }

    /** A name that must be there where there is more than one to choose from. */
    private static int needed(StateNode entry, String key, Map<String, Integer> known) {
        if (!entry.has(key) && known.size() > 1) {
            entry.missing(key, StateNode.among(known.keySet()));
        }
        return entry.has(key) ? entry.index(key, known, "known in the scenario") : 0;
    }

    private Optional<Expected> expected(StateNode entry) {
        if (!entry.isObjectOf(List.of("matter", "class", "stream", "slot", "openCase"))) {
            return Optional.empty();
        }
        int matter = needed(entry, "matter", keys.matters);
        int visitClass = needed(entry, "class", keys.classes);
        int stream = entry.index("stream", bookedStreams(), "a stream of appointments of the scenario");
        Optional<Long> slot = entry.read("slot", StateClock::ofDay, "is not a time of the day such as '10:30'");
        if (stream >= 0 && slot.isEmpty()) {
            entry.missing("slot", "when the slot begins");
        }
        long slotMillis = slot.map(millis -> day.startMillis() + millis).orElse((long) UNKNOWN);
        return Optional.of(new Expected(matter, visitClass, stream, slotMillis, entry.isTrue("openCase")));
    }

    private Map<String, Integer> bookedStreams() {
        Map<String, Integer> booked = new LinkedHashMap<>(keys.streams);
        booked.values()
                .removeIf(stream ->
                        !(scenario.demand().streams().get(stream).arrivals() instanceof Arrivals.Appointments));
        return booked;
    }

    private Optional<Down> down(StateNode entry) {
        List<HallEvents.Outage> outages = scenario.events().outages();
        if (!entry.isObjectOf(List.of("event", "since"))) {
            return Optional.empty();
        }
        int event = entry.whole("event", 1, Math.max(1, outages.size()), 0);
        if (event == 0 || outages.isEmpty() || !(outages.get(event - 1).when() instanceof HallEvents.Every)) {
            entry.fault("is not an outage of the scenario that comes again and again");
            return Optional.empty();
        }
        return Optional.of(new Down(event - 1, time(entry, "since").orElse(now)));
    }

    private Optional<OpenCase> openCase(StateNode entry) {
        List<String> allowed = List.of(
                "kind", "matter", "state", "stage", "office", "since", "countedDays", "promisedDays", "waitsFor");
        if (!entry.isObjectOf(allowed)) {
            return Optional.empty();
        }
        Map<String, Integer> states = words(CaseState.values(), CaseState.ARCHIVED);
        Map<String, Integer> waits = words(WaitsFor.values(), null);
        int state = entry.index("state", states, "a state of a case");
        int waitsFor = entry.index("waitsFor", waits, "for whom a case may wait");
        return Optional.of(new OpenCase(
                entry.index("kind", keys.kinds, "a kind of case of the scenario"),
                entry.index("matter", keys.matters, "a matter of the scenario"),
                state < 0 ? CaseState.RECEIVED : CaseState.values()[state],
                entry.whole("stage", 1, MOST_NUMBER, 1) - 1,
                entry.index("office", keys.offices, "an office of the scenario"),
                entry.read("since", clock::readAny, "is not " + clock.example()).orElse(now),
                entry.whole("countedDays", 0, MOST_NUMBER, 0),
                entry.whole("promisedDays", 0, MOST_NUMBER, 0),
                waitsFor < 0 ? WaitsFor.NOBODY : WaitsFor.values()[waitsFor]));
    }

    /** A time of the day up to now. */
    private Optional<Long> time(StateNode entry, String key) {
        Optional<Long> time = entry.read(key, StateClock::ofDay, "is not a time of the day such as '10:30:05'")
                .map(millis -> day.startMillis() + millis);
        if (time.isPresent() && time.get() > now && !key.equals("order")) {
            entry.of(key).fault("is later than the time of the state");
        }
        return time;
    }
}
