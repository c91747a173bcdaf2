package onewindow.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.people.Staffing;
import onewindow.scenario.Scenario;

/**
 * A hall that closes at noon, kept open: the windows of each group rest in two turns around the middle of noon, each as
 * long as noon was, so that everybody works as long as before. A window without a second closes over noon as it did,
 * and a group with hours of its own keeps them.
 */
final class NoonCover {

    private final Function<List<String>, Optional<Scenario>> reading;
    private final Interval noon;
    private final List<String> hours;

    private NoonCover(Function<List<String>, Optional<Scenario>> reading, Interval noon, List<String> hours) {
        this.reading = reading;
        this.noon = noon;
        this.hours = hours;
    }

    /**
     * Prepares the change; empty where the hall is open at noon.
     *
     * @param reading the scenario with further settings; empty where they do not fit
     */
    static Optional<NoonCover> of(Scenario stated, Function<List<String>, Optional<Scenario>> reading) {
        if (stated.horizon().continuous()) {
            return Optional.empty();
        }
        HallDay day = stated.horizon().days().get(0);
        if (day.open().size() != 2) {
            return Optional.empty();
        }
        long begins = day.open().get(0).toMillis();
        long ends = day.open().get(1).fromMillis();
        Interval noon = new Interval(begins, ends);
        String from = clock(day.firstOpenMillis());
        String to = clock(day.lastCloseMillis());
        String tickets =
                day.tickets().isEmpty() ? from : clock(day.tickets().get(0).fromMillis());
        List<String> hours = List.of("hours=" + from + "-" + to, "tickets=" + tickets + "-" + to);
        return Optional.of(new NoonCover(reading, noon, hours));
    }

    /** Returns the hall kept open, with further settings; empty where they do not fit. */
    Optional<Scenario> with(List<String> further) {
        List<String> all = new ArrayList<>(further);
        all.addAll(hours);
        return reading.apply(all).map(this::resting);
    }

    private Scenario resting(Scenario scenario) {
        List<Staffing> staffing =
                scenario.staffing().stream().map(this::resting).toList();
        return scenario.withWindows(
                scenario.layout(), staffing, scenario.labels().groups());
    }

    private Staffing resting(Staffing before) {
        if (before.ownHours()) {
            return before;
        }
        int most =
                before.steps().stream().mapToInt(Staffing.Step::windows).max().orElse(0);
        long half = most < 2 ? 0 : noon.lengthMillis() / 2;
        Interval span = new Interval(noon.fromMillis() - half, noon.toMillis() + half);
        return new Staffing(
                before.steps(),
                before.ownHours(),
                before.drawn(),
                before.staff(),
                Optional.of(new Staffing.Rest(span, noon.lengthMillis(), most / 2)),
                before.tidal(),
                before.speed(),
                before.ownField(),
                before.outsideOwnField());
    }

    private static String clock(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d", millis / 3_600_000, millis / 60_000 % 60);
    }
}
