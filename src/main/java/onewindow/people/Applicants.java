package onewindow.people;

import onewindow.casework.CaseCommands;
import onewindow.casework.CaseState;
import onewindow.casework.CaseView;
import onewindow.casework.Channel;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.Distribution;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;

/** What applicants do for a case once it is on file: bring what is missing, or not, and get the result. */
final class Applicants {

    /** However often something is found missing, after so many notices everything has been told. */
    private static final int MOST_NOTICES = 9;

    private static final long COLLECTING = 0x434F4C4C;

    private final CaseCommands casework;
    private final CaseView view;
    private final CasePlan plan;
    private final CaseRules rules;
    private final CaseNotes notes;
    private final Chance chance;
    private final Agenda agenda;
    private final TripBook trips;
    private final Officers officers;
    private final Carers carers;
    private final Reviewers reviewers;
    private final Surveyors surveyors;
    private final Agents agents;
    private final Sampler supplementAfter;
    private final Sampler supplementService;
    private final Sampler givesUpAfter;
    private final Sampler fallsBackAfter;
    private final Sampler collectAfter;
    private final Sampler collectService;
    private final Sampler post;

    Applicants(CaseDesk desk, Agenda agenda, Officers officers, Carers carers, Reviewers reviewers) {
        casework = desk.casework();
        view = casework.view();
        plan = desk.plan();
        rules = plan.rules();
        notes = desk.notes();
        chance = desk.chance();
        this.agenda = agenda;
        trips = desk.trips();
        this.officers = officers;
        this.carers = carers;
        this.reviewers = reviewers;
        surveyors = new Surveyors(casework, plan, chance);
        agents = desk.agents();
        supplementAfter = chance.sampler(rules.materials().after());
        supplementService = chance.sampler(rules.materials().service());
        givesUpAfter = chance.sampler(rules.materials().givesUpAfter());
        fallsBackAfter = chance.sampler(rules.ways().fallsBackAfter());
        collectAfter = chance.sampler(rules.issue().collectAfter());
        collectService = chance.sampler(rules.issue().collectService());
        post = chance.sampler(rules.issue().postTime());
    }

    /** The papers of a received case are looked through, at the window or by an officer. */
    void lookThrough(long time, int file) {
        CaseRules.Materials materials = rules.materials();
        long key = notes.key[file];
        if (!isIncomplete(key) || agents.complete(file, key)) {
            accept(time, file, false);
        } else if (chance.happens(key, Purpose.MATERIALS_TOLERATED, materials.tolerated())) {
            accept(time, file, true);
        } else {
            tellMissing(time, file);
        }
    }

    /** Whether something is missing of the case that bears a key, as it first comes. */
    boolean isIncomplete(long key) {
        return chance.happens(key, Purpose.MATERIALS, rules.materials().missing());
    }

    private void accept(long time, int file, boolean withGap) {
        double notAccepted = rules.decision().notAccepted();
        if (chance.happens(KeyedRandom.key(notes.key[file], COLLECTING), Purpose.DECISION, notAccepted)) {
            casework.decide(time, file, Outcome.NOT_ACCEPTED);
            failed(time, file);
            archive(time, file);
            return;
        }
        casework.accept(time, file, withGap);
        if (withGap) {
            notes.note(file, CaseNotes.GAP);
            notes.gapDay[file] = plan.days().numberAt(time) + rules.materials().toleratedDays();
            bring(time, file, KeyedRandom.key(notes.key[file], 0));
        }
        officers.handOn(time, file);
    }

    private void tellMissing(long time, int file) {
        casework.tellMissing(time, file);
        if (view.notices(file) > 1) {
            failed(time, file);
        }
        long key = KeyedRandom.key(notes.key[file], view.notices(file));
        if (chance.happens(key, Purpose.SUPPLEMENT, rules.materials().never())) {
            agenda.at(
                    time + chance.millis(key, Purpose.SUPPLEMENT_TIME, givesUpAfter),
                    CaseIntent.GIVE_UP_SUPPLEMENT,
                    file);
        } else {
            bring(time, file, key);
        }
    }

    /** In person on a day to come, or by post or online; one who would come too late for a tolerated gap stays away. */
    private void bring(long time, int file, long key) {
        long at = time + chance.millis(key, Purpose.SUPPLEMENT_TIME, supplementAfter);
        boolean atWindow = view.channel(file).isInTheHall();
        if (atWindow
                && chance.happens(
                        key, Purpose.SUPPLEMENT_IN_PERSON, rules.materials().inPerson())) {
            comeFor(file, at, key, view.matter(file), supplementService);
        } else if (inTime(file, at)) {
            agenda.at(at, CaseIntent.BRING_SUPPLEMENT, file);
        }
    }

    private boolean inTime(int file, long at) {
        return !notes.has(file, CaseNotes.GAP) || plan.days().numberAt(at) <= notes.gapDay[file];
    }

    /** Returns the person, or null for one who would come too late. */
    private Arrival comeFor(int file, long earliest, long key, int matter, Sampler service) {
        long latest = notes.has(file, CaseNotes.GAP)
                        && notes.gapDay[file] + 1 < plan.days().count()
                ? plan.days().startMillis(notes.gapDay[file] + 1)
                : Long.MAX_VALUE;
        Arrival person = trips.book(earliest, latest, key, matter, notes.visitClass[file]);
        if (person != null) {
            notes.note(file, CaseNotes.COMING);
            person.file = file;
            person.serviceMillis = chance.millis(key, Purpose.ERRAND_SERVICE, service);
        }
        return person;
    }

    /** Returns how long a window takes with one who comes for an open case: to collect the result, or with papers. */
    Distribution errandLaw(int matter) {
        CaseRules.Issue issue = rules.issue();
        boolean collects = matter == issue.collectMatter() || matter == issue.kioskMatter();
        return collects ? rules.issue().collectService() : rules.materials().service();
    }

    /** What was missing comes by post or online. */
    void bringSupplement(long time, int file) {
        if (notes.has(file, CaseNotes.GAP)) {
            officers.gapFilled(time, file);
        } else {
            supplement(time, file);
        }
    }

    private void supplement(long time, int file) {
        casework.supplement(time, file);
        int notices = view.notices(file);
        long key = KeyedRandom.key(notes.key[file], notices);
        if (notices < MOST_NOTICES
                && chance.happens(key, Purpose.MATERIALS, rules.materials().again())) {
            tellMissing(time, file);
        } else if (view.acceptedAt(file) >= 0) {
            officers.handOn(time, file);
        } else {
            accept(time, file, false);
        }
    }

    void giveUpSupplement(long time, int file) {
        casework.decide(time, file, Outcome.WITHDRAWN);
        archive(time, file);
    }

    /**
     * Returns whether something is found missing in circulation; the applicant is then told. Of a case whose gap is
     * known and still open nothing else is found missing.
     */
    boolean isMissingLater(long time, int file) {
        boolean missing = !notes.has(file, CaseNotes.GAP)
                && chance.happens(
                        notes.key[file],
                        Purpose.MISSING_LATER,
                        rules.materials().later());
        if (missing) {
            tellMissing(time, file);
        }
        return missing;
    }

    /**
     * Somebody outside asks for a supplement. Returns whether the applicant is told; of a case whose gap is still open,
     * or of one that was told of so often, nothing more is asked for.
     */
    boolean isSentBack(long time, int file) {
        if (notes.has(file, CaseNotes.GAP) || view.notices(file) >= MOST_NOTICES) {
            return false;
        }
        tellMissing(time, file);
        return true;
    }

    /** A case that was filed without a visit has been looked at. */
    void lookedAt(long time, int file) {
        CaseRules.Ways ways = rules.ways();
        boolean online = view.channel(file) == Channel.ONLINE;
        if (online && isTooLateToTell(time, file)) {
            casework.receive(time, file);
            reviewers.ask(time, file, notes.key[file]);
            casework.acceptFromReceipt(time, file);
            officers.handOn(time, file);
        } else if (online && chance.happens(notes.key[file], Purpose.FALLS_BACK, ways.fallsBack())) {
            long key = KeyedRandom.key(notes.key[file], 0);
            long at = time + chance.millis(key, Purpose.SUPPLEMENT_TIME, fallsBackAfter);
            comeFor(file, at, key, view.matter(file), supplementService);
        } else {
            receive(time, file);
        }
    }

    /** Whether the time is over within which the applicant had to be told what is missing. */
    private boolean isTooLateToTell(long time, int file) {
        return rules.materials().noticeDays().isPresent()
                && plan.days().numberAt(time) - plan.days().numberAt(view.openedAt(file))
                        > rules.materials().noticeDays().getAsInt();
    }

    private void receive(long time, int file) {
        casework.receive(time, file);
        reviewers.ask(time, file, notes.key[file]);
        lookThrough(time, file);
    }

    /**
     * The person of an open case is at a window, or at a machine.
     *
     * @param at the matter for which the ticket stands
     */
    void atWindow(long time, int file, int at) {
        notes.forget(file, CaseNotes.COMING);
        CaseState state = view.state(file);
        if (state == CaseState.READY_FOR_PICKUP) {
            agents.noteTrip(time, file, TripCause.PICK_UP);
            boolean machine = at == rules.issue().kioskMatter();
            handOver(time, file, machine ? IssueWay.KIOSK : IssueWay.WINDOW);
        } else if (state == CaseState.PRE_CHECKED) {
            agents.noteTrip(time, file, TripCause.APPLY);
            receive(time, file);
        } else {
            agents.noteTrip(time, file, TripCause.MISSING_MATERIAL);
            bringSupplement(time, file);
        }
    }

    /**
     * The person of an open case has left the hall unserved, and comes again on the next day.
     *
     * @param cards the class in which the person then comes; -1 for the same
     */
    void comeAgain(long time, int file, long key, int matter, int cards) {
        notes.forget(file, CaseNotes.COMING);
        Sampler service = view.state(file) == CaseState.READY_FOR_PICKUP ? collectService : supplementService;
        Arrival person = comeFor(file, time, KeyedRandom.key(key, COLLECTING), matter, service);
        if (person != null && cards >= 0) {
            person.visitClass = cards;
        }
    }

    /** A case has been decided: its result goes its way to the applicant. */
    void decided(long time, int file) {
        Outcome outcome = view.outcome(file);
        if (outcome != Outcome.GRANTED && outcome != Outcome.REFUSED) {
            if (outcome == Outcome.TERMINATED) {
                failed(time, file);
            }
            archive(time, file);
            return;
        }
        boolean atWindow = view.channel(file).isInTheHall();
        if (rules.kinds().get(view.kind(file)).stages().isEmpty() && view.notices(file) == 0) {
            handOver(time, file, atWindow ? IssueWay.WINDOW : IssueWay.ONLINE);
            return;
        }
        CaseRules.Issue issue = rules.issue();
        double u = chance.uniform(notes.key[file], Purpose.ISSUE_WAY);
        long key = KeyedRandom.key(notes.key[file], COLLECTING);
        if (u < issue.window() + issue.kiosk()) {
            int desk = u < issue.window() ? issue.collectMatter() : issue.kioskMatter();
            casework.makeReady(time, file);
            long at = time + chance.millis(key, Purpose.ISSUE_TIME, collectAfter);
            comeFor(file, at, key, desk >= 0 ? desk : view.matter(file), collectService);
        } else if (u < issue.window() + issue.kiosk() + issue.post()) {
            agenda.at(time + chance.millis(key, Purpose.ISSUE_TIME, post), CaseIntent.DELIVER, file);
        } else {
            handOver(time, file, IssueWay.ONLINE);
        }
    }

    private void failed(long time, int file) {
        long key = KeyedRandom.key(notes.key[file], view.notices(file));
        carers.visitFailed(time, key, plan.departmentOfMatter().get(view.matter(file)));
    }

    void deliver(long time, int file) {
        handOver(time, file, IssueWay.POST);
    }

    private void archive(long time, int file) {
        surveyors.phone(time, file, notes.key[file]);
        casework.archive(time, file);
    }

    private void handOver(long time, int file, IssueWay way) {
        casework.issue(time, file, way);
        archive(time, file);
    }
}
