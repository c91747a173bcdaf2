package onewindow.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import onewindow.calendar.Horizon;
import onewindow.calendar.WorkingDays;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseworkLayout;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import onewindow.casework.Limits;
import onewindow.demand.Distribution;
import onewindow.demand.Distribution.Deterministic;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.people.CaseRules.Place;
import onewindow.people.CaseRules.Stage;

/**
 * Builds what is behind the counter of a {@link ScenarioFixture}: each matter is a department with so many officers, an
 * office after them stands for the world outside. Unless told otherwise nothing is missing, everything is granted and
 * issued online, nobody is asked for a review, and every day is a working day with the hall's hours.
 */
final class CaseFixture {

    private static final Distribution DAY = new Deterministic(24 * ScenarioFixture.HOUR);
    private static final Distribution NONE = new Deterministic(0);

    private final int officers;
    private final List<CaseRules.Kind> kinds = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private double missing;
    private double again;
    private double tolerated;
    private double later;
    private double never;
    private double inPerson = 1;
    private double byWindow;
    private double byPost;
    private double byMachine;
    private int machineMatter = -1;
    private double suspended;
    private double extended;
    private double online;
    private double fallsBack;
    private double wrongWindow;
    private double onSite;
    private Distribution onSiteWork = NONE;
    private List<Integer> onSiteGroups = List.of();
    private double kiosk;
    private int kioskMatter = -1;
    private double kioskFallback = 1;
    private double agent;
    private double agentFinds;
    private CaseRules.Care care = CaseRules.Care.NONE;
    private CaseRules.Decision decision = new CaseRules.Decision(0, 0, 0, 0);
    private Optional<CaseRules.Reviews> reviews = Optional.empty();
    private Optional<CaseRules.Survey> survey = Optional.empty();

    private CaseFixture(int officers) {
        this.officers = officers;
    }

    /** So many officers in each department. */
    static CaseFixture officers(int officers) {
        return new CaseFixture(officers);
    }

    static Stage own(Distribution work) {
        return new Stage(Place.OWN, 1, work, 0, false);
    }

    static Stage partners(int count, boolean inTurn, Distribution work) {
        return new Stage(Place.PARTNERS, 1, work, count, inTurn);
    }

    /** Somebody outside refuses some cases and sends others back. */
    static Stage away(double share, Distribution work, double refused, double sentBack) {
        return new Stage(Place.AWAY, share, work, 0, false, refused, sentBack, Optional.empty());
    }

    /** A kind that is decided at the window. */
    CaseFixture instant(double share) {
        return kind(share, 1, 1);
    }

    CaseFixture kind(double share, int statutoryDays, int promisedDays, Stage... stages) {
        limits.add(new Limits(statutoryDays, promisedDays));
        kinds.add(new CaseRules.Kind(share, List.of(), List.of(stages), suspended, DAY));
        return this;
    }

    /** Something is missing, and after so many supplements still is. */
    CaseFixture missing(double share, double stillAfter) {
        missing = share;
        again = stillAfter;
        return this;
    }

    /** Shares of incomplete cases that are tolerated, of cases found incomplete later, of those who bring nothing. */
    CaseFixture gaps(double accepted, double found, double neverFilled) {
        tolerated = accepted;
        later = found;
        never = neverFilled;
        return this;
    }

    CaseFixture inPerson(double share) {
        inPerson = share;
        return this;
    }

    CaseFixture issue(double window, double post) {
        byWindow = window;
        byPost = post;
        return this;
    }

    /** So many results are fetched from a machine, which a matter stands for. */
    CaseFixture machine(double share, int matter) {
        byMachine = share;
        machineMatter = matter;
        return this;
    }

    /** Holds for the kinds that follow. */
    CaseFixture suspended(double share) {
        suspended = share;
        return this;
    }

    /** Share of cases whose limits are moved by a day. */
    CaseFixture extended(double share) {
        extended = share;
        return this;
    }

    CaseFixture ways(double filedOnline, double fallBack, double toTheWrongWindow) {
        online = filedOnline;
        fallsBack = fallBack;
        wrongWindow = toTheWrongWindow;
        return this;
    }

    /** Some cases are taken at the applicant's, by people of the group named for each matter or else by officers. */
    CaseFixture onSite(double share, Distribution work, Integer... groupOfMatter) {
        onSite = share;
        onSiteWork = work;
        onSiteGroups = List.of(groupOfMatter);
        return this;
    }

    /** Some cases are taken to a machine, which a matter stands for; from one out of order a share goes on. */
    CaseFixture kiosk(double share, int matter, double fallback) {
        kiosk = share;
        kioskMatter = matter;
        kioskFallback = fallback;
        return this;
    }

    CaseFixture agent(double share, double finds) {
        agent = share;
        agentFinds = finds;
        return this;
    }

    CaseFixture care(CaseRules.Care rules) {
        care = rules;
        return this;
    }

    CaseFixture decision(double notAccepted, double refused, double withdrawn, double terminated) {
        decision = new CaseRules.Decision(notAccepted, refused, withdrawn, terminated);
        return this;
    }

    CaseFixture reviews(double given, Double... levels) {
        reviews = Optional.of(new CaseRules.Reviews(given, List.of(levels), Optional.empty()));
        return this;
    }

    /** So many of the handlings without a review are rated by default. */
    CaseFixture byDefault(double share, int level) {
        CaseRules.Reviews drawn = reviews.orElseThrow();
        reviews = Optional.of(new CaseRules.Reviews(drawn.given(), drawn.levels(), Optional.empty(), share, level));
        return this;
    }

    CaseFixture survey(double share, double answers, Double... levels) {
        survey = Optional.of(new CaseRules.Survey(share, answers, List.of(levels)));
        return this;
    }

    CasePlan plan(Horizon horizon, int departments) {
        List<Integer> offices = new ArrayList<>(Collections.nCopies(departments, officers));
        offices.add(CaseworkLayout.UNLIMITED);
        CaseworkLayout layout = new CaseworkLayout(offices, limits, 1, ClockAfterSupplement.PAUSE);
        WorkingDays days = WorkingDays.everyHallDay(horizon);
        CaseRules rules = new CaseRules(
                kinds,
                new CaseRules.Materials(
                        missing,
                        again,
                        tolerated,
                        2,
                        later,
                        never,
                        DAY,
                        inPerson,
                        ScenarioFixture.minutes(1),
                        DAY,
                        OptionalInt.empty()),
                new CaseRules.Offices(
                        Collections.nCopies(departments, officers),
                        Collections.nCopies(departments, -1),
                        -1,
                        departments,
                        Optional.empty(),
                        extended,
                        1),
                decision,
                new CaseRules.Issue(
                        byWindow, byMachine, byPost, DAY, ScenarioFixture.minutes(1), -1, machineMatter, DAY),
                reviews,
                survey,
                care,
                ways());
        return new CasePlan(
                layout,
                rules,
                days,
                WorkingTime.whileOpen(horizon.days()),
                List.of(),
                0,
                IntStream.range(0, departments).boxed().toList());
    }

    private CaseRules.Ways ways() {
        return new CaseRules.Ways(
                online,
                ScenarioFixture.minutes(10),
                fallsBack,
                DAY,
                onSite,
                onSiteWork,
                onSiteGroups,
                kiosk,
                kioskMatter,
                0,
                kioskFallback,
                0,
                -1,
                0,
                wrongWindow,
                0.5,
                agent,
                agentFinds);
    }
}
