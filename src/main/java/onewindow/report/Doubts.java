package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Profile;
import onewindow.demand.Profile.Piece;
import onewindow.demand.Volume;
import onewindow.people.CaseRules;
import onewindow.people.Staffing;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * What is allowed in a scenario but hardly meant: more work than window time or officers' hours, people and windows at
 * no time to meet.
 */
public final class Doubts {

    private static final int NAMED = 3;
    private static final String STAFF = "cases.offices.staff";
    private static final String SEAL = "cases.offices.seal.officers";
    private static final double FEW = 0.001;
    private static final int MOST_DECIMALS = 3;
    /** Less than this, a few seconds a day, is nothing to warn of, and nothing to be seen in the decimals. */
    private static final double LEAST_HOURS = 0.001;

    private static final long HALF_HOUR = 1_800_000;

    private final Scenario scenario;
    private final List<HallDay> days;
    private final Wording wording;
    private final List<String> found = new ArrayList<>();

    private Doubts(Scenario scenario, Wording wording) {
        this.scenario = scenario;
        this.days = scenario.horizon().days();
        this.wording = wording;
    }

    /**
     * Returns a sentence for each doubt; none for a continuous session, which has no timetable to hold them against.
     *
     * @param language {@code "zh"} or {@code "en"}; anything else is an IllegalArgumentException
     */
    public static List<String> of(Scenario scenario, String language) {
        Doubts doubts = new Doubts(scenario, Wording.in(language));
        if (!scenario.horizon().continuous()) {
            doubts.work();
            doubts.officeWork();
            doubts.timetables();
            doubts.tooLate();
            doubts.emptyHours();
        }
        return List.copyOf(doubts.found);
    }

    private void work() {
        List<OfferedLoad.Part> over = OfferedLoad.of(scenario).stream()
                .filter(part -> part.workHours() > part.windowHours() + LEAST_HOURS)
                .toList();
        if (over.isEmpty()) {
            return;
        }
        List<String> named = over.stream()
                .limit(NAMED)
                .map(part -> wording.text(
                        "doubt.workOf",
                        windows(part),
                        wording.decimal(part.workHours(), decimals(part.workHours(), part.windowHours())),
                        wording.decimal(part.windowHours(), decimals(part.workHours(), part.windowHours()))))
                .toList();
        String all = String.join(wording.text("list.semicolon"), named);
        found.add(wording.text(
                "doubt.work", over.size() > NAMED ? wording.text("doubt.more", all, over.size() - NAMED) : all));
    }

    /** Offices whose cases are more work than their officers have hours, with the keys that would mend it. */
    private void officeWork() {
        List<OfficeLoad.Office> over = OfficeLoad.of(scenario).stream()
                .filter(office -> office.workHours() > office.officerHours() + LEAST_HOURS)
                .sorted(Comparator.comparingDouble(office -> -office.workHours() / office.officerHours()))
                .toList();
        if (over.isEmpty()) {
            return;
        }
        List<String> named = over.stream().limit(NAMED).map(this::officeWork).toList();
        String all = String.join(wording.text("list.semicolon"), named);
        CaseRules.Offices offices = scenario.cases().orElseThrow().rules().offices();
        Set<String> keys = new TreeSet<>();
        for (OfficeLoad.Office office : over) {
            keys.add(office.office() == offices.approvalOffice() ? SEAL : STAFF);
        }
        found.add(wording.text(
                "doubt.officeWork",
                over.size() > NAMED ? wording.text("doubt.moreOffices", all, over.size() - NAMED) : all,
                String.join(wording.text("list.comma"), keys)));
    }

    private String officeWork(OfficeLoad.Office office) {
        int decimals = decimals(office.workHours(), office.officerHours());
        return wording.text(
                "doubt.officeWorkOf",
                wording.name(scenario.labels().offices().get(office.office()).name()),
                wording.decimal(office.workHours(), decimals),
                wording.decimal(office.officerHours(), decimals),
                wording.count(office.officers()),
                wording.percent(office.workHours() / office.officerHours(), decimals));
    }

    /** As few decimals as show that one number of hours is more than the other. */
    private int decimals(double work, double hours) {
        int decimals = 1;
        while (decimals < MOST_DECIMALS && wording.decimal(work, decimals).equals(wording.decimal(hours, decimals))) {
            decimals++;
        }
        return decimals;
    }

    private String windows(OfferedLoad.Part part) {
        if (part.groups().size() == scenario.layout().groups().size()
                && part.groups().size() > 1) {
            return wording.text("doubt.allWindows");
        }
        String first = group(part.groups().get(0));
        return part.groups().size() == 1
                ? first
                : wording.text("doubt.andOthers", first, part.groups().size() - 1);
    }

    private String group(int index) {
        return wording.name(scenario.labels().groups().get(index).name());
    }

    private void timetables() {
        long close = days.stream().mapToLong(HallDay::lastCloseMillis).max().orElseThrow();
        for (int group = 0; group < scenario.staffing().size(); group++) {
            Staffing staffing = scenario.staffing().get(group);
            for (Staffing.Step step : staffing.steps()) {
                if (!staffing.ownHours() && step.windows() > 0 && step.fromMillis() >= close) {
                    found.add(wording.text(
                            "doubt.timetable", group(group), Wording.clock(step.fromMillis()), Wording.clock(close)));
                }
            }
        }
    }

    /** People who come after the day's last number was given. */
    private void tooLate() {
        double late = 0;
        double all = 0;
        for (Volume volume : volumes()) {
            Profile profile = volume.profile();
            for (HallDay day : days) {
                List<Interval> tickets = day.tickets();
                long last =
                        tickets.isEmpty() ? 0 : tickets.get(tickets.size() - 1).toMillis();
                late += profile.isEven() ? 0 : volume.weight(day) * massAfter(profile, last) / profile.mass();
                all += volume.weight(day);
            }
        }
        if (late > FEW * all) {
            found.add(wording.text("doubt.tooLate", wording.percent(late / all, 1)));
        }
    }

    private static double massAfter(Profile profile, long time) {
        double mass = 0;
        for (Piece piece : profile.pieces()) {
            if (piece.fromMillis() >= time) {
                mass += piece.mass();
            } else if (piece.toMillis() > time) {
                double share = (double) (time - piece.fromMillis()) / (piece.toMillis() - piece.fromMillis());
                double rate = piece.startPerHour() + share * (piece.endPerHour() - piece.startPerHour());
                mass += new Piece(time, piece.toMillis(), rate, piece.endPerHour()).mass();
            }
        }
        return mass;
    }

    /** Hours at the end of a day to which the profiles bring nobody. */
    private void emptyHours() {
        List<Profile> profiles = volumes().stream().map(Volume::profile).toList();
        if (profiles.size() < scenario.demand().streams().size()
                || profiles.stream().anyMatch(Profile::isEven)) {
            return;
        }
        long end = profiles.stream()
                .flatMap(profile -> profile.pieces().stream())
                .filter(piece -> piece.mass() > 0)
                .mapToLong(Piece::toMillis)
                .max()
                .orElse(Long.MAX_VALUE);
        List<HallDay> longer = days.stream()
                .filter(day -> day.lastCloseMillis() >= end + HALF_HOUR)
                .toList();
        if (!longer.isEmpty()) {
            long close =
                    longer.stream().mapToLong(HallDay::lastCloseMillis).max().orElseThrow();
            LocalName when = longer.size() == days.size()
                    ? Wording.both("doubt.everyDay")
                    : Wording.both(w -> w.text("doubt.someDays", w.count(longer.size()), w.count(days.size())));
            found.add(wording.text("doubt.emptyHours", when, Wording.clock(close), Wording.clock(end)));
        }
    }

    /** The profiles of the streams whose people come by one, without appointments, who come by their slots. */
    private List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>();
        for (ArrivalStream stream : scenario.demand().streams()) {
            if (stream.arrivals() instanceof Arrivals.Poisson poisson) {
                volumes.add(poisson.volume());
            } else if (stream.arrivals() instanceof Arrivals.Batches batches) {
                volumes.add(batches.volume());
            }
        }
        return volumes;
    }
}
