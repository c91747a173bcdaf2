package onewindow.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.WorkingDays;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseworkLayout;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads who works behind the counter, when, and how cases go from one office to the next. */
final class OfficesBlock {

    private static final Key<Integer> STAFF =
            Key.of("staff", Quantities.count(1, WindowKeys.MOST_STAFF), "about.offices.staff");
    private static final Key<List<Interval>> HOURS = Key.of("hours", Clocks.INTERVALS, "about.offices.hours");

    private static final Key<Integer> OFFICERS =
            Key.of("officers", Quantities.count(1, WindowKeys.MOST_STAFF), "about.offices.officers");
    private static final Key<Block> SEAL =
            Key.of("seal", BlockKind.opened("seal", Keys.of(OFFICERS)), "about.offices.seal");

    private static final Key<Distribution> HAND_OVER = Key.of("handOver", WorkingTimes.KIND, "about.offices.handOver");

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.offices.share");
    private static final Key<Distribution> TIME = Key.of("time", WorkingTimes.KIND, "about.offices.time");
    private static final Key<Block> NO_AUTHORITY =
            Key.of("noAuthority", BlockKind.opened("noAuthority", Keys.of(SHARE, TIME)), "about.offices.noAuthority");

    private static final Key<Integer> BY = Key.of("by", Quantities.POSITIVE_WORKING_DAYS, "about.offices.by");
    private static final Key<Block> EXTENSION =
            Key.of("extension", BlockKind.opened("extension", Keys.of(SHARE, BY)), "about.offices.extension");
    private static final Key<Integer> WARN = Key.of("warn", Quantities.WORKING_DAYS, "about.offices.warn");

    static final Key<Block> OFFICES = Key.of(
            "offices",
            BlockKind.opened("offices", Keys.of(STAFF, HOURS, SEAL, HAND_OVER, NO_AUTHORITY, EXTENSION, WARN)),
            "about.offices.offices");

    private static final LocalName APPROVAL = new LocalName("审批局", "Approval bureau");
    private static final LocalName AWAY = new LocalName("外部", "Outside");

    /** The offices with the officers that each starts with. */
    record Staffed(CaseRules.Offices offices, List<Integer> officers) {}

    private final Block cases;
    private final Catalogue catalogue;
    private final Optional<Block> block;
    private final Optional<Integer> staff;
    private final Optional<Integer> sealOfficers;
    private final List<Interval> hours;
    private final int yellowDays;
    private final Optional<Distribution> handOver;
    private final Optional<CaseRules.Stage> noAuthority;
    private final double extended;
    private final int extensionDays;

    private OfficesBlock(Block cases, Catalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
        block = cases.get(OFFICES);
        staff = block.flatMap(of -> of.get(STAFF));
        hours = block.flatMap(of -> of.get(HOURS)).orElse(List.of());
        yellowDays = block.flatMap(of -> of.get(WARN)).orElse(1);
        sealOfficers = block.flatMap(of -> of.get(SEAL)).flatMap(of -> of.require(OFFICERS));
        handOver = block.flatMap(of -> of.get(HAND_OVER));
        Optional<Block> home = block.flatMap(of -> of.get(NO_AUTHORITY));
        Optional<Double> homeShare = home.flatMap(of -> of.require(SHARE));
        Optional<Distribution> homeTime = home.flatMap(of -> of.require(TIME));
        noAuthority = homeShare.flatMap(
                share -> homeTime.map(time -> new CaseRules.Stage(CaseRules.Place.AWAY, share, time, 0, false)));
        Optional<Block> extension = block.flatMap(of -> of.get(EXTENSION));
        extended = extension.flatMap(of -> of.require(SHARE)).orElse(0.0);
        extensionDays = extension.flatMap(of -> of.require(BY)).orElse(0);
    }

    /** Reads the block; what is wrong is reported. */
    static OfficesBlock read(Block cases, Catalogue catalogue) {
        return new OfficesBlock(cases, catalogue);
    }

    /** Whether it says how many officers there are; else they are the staff of the windows. */
    boolean statesStaff() {
        return staff.isPresent();
    }

    /** Returns a kind whose cases go to a home bureau at the end, where some do. */
    CaseRules.Kind withoutAuthority(CaseRules.Kind kind) {
        if (noAuthority.isEmpty() || kind.stages().isEmpty()) {
            return kind;
        }
        List<CaseRules.Stage> stages = new ArrayList<>(kind.stages());
        stages.add(noAuthority.get());
        return new CaseRules.Kind(kind.share(), kind.departments(), stages, kind.suspended(), kind.suspension());
    }

    /** Staffs the offices; empty where nobody would do the work of one, which is then reported. */
    Optional<Staffed> staffed(List<WindowsBlock.Group> groups, List<CaseRules.Kind> kinds, CaseRules.Ways ways) {
        int departments = catalogue.departments().size();
        boolean[] needed = new boolean[departments];
        for (int department = 0; department < departments; department++) {
            needed[department] = hasWork(department, kinds, ways);
        }
        Value at = block.map(Block::at).orElse(cases.at());
        Optional<DepartmentStaff> those = staff.isPresent()
                ? sharedOut(needed)
                : DepartmentStaff.ofWindows(catalogue, groups).checked(catalogue, needed, at);
        return those.map(found -> {
            List<Integer> officers = new ArrayList<>(found.officers());
            sealOfficers.ifPresent(officers::add);
            officers.add(CaseworkLayout.UNLIMITED);
            CaseRules.Offices offices = new CaseRules.Offices(
                    found.staff(),
                    found.groupOfDepartment(),
                    sealOfficers.isPresent() ? departments : -1,
                    officers.size() - 1,
                    handOver,
                    extended,
                    extensionDays);
            return new Staffed(offices, officers);
        });
    }

    /** Whether a department's officers have anything to do. */
    private boolean hasWork(int department, List<CaseRules.Kind> kinds, CaseRules.Ways ways) {
        boolean visits = ways.onSite() > 0 && ways.onSiteGroups().isEmpty();
        if (ways.online() > 0 || visits) {
            return true;
        }
        for (CaseRules.Kind kind : kinds) {
            for (CaseRules.Stage stage : kind.stages()) {
                boolean own = stage.place() == CaseRules.Place.OWN
                        || (stage.place() == CaseRules.Place.APPROVAL && sealOfficers.isEmpty());
                boolean anybodys = stage.place() == CaseRules.Place.PARTNERS && kind.share() > 0;
                if (stage.share() > 0 && (anybodys || (own && CaseKindsBlock.isOf(kind, department)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<DepartmentStaff> sharedOut(boolean[] needed) {
        int[] least = new int[needed.length];
        int all = 0;
        for (int department = 0; department < needed.length; department++) {
            least[department] = needed[department] ? 1 : 0;
            all += least[department];
        }
        if (staff.get() < all) {
            block.orElseThrow().error(STAFF, "few.officers", all);
            return Optional.empty();
        }
        return Optional.of(DepartmentStaff.sharedOut(catalogue, staff.get(), least));
    }

    /** With how many days of the promised limit left a case gets a yellow warning. */
    int yellowDays() {
        return yellowDays;
    }

    /** Officers who are stated for the offices alone, beside the staff of the windows. */
    int officersApart() {
        return staff.orElse(0) + sealOfficers.orElse(0);
    }

    /** When officers work, over the warm-up and the horizon. */
    WorkingTime workingTime(Horizon horizon, WorkingDays days, List<HallDay> warmUp) {
        if (!hours.isEmpty()) {
            return WorkingTime.daily(days, hours);
        }
        List<HallDay> all = new ArrayList<>(warmUp);
        all.addAll(horizon.days());
        return WorkingTime.whileOpen(all);
    }

    /** The names of the offices, in the order of their indices. */
    List<Labels.Label> labels() {
        List<Labels.Label> labels = new ArrayList<>(Catalogue.labels(catalogue.departments()));
        sealOfficers.ifPresent(officers -> labels.add(new Labels.Label("approval", APPROVAL)));
        labels.add(new Labels.Label("away", AWAY));
        return labels;
    }
}
