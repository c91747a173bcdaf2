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

/** A hall that closes at noon, kept open: half of each group's windows rest at a time, as long as noon was. */
final class NoonCover {

    private static final long HALF_AN_HOUR = 1_800_000;

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
        Interval noon =
                new Interval(day.open().get(0).toMillis(), day.open().get(1).fromMillis());
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
        Interval span = new Interval(noon.fromMillis() - HALF_AN_HOUR, noon.toMillis() + HALF_AN_HOUR);
        List<Staffing> staffing = new ArrayList<>();
        for (int g = 0; g < scenario.staffing().size(); g++) {
            Staffing before = scenario.staffing().get(g);
            int cover = scenario.layout().groups().get(g).windows() / 2;
            staffing.add(new Staffing(
                    before.steps(),
                    before.ownHours(),
                    before.drawn(),
                    before.staff(),
                    Optional.of(new Staffing.Rest(span, noon.lengthMillis(), cover)),
                    before.tidal(),
                    before.speed(),
                    before.ownField(),
                    before.outsideOwnField()));
        }
        return scenario.withWindows(
                scenario.layout(), staffing, scenario.labels().groups());
    }

    private static String clock(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d", millis / 3_600_000, millis / 60_000 % 60);
    }
}
