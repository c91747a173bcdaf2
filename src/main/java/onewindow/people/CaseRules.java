package onewindow.people;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onewindow.demand.Distribution;

/**
 * What applicants and officers do with a case, at the counter and behind it. Shares are from 0 to 1.
 *
 * @param kinds kinds of case; each matter is reached by at least one of them
 * @param materials what is missing, how it is told and how it comes
 * @param offices who works behind the counter
 * @param decision how cases are decided
 * @param issue how results reach applicants
 * @param reviews reviews at the end of a handling; empty = none is asked for
 * @param survey what a third party hears that phones applicants after their case; empty = none does
 * @param care what the hall does about bad reviews and visits that failed
 * @param ways by which cases come in other than straight to their window
 */
public record CaseRules(
        List<Kind> kinds,
        Materials materials,
        Offices offices,
        Decision decision,
        Issue issue,
        Optional<Reviews> reviews,
        Optional<Survey> survey,
        Care care,
        Ways ways) {

    public CaseRules {
        kinds = List.copyOf(kinds);
    }

    /**
     * A kind of case.
     *
     * @param share of a kind with departments: share of their cases; the kinds without departments share the rest in
     *     proportion
     * @param departments the departments whose cases are of this kind, by index; empty = any
     * @param stages what happens behind the counter, in order; empty for a case that is decided at the window (即办件)
     * @param suspended share that is suspended once, after the first stage
     * @param suspension how long, in working time
     */
    public record Kind(
            double share, List<Integer> departments, List<Stage> stages, double suspended, Distribution suspension) {
        public Kind {
            departments = List.copyOf(departments);
            stages = List.copyOf(stages);
        }

        /** Returns the most partner regions that a stage has; 0 where none has any. */
        public int regions() {
            return stages.stream()
                    .flatMap(stage -> stage.regions().stream())
                    .mapToInt(Regions::count)
                    .max()
                    .orElse(0);
        }
    }

    /**
     * One stage of the way behind the counter.
     *
     * @param place who works on it
     * @param share share of the cases that go through it
     * @param work an officer's work on one step; for {@link Place#AWAY} the time until an answer comes, both in working
     *     time
     * @param partners for {@link Place#PARTNERS}, how many other departments
     * @param inTurn whether partners work one after the other (true) or all at once
     * @param refused for {@link Place#AWAY}, share of the answers by which the case is refused at once
     * @param sentBack likewise, share of the answers that ask for a supplement, after which the case goes there again;
     *     the other answers agree
     * @param regions likewise, the partner regions of which one answers; empty = they are not told apart
     */
    public record Stage(
            Place place,
            double share,
            Distribution work,
            int partners,
            boolean inTurn,
            double refused,
            double sentBack,
            Optional<Regions> regions) {

        /** A stage after which every case goes on. */
        public Stage(Place place, double share, Distribution work, int partners, boolean inTurn) {
            this(place, share, work, partners, inTurn, 0, 0, Optional.empty());
        }
    }

    /**
     * Partner regions (合作地区), each as likely as the others to be a case's. A region takes its own multiple of the time
     * that an answer takes; the multiples have the mean 1 and are the same in every run.
     *
     * @param count 1 or more
     * @param cv coefficient of variation of the gamma distribution from which the multiples are drawn; 0 = none
     */
    public record Regions(int count, double cv) {}

    /** Who works on a stage. */
    public enum Place {
        /** The case's own department. */
        OWN,
        /** Other departments of the hall, the case's own closing last. */
        PARTNERS,
        /** The bureau of approval that has the one seal or, without one, the case's own department. */
        APPROVAL,
        /**
         * Somebody outside: a higher authority, a partner region, the home bureau of a department without authority.
         */
        AWAY
    }

    /**
     * Missing materials.
     *
     * @param missing share of cases that come incomplete
     * @param again share of supplements after which something is missing still: 0 where everything is told at once
     *     (一次性告知)
     * @param tolerated share of incomplete cases that are accepted with a gap (容缺受理)
     * @param toleratedDays working days within which the gap must be filled
     * @param later share of cases in circulation in which a gap is found after the first stage
     * @param never share of applicants who never bring what is missing: withdrawn after {@code givesUpAfter}
     * @param after how long until what was missing comes
     * @param inPerson share of supplements that are brought to a window; the others come by post or online
     * @param service time at the window for a supplement
     * @param givesUpAfter after how long the case of one who brings nothing is closed
     * @param noticeDays working days after that of its receipt within which the applicant of a case filed online must
     *     be told what is missing; later it counts as accepted from its receipt (行政许可法, article 32); empty = no such
     *     rule
     */
    public record Materials(
            double missing,
            double again,
            double tolerated,
            int toleratedDays,
            double later,
            double never,
            Distribution after,
            double inPerson,
            Distribution service,
            Distribution givesUpAfter,
            OptionalInt noticeDays) {}

    /**
     * The offices behind the counter: one for each department, then the bureau of approval if there is one, then the
     * world outside.
     *
     * @param staff officers and clerks of each department together
     * @param groupOfDepartment the window group whose windows the department's staff sits at, or -1 where its staff
     *     works only behind the counter
     * @param approvalOffice index of the bureau of approval, or -1
     * @param awayOffice index of the office that stands for the world outside
     * @param handOver time between two stages, in working time; empty = none
     * @param extended share of cases whose limits are extended when they get a yellow warning
     * @param extensionDays by how many working days
     */
    public record Offices(
            List<Integer> staff,
            List<Integer> groupOfDepartment,
            int approvalOffice,
            int awayOffice,
            Optional<Distribution> handOver,
            double extended,
            int extensionDays) {
        public Offices {
            staff = List.copyOf(staff);
            groupOfDepartment = List.copyOf(groupOfDepartment);
        }
    }

    /** Shares of accepted cases that are refused, withdrawn and terminated; the others are granted. */
    public record Decision(double notAccepted, double refused, double withdrawn, double terminated) {}

    /**
     * How results reach applicants.
     *
     * @param window share fetched at a window, {@code kiosk} from a machine, {@code post} by post; the others online
     * @param collectAfter how long until an applicant comes for a result that is ready
     * @param collectService time at the window
     * @param collectMatter the matter as which a result is fetched (one window for all issues), or -1 for the case's
     *     own
     * @param kioskMatter likewise for the machine, or -1
     * @param postTime time in the post
     */
    public record Issue(
            double window,
            double kiosk,
            double post,
            Distribution collectAfter,
            Distribution collectService,
            int collectMatter,
            int kioskMatter,
            Distribution postTime) {}

    /**
     * Reviews (好差评).
     *
     * @param given share of handlings that are reviewed
     * @param levels shares of the five levels among reviews, from very satisfied to very dissatisfied
     * @param quota exactly how many are not reviewed, in place of {@code given}; empty = a draw
     * @param byDefault share of the handlings without a review that are rated by default (默认评价)
     * @param defaultLevel the level of those ratings, 1 to 5
     */
    public record Reviews(
            double given, List<Double> levels, Optional<Quota> quota, double byDefault, int defaultLevel) {
        public Reviews {
            levels = List.copyOf(levels);
        }

        /** Nothing is rated by default. */
        public Reviews(double given, List<Double> levels, Optional<Quota> quota) {
            this(given, levels, quota, 0, 5);
        }
    }

    /**
     * A survey by a third party.
     *
     * @param share share of the archived cases whose applicants are phoned
     * @param answers share of those phoned who answer
     * @param levels shares of the five levels among the answers, from very satisfied to very dissatisfied
     */
    public record Survey(double share, double answers, List<Double> levels) {
        public Survey {
            levels = List.copyOf(levels);
        }
    }

    /**
     * Exactly so many of so many, for matching a past count; which of them is by chance.
     *
     * @param count 0 to {@code of}
     * @param of of how many; should more come, they are drawn at the same share
     */
    public record Quota(int count, int of) {}

    /**
     * Care for those who were not content.
     *
     * @param badFrom reviews of this level or a lower one are bad (差评); 2 by the five levels of the state
     * @param rectification what a bad review brings; its share is of the bad reviews
     * @param callBack what follows a rectification; its share is of the rectifications
     * @param desk what the cannot-get-it-done desk takes up; its share, and those of {@code hotline} and
     *     {@code suggestions}, is of the failed visits: not accepted, told more than once that something is missing, at
     *     the wrong window, terminated
     * @param contact a first contact with whoever gave a bad review; its share is of the bad reviews
     * @param secondCallBack another call after the first; its share is of the calls back
     */
    public record Care(
            int badFrom,
            Duty rectification,
            Duty callBack,
            Duty desk,
            Duty hotline,
            Duty suggestions,
            Duty contact,
            Duty secondCallBack) {

        /** Nobody cares. */
        public static final Care NONE =
                new Care(2, Duty.NONE, Duty.NONE, Duty.NONE, Duty.NONE, Duty.NONE, Duty.NONE, Duty.NONE);
    }

    /**
     * A duty that some occasions bring.
     *
     * @param share share of the occasions, 0 to 1
     * @param limitDays its limit in working days
     * @param time how long until it is done, in working time
     * @param unserved share of the people who leave the hall unserved who bring it too
     * @param complex what holds for some of them in place of limit and time; empty = all are alike
     */
    public record Duty(double share, int limitDays, Distribution time, double unserved, Optional<Complex> complex) {

        /** No occasion brings it. */
        public static final Duty NONE = new Duty(0, 0, new Distribution.Deterministic(0));

        /** All are alike, and none comes from people who leave unserved. */
        public Duty(double share, int limitDays, Distribution time) {
            this(share, limitDays, time, 0, Optional.empty());
        }
    }

    /**
     * Duties that are complex (复杂事项).
     *
     * @param share share of the duties, 0 to 1
     * @param limitDays their limit in working days
     * @param time how long until they are done, in working time
     */
    public record Complex(double share, int limitDays, Distribution time) {}

    /**
     * Ways in, other than straight to the window.
     *
     * @param online share of cases filed online, which never enter the hall; {@code preCheck} is an officer's work to
     *     look one through, {@code fallsBack} the share that has to come to the hall after all, within
     *     {@code fallsBackAfter}
     * @param onSite share of cases taken at the applicant's; {@code onSiteWork} is the work of whoever leaves for it:
     *     for each matter somebody of a window group by {@code onSiteGroups}, or where that is empty an officer of the
     *     case's department
     * @param kiosk share of cases taken to a kiosk, {@code kioskMatter} the matter that stands for it,
     *     {@code kioskFails} the share that goes on to the case's own window, and {@code kioskFallback} the share of
     *     those who find every kiosk out of order and go to a window instead
     * @param triage share of people who are seen at a desk before the queue, {@code triageMatter} the matter that
     *     stands for it, and {@code triageFinds} the share of missing materials that it finds
     * @param wrongWindow share of people who come to the wrong window first; {@code redirected} the share of them whom
     *     the first one asked brings to the right one at once (首问负责), while the others make another trip
     * @param agent share of the people with a new case who are agents (代办员): they come in place of the applicant, to
     *     the right window, and {@code agentFinds} is the share of missing materials that they see to before
     */
    public record Ways(
            double online,
            Distribution preCheck,
            double fallsBack,
            Distribution fallsBackAfter,
            double onSite,
            Distribution onSiteWork,
            List<Integer> onSiteGroups,
            double kiosk,
            int kioskMatter,
            double kioskFails,
            double kioskFallback,
            double triage,
            int triageMatter,
            double triageFinds,
            double wrongWindow,
            double redirected,
            double agent,
            double agentFinds) {
        public Ways {
            onSiteGroups = List.copyOf(onSiteGroups);
        }
    }
}
