package onewindow.people;

import onewindow.casework.CaseCommands;
import onewindow.casework.Channel;
import onewindow.casework.TripCause;
import onewindow.demand.Arrival;
import onewindow.demand.Chance;
import onewindow.demand.Distribution;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;

/** Where cases come in: which way a person takes with a new case, and what the clerk at the window does with it. */
final class Counter {

    /** The file of one who comes with a new case. */
    private static final int NEW_CASE = -1;

    private static final long NEXT_TRIP = 0x54524950;
    private static final TripCause[] CAUSES = TripCause.values();

    private final CaseCommands casework;
    private final CaseRules rules;
    private final CaseRules.Ways ways;
    private final CaseNotes notes;
    private final Chance chance;
    private final TripBook trips;
    private final Officers officers;
    private final Applicants applicants;
    private final Carers carers;
    private final Reviewers reviewers;
    private final Agents agents;
    private final Errands errands = new Errands();
    private final int[] departmentOfMatter;
    /** For each department the kinds that its cases can be of, as cumulated shares; the last is 1. */
    private final double[][] kindsOfDepartment;

    private final Sampler preCheck;
    private final Sampler onSiteWork;
    /** Null where officers go to applicants, or nobody does. */
    private Outings outings;

    Counter(CaseDesk desk, Officers officers, Applicants applicants, Carers carers, Reviewers reviewers) {
        casework = desk.casework();
        rules = desk.plan().rules();
        ways = rules.ways();
        notes = desk.notes();
        chance = desk.chance();
        trips = desk.trips();
        agents = desk.agents();
        this.officers = officers;
        this.applicants = applicants;
        this.carers = carers;
        this.reviewers = reviewers;
        departmentOfMatter = desk.plan().departmentOfMatter().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        kindsOfDepartment = new double[rules.offices().staff().size()][];
        for (int department = 0; department < kindsOfDepartment.length; department++) {
            kindsOfDepartment[department] = cumulatedKinds(department);
        }
        preCheck = chance.sampler(ways.preCheck());
        onSiteWork = chance.sampler(ways.onSiteWork());
    }

    void send(Outings outside) {
        outings = outside;
    }

    private double[] cumulatedKinds(int department) {
        double own = 0;
        double others = 0;
        for (CaseRules.Kind kind : rules.kinds()) {
            own += kind.departments().contains(department) ? kind.share() : 0;
            others += kind.departments().isEmpty() ? kind.share() : 0;
        }
        double[] cumulated = new double[rules.kinds().size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            CaseRules.Kind kind = rules.kinds().get(i);
            if (kind.departments().contains(department)) {
                sum += others > 0 ? kind.share() : kind.share() / own;
            } else if (kind.departments().isEmpty()) {
                sum += kind.share() / others * (1 - own);
            }
            cumulated[i] = sum;
        }
        return cumulated;
    }

    private int kind(long key, int matter) {
        double[] cumulated = kindsOfDepartment[departmentOfMatter[matter]];
        if (cumulated.length == 1) {
            return 0;
        }
        double u = chance.uniform(key, Purpose.CASE_KIND);
        int kind = 0;
        while (kind < cumulated.length - 1 && u >= cumulated[kind]) {
            kind++;
        }
        return kind;
    }

    /**
     * A person comes, or would come, with a case.
     *
     * @return whether the person enters the hall
     */
    boolean enters(Arrival person) {
        if (person.file != NEW_CASE || person.tripsInVain != 0) {
            return true;
        }
        boolean always = ways.online() + ways.onSite() <= 0;
        double u = always ? 1 : chance.uniform(person.key, Purpose.CASE_CHANNEL);
        if (u >= ways.online() + ways.onSite()) {
            agents.mark(person);
            return true;
        }
        boolean online = u < ways.online();
        int kind = kind(person.key, person.matter);
        int file = casework.preCheck(person.timeMillis, person.matter, kind, online ? Channel.ONLINE : Channel.ON_SITE);
        notes.open(file, person.key, person.visitClass);
        if (!online && outings != null) {
            outings.ask(person.timeMillis, file);
            return false;
        }
        long work = chance.millis(person.key, Purpose.ERRAND_SERVICE, online ? preCheck : onSiteWork);
        officers.look(person.timeMillis, file, work);
        return false;
    }

    /** Returns the matter for which a person takes a number: the case's own, or that of a desk that comes first. */
    int desk(Arrival person) {
        if (person.file != NEW_CASE || Trips.showTheWindow(person.tripsInVain)) {
            return person.matter;
        }
        if (ways.kiosk() > 0) {
            double u = chance.uniform(person.key, Purpose.CASE_CHANNEL);
            if (u >= ways.online() + ways.onSite() && u < ways.online() + ways.onSite() + ways.kiosk()) {
                return ways.kioskMatter();
            }
        }
        return chance.happens(person.key, Purpose.TRIAGE, ways.triage()) ? ways.triageMatter() : person.matter;
    }

    /** A ticket is where it is known to be. */
    void ticketPlaced(int ticket, Arrival person, boolean wentOn) {
        ticketTaken(ticket, person);
        errands.wentOn[ticket] = wentOn;
    }

    /** Returns whether a ticket's person has gone on to the case's own window. */
    boolean wentOn(int ticket) {
        return errands.wentOn[ticket];
    }

    /** Returns how long a window takes with one who comes for an open case. */
    Distribution errandLaw(int matter) {
        return applicants.errandLaw(matter);
    }

    /** The person has taken a number. */
    void ticketTaken(int ticket, Arrival person) {
        errands.start(ticket, person.file, person.matter, person.tripsInVain);
    }

    /**
     * Whether the person goes on to the case's own window: from a desk, or from the wrong window to which the person
     * came first.
     *
     * @param at the matter for which the ticket stands now
     * @return that matter, or -1 for one whose visit is over
     */
    int goesOnTo(int ticket, int at, long key) {
        if (errands.file[ticket] != NEW_CASE || knowsTheWindow(ticket) || errands.wentOn[ticket]) {
            return -1;
        }
        boolean goesOn;
        if (at == ways.triageMatter()) {
            goesOn = !applicants.isIncomplete(key) || !chance.happens(key, Purpose.TRIAGE_FINDS, ways.triageFinds());
        } else if (at == ways.kioskMatter()) {
            goesOn = chance.happens(key, Purpose.KIOSK_FAILS, ways.kioskFails());
        } else {
            goesOn = chance.happens(key, Purpose.WRONG_WINDOW, ways.wrongWindow())
                    && chance.happens(key, Purpose.REDIRECTED, ways.redirected());
        }
        errands.wentOn[ticket] = goesOn;
        return goesOn ? errands.matter[ticket] : -1;
    }

    /**
     * Returns the matter for which a person takes a number who finds every machine out of order, and notes that the
     * person has gone on: the case's own or, for a result, that of the window where results are fetched; -1 for one who
     * does not stand at a machine, or stays there.
     *
     * @param at the matter for which the ticket stands
     */
    int windowInstead(int ticket, int at, long key) {
        int file = errands.file[ticket];
        int machine = file < 0 ? ways.kioskMatter() : rules.issue().kioskMatter();
        if (at != machine
                || file == Arrival.NOT_FOLLOWED
                || (file < 0 && errands.wentOn[ticket])
                || !chance.happens(key, Purpose.KIOSK_FALLBACK, ways.kioskFallback())) {
            return -1;
        }
        errands.wentOn[ticket] = true;
        if (file < 0) {
            return errands.matter[ticket];
        }
        int collect = rules.issue().collectMatter();
        return collect >= 0 ? collect : casework.view().matter(file);
    }

    /** Whether a ticket's person comes for a case that is on file. */
    boolean hasOpenCase(int ticket) {
        return errands.file[ticket] >= 0;
    }

    private boolean knowsTheWindow(int ticket) {
        return Trips.showTheWindow(errands.tripsInVain[ticket]);
    }

    /** Returns the matter of the case that a ticket's person brings. */
    int matter(int ticket) {
        return errands.matter[ticket];
    }

    /** Returns the trips that a ticket's person has made in vain before. */
    long tripsInVain(int ticket) {
        return errands.tripsInVain[ticket];
    }

    /**
     * The window has done its part for a person, who leaves.
     *
     * @param at the matter for which the ticket stands
     */
    void handled(long time, int ticket, int at, long key, int visitClass) {
        int file = errands.file[ticket];
        if (file >= 0) {
            applicants.atWindow(time, file, at);
            return;
        }
        if (file == Arrival.NOT_FOLLOWED) {
            return;
        }
        int matter = errands.matter[ticket];
        long inVain = errands.tripsInVain[ticket];
        if (!knowsTheWindow(ticket)
                && at == matter
                && !errands.wentOn[ticket]
                && chance.happens(key, Purpose.WRONG_WINDOW, ways.wrongWindow())) {
            Arrival again = trips.book(time, Long.MAX_VALUE, KeyedRandom.key(key, NEXT_TRIP), matter, visitClass);
            if (again != null) {
                again.tripsInVain = Trips.add(inVain, TripCause.WRONG_WINDOW);
                carers.visitFailed(time, key, departmentOfMatter[matter]);
                return;
            }
        }
        file = casework.receive(time, matter, kind(key, matter), channel(at, matter, inVain));
        notes.open(file, key, visitClass);
        agents.noteTrip(time, file, TripCause.APPLY);
        noteTripsInVain(time, file, inVain);
        reviewers.ask(time, file, key);
        applicants.lookThrough(time, file);
    }

    private Channel channel(int at, int matter, long inVain) {
        if (Trips.areAnAgents(inVain)) {
            return Channel.AGENT;
        }
        return at != matter && at == ways.kioskMatter() ? Channel.KIOSK : Channel.WINDOW;
    }

    private void noteTripsInVain(long time, int file, long trips) {
        for (TripCause cause : CAUSES) {
            for (int i = Trips.of(trips, cause); i > 0; i--) {
                agents.noteTrip(time, file, cause);
            }
        }
    }

    /**
     * The person of a ticket leaves the hall unserved. Returns whether an open case brings the person back.
     *
     * @param cards the class in which the person then comes; -1 for the same
     */
    boolean leftUnserved(long time, int ticket, long key, TripCause cause, int cards) {
        int file = errands.file[ticket];
        if (file == Arrival.NOT_FOLLOWED) {
            return true;
        }
        carers.leftUnserved(time, key, department(file, errands.matter[ticket]));
        if (file < 0) {
            return false;
        }
        agents.noteTrip(time, file, cause);
        applicants.comeAgain(time, file, key, errands.matter[ticket], cards);
        return true;
    }

    /** The department of an open case or, where there is none yet, of a matter. */
    private int department(int file, int matter) {
        return departmentOfMatter[file < 0 ? matter : casework.view().matter(file)];
    }

    /** A person leaves without a number. Returns whether an open case brings the person back. */
    boolean leftUnserved(Arrival person) {
        if (person.file == Arrival.NOT_FOLLOWED) {
            return true;
        }
        carers.leftUnserved(person.timeMillis, person.key, department(person.file, person.matter));
        if (person.file < 0) {
            return false;
        }
        agents.noteTrip(person.timeMillis, person.file, TripCause.UNSERVED);
        applicants.comeAgain(person.timeMillis, person.file, person.key, person.matter, -1);
        return true;
    }
}
