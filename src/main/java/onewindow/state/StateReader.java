package onewindow.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.people.HallState;
import onewindow.scenario.Scenario;

/**
 * Reads a hall's state, JSON of the schema {@code onewindow/state/1}, all its faults at once.
 *
 * <p>Only schema and time must be there. What is left out is not known: groups whose windows are not listed have those
 * of the timetable, and where people wait for such a group, somebody is at each of them; tickets without a matter or
 * class have what the scenario's people have; one without the time at which it was taken was taken now.
 */
public final class StateReader {

    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 1 << 24;

    private static final int MOST_PROBLEMS = 30;
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_CASES = 1_000_000;
    private static final List<String> KEYS = List.of(
            "schema",
            "scenario",
            "time",
            "zone",
            "lastNumber",
            "groups",
            "windows",
            "waiting",
            "tickets",
            "outside",
            "expected",
            "outages",
            "cases");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(10_000)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Scenario scenario;
    private final String file;
    private final List<StateProblem> problems = new ArrayList<>();
    private final StateKeys keys;
    private final StateClock clock;

    private StateReader(Scenario scenario, String file) {
        this.scenario = scenario;
        this.file = file;
        keys = new StateKeys(scenario);
        clock = new StateClock(scenario.horizon());
    }

    /**
     * Reads a state of a scenario's hall.
     *
     * @param file how the user calls the file, for messages
     * @throws UnreadableState with everything that is wrong with it
     * @throws IOException where the stream cannot be read
     */
    public static StateReading read(Scenario scenario, String file, InputStream in) throws IOException {
        StateReader reader = new StateReader(scenario, file);
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw reader.unreadable(
                    "", "is larger than " + MOST_BYTES / (1 << 20) + " MB, the most that a state may be");
        }
        try {
            return reader.state(JSON.readTree(bytes));
        } catch (JsonProcessingException e) {
            String at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            // Where a bracket was opened is told with internals of the parser.
            String what = e.getOriginalMessage().replaceFirst("(?s) \\(start marker at.*", "");
            throw reader.unreadable("", at + "is not JSON: " + what);
        }
    }

    private UnreadableState unreadable(String pointer, String text) {
        return new UnreadableState(List.of(new StateProblem(file, pointer, text)));
    }

    private void note(String pointer, String text) {
        if (problems.size() == MOST_PROBLEMS) {
            throw new UnreadableState(problems);
        }
        problems.add(new StateProblem(file, pointer, text));
    }

    private StateReading state(JsonNode root) {
        if (root.isMissingNode()) {
            throw unreadable("", "is empty");
        }
        StateNode top = new StateNode(root, "", this::note);
        if (!top.isObjectOf(KEYS)) {
            throw new UnreadableState(problems);
        }
        if (!top.has("schema")) {
            top.missing("schema", "'" + StateWriter.SCHEMA + "'");
        } else if (!top.text("schema").equals(Optional.of(StateWriter.SCHEMA))) {
            top.of("schema").fault("is not '" + StateWriter.SCHEMA + "'");
        }
        Optional<Long> time = time(top);
        Optional<HallDay> day = time.flatMap(this::day);
        if (time.isPresent() && day.isEmpty()) {
            top.of("time").fault("is not on a day on which the hall is open");
        }
        if (day.isEmpty()) {
            throw new UnreadableState(problems);
        }
        HallState state =
                new StateParts(scenario, keys, clock, day.get(), time.get()).read(top, MOST_ENTRIES, MOST_CASES);
        if (!problems.isEmpty()) {
            throw new UnreadableState(problems);
        }
        return new StateReading(state, day.get(), isOfOtherScenario(top));
    }

    private Optional<Long> time(StateNode top) {
        if (!top.has("time")) {
            top.missing("time", clock.example());
        }
        return top.read("time", clock::read, "is not " + clock.example() + " within the horizon");
    }

    private Optional<HallDay> day(long time) {
        if (scenario.horizon().continuous()) {
            HallDay session = scenario.horizon().days().get(0);
            return Optional.of(session).filter(day -> time >= 0 && time < day.lastCloseMillis());
        }
        return scenario.horizon().days().stream()
                .filter(day -> time >= day.startMillis() && time < day.startMillis() + 86_400_000)
                .findFirst();
    }

    private boolean isOfOtherScenario(StateNode top) {
        if (!top.has("scenario")) {
            return false;
        }
        StateNode named = top.of("scenario");
        Optional<String> hash = named.isObjectOf(List.of("name", "sha256")) ? named.text("sha256") : Optional.empty();
        return hash.isPresent() && !hash.get().equals(scenario.sha256());
    }
}
