package onewindow.people;

import java.util.Arrays;
import onewindow.calendar.WorkingDays;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseCommands;
import onewindow.casework.CaseRefusal;
import onewindow.casework.CaseState;
import onewindow.casework.CaseView;
import onewindow.casework.Outcome;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.people.CaseRules.Kind;
import onewindow.people.CaseRules.Place;
import onewindow.people.CaseRules.Stage;

/** What officers behind the counter do: take the next step as soon as one is free, hand cases on, decide them. */
final class Officers {

    /** Parts of a stage from here on are those of a case that goes to somebody outside again. */
    private static final int SENT_AGAIN = 0x80;

    private final CaseCommands casework;
    private final CaseView view;
    private final CaseRules rules;
    private final CaseNotes notes;
    private final Chance chance;
    private final Agenda agenda;
    private final WorkingTime hours;
    private final WorkingDays days;
    private final int[] departmentOfMatter;
    private final int departments;
    private final Sampler[][] stageWork;
    private final RegionPaces regions;
    private final Sampler[] suspension;
    private final Sampler handOver;
    private final int[] windowsAtMost;
    private Applicants applicants;

    Officers(CaseCommands casework, CaseNotes notes, Chance chance, Agenda agenda, CasePlan plan) {
        this.casework = casework;
        view = casework.view();
        rules = plan.rules();
        this.notes = notes;
        this.chance = chance;
        this.agenda = agenda;
        hours = plan.hours();
        days = plan.days();
        departmentOfMatter =
                plan.departmentOfMatter().stream().mapToInt(Integer::intValue).toArray();
        departments = rules.offices().staff().size();
        stageWork = rules.kinds().stream()
                .map(kind -> kind.stages().stream()
                        .map(stage -> chance.sampler(stage.work()))
                        .toArray(Sampler[]::new))
                .toArray(Sampler[][]::new);
        regions = new RegionPaces(chance);
        suspension = rules.kinds().stream()
                .map(kind -> chance.sampler(kind.suspension()))
                .toArray(Sampler[]::new);
        handOver = rules.offices().handOver().map(chance::sampler).orElse(null);
        windowsAtMost = new int[departments];
    }

    void serve(Applicants those) {
        applicants = those;
    }

    void startReplication() {
        Arrays.fill(windowsAtMost, 0);
    }

    /** A working day begins: limits are warned of, extended where agreed, and gaps that stayed open end their cases. */
    void startDay(long time, int number) {
        casework.startDay(time);
        double extended = rules.offices().extended();
        for (int file = 0; file < view.fileEnd(); file++) {
            if (view.state(file) == CaseState.ARCHIVED) {
                continue;
            }
            if (notes.has(file, CaseNotes.GAP) && number > notes.gapDay[file]) {
                endGap(time, file);
            } else if (extended > 0 && view.acceptedAt(file) >= 0 && view.outcome(file) == null) {
                extend(time, file, extended);
            }
        }
        if (number + 1 < days.count()) {
            agenda.at(days.startMillis(number + 1), CaseIntent.BEGIN_DAY, number + 1);
        }
    }

    private void extend(long time, int file, double share) {
        int left = view.promisedDays(file) - view.countedDays(file, time) + 1;
        if (left <= view.yellowDays() && !notes.has(file, CaseNotes.LIMIT_LOOKED_AT)) {
            notes.note(file, CaseNotes.LIMIT_LOOKED_AT);
            if (chance.happens(notes.key[file], Purpose.EXTENSION, share)) {
                casework.extend(time, file, rules.offices().extensionDays());
            }
        }
    }

    /** So many windows of a group are taken by its people today, or from now on. */
    void windowsTaken(long time, int group, int windows) {
        for (int department = 0; department < departments; department++) {
            if (rules.offices().groupOfDepartment().get(department) == group && windowsAtMost[department] != windows) {
                windowsAtMost[department] = windows;
                int left = Math.max(0, rules.offices().staff().get(department) - windows);
                casework.setOfficers(time, department, left);
                takeSteps(time, department);
            }
        }
    }

    /** Somebody of a department is to look at a case before it is received. */
    void look(long time, int file, long work) {
        queue(time, file, departmentOfMatter[view.matter(file)], work);
    }

    /** An accepted case goes its way: to its next stage or, after the last, to the decision. */
    void handOn(long time, int file) {
        Kind kind = rules.kinds().get(view.kind(file));
        while (notes.stage[file] < kind.stages().size()
                && !goesThrough(file, kind.stages().get(notes.stage[file]))) {
            notes.stage[file]++;
        }
        if (notes.stage[file] == kind.stages().size()) {
            decide(time, file);
        } else if (handOver == null) {
            enterStage(time, file);
        } else {
            long key = KeyedRandom.key(notes.key[file], notes.stage[file]);
            resolve(hours.done(time, chance.millis(key, Purpose.HAND_OVER, handOver)), CaseIntent.HAND_ON, file);
        }
    }

    private boolean goesThrough(int file, Stage stage) {
        return stage.share() >= 1
                || chance.happens(KeyedRandom.key(notes.key[file], notes.stage[file]), Purpose.STAGE, stage.share());
    }

    /** The case has come to the office or offices of its stage. */
    void enterStage(long time, int file) {
        int number = notes.stage[file];
        Stage stage = rules.kinds().get(view.kind(file)).stages().get(number);
        if (stage.place() == Place.PARTNERS) {
            notes.turn[file] = 0;
            int atOnce = stage.inTurn() ? 1 : stage.partners();
            for (int i = 0; i < atOnce; i++) {
                passToPartner(time, file, number);
            }
        } else {
            boolean again = notes.has(file, CaseNotes.SENT_BACK);
            int part = again ? SENT_AGAIN + view.notices(file) : 0;
            long work = work(file, number, part);
            if (stage.regions().isPresent()) {
                askRegion(time, file, stage.regions().get(), work);
            } else {
                queue(time, file, officeOf(stage.place(), file), work);
            }
        }
    }

    private void askRegion(long time, int file, CaseRules.Regions among, long work) {
        int office = rules.offices().awayOffice();
        int region = (int) (chance.uniform(notes.key[file], Purpose.REGION) * among.count());
        double pace = regions.of(among)[region];
        queued(time, office, casework.handToRegion(time, file, office, region), Math.round(work * pace));
    }

    private void passToPartner(long time, int file, int number) {
        int own = departmentOfMatter[view.matter(file)];
        int others = departments - 1;
        int first = (int) (chance.uniform(notes.key[file], Purpose.PARTNER) * others);
        int turn = notes.turn[file]++;
        int partner = (own + 1 + (first + turn) % others) % departments;
        queue(time, file, partner, work(file, number, turn + 1));
    }

    private int officeOf(Place place, int file) {
        int own = departmentOfMatter[view.matter(file)];
        return switch (place) {
            case OWN, PARTNERS -> own;
            case APPROVAL ->
                rules.offices().approvalOffice() >= 0 ? rules.offices().approvalOffice() : own;
            case AWAY -> rules.offices().awayOffice();
        };
    }

    private long work(int file, int number, int part) {
        long key = KeyedRandom.key(notes.key[file], (long) number << 8 | part);
        return chance.millis(key, Purpose.STEP_WORK, stageWork[view.kind(file)][number]);
    }

    private void queue(long time, int file, int office, long work) {
        queued(time, office, casework.hand(time, file, office), work);
    }

    private void queued(long time, int office, int step, long work) {
        if (step < 0) {
            throw new IllegalStateException(CaseRefusal.of(step).text());
        }
        notes.step(step, work);
        takeSteps(time, office);
    }

    private void takeSteps(long time, int office) {
        for (int step = casework.startNext(time, office); step >= 0; step = casework.startNext(time, office)) {
            resolve(hours.done(time, notes.workMillis[step]), CaseIntent.FINISH_STEP, step);
        }
    }

    void finishStep(long time, int step) {
        int office = view.officeOf(step);
        int file = casework.finishStep(time, step);
        takeSteps(time, office);
        if (view.openSteps(file) > 0) {
            return;
        }
        switch (view.state(file)) {
            case CIRCULATING -> finishStage(time, file);
            default -> applicants.lookedAt(time, file);
        }
    }

    private void finishStage(long time, int file) {
        int number = notes.stage[file];
        Kind kind = rules.kinds().get(view.kind(file));
        Stage stage = kind.stages().get(number);
        if (stage.place() == Place.PARTNERS && notes.turn[file] < stage.partners()) {
            passToPartner(time, file, number);
            return;
        }
        if (stage.place() == Place.AWAY && !isAgreedTo(time, file, stage)) {
            return;
        }
        notes.stage[file]++;
        if (notes.has(file, CaseNotes.PAUSED)) {
            handOn(time, file);
            return;
        }
        notes.note(file, CaseNotes.PAUSED);
        if (chance.happens(notes.key[file], Purpose.SUSPENSION, kind.suspended())) {
            long length = chance.millis(notes.key[file], Purpose.SUSPENSION_TIME, suspension[view.kind(file)]);
            casework.suspend(time, file);
            resolve(hours.done(time, length), CaseIntent.RESUME, file);
        } else if (!applicants.isMissingLater(time, file)) {
            handOn(time, file);
        }
    }

    /** Reads the answer from outside; one that does not agree ends the case or sends it back to the applicant. */
    private boolean isAgreedTo(long time, int file, Stage stage) {
        if (stage.refused() + stage.sentBack() <= 0) {
            return true;
        }
        long key = KeyedRandom.key(notes.key[file], (long) notes.stage[file] << 8 | view.notices(file));
        double u = chance.uniform(key, Purpose.ANSWER);
        if (u < stage.refused()) {
            notes.note(file, CaseNotes.REFUSED_OUTSIDE);
            decide(time, file);
            return false;
        }
        if (u < stage.refused() + stage.sentBack() && applicants.isSentBack(time, file)) {
            notes.note(file, CaseNotes.SENT_BACK);
            return false;
        }
        return true;
    }

    void resume(long time, int file) {
        casework.resume(time, file);
        handOn(time, file);
    }

    private void decide(long time, int file) {
        if (notes.has(file, CaseNotes.GAP)) {
            notes.note(file, CaseNotes.WAITS_FOR_GAP);
            return;
        }
        if (notes.has(file, CaseNotes.REFUSED_OUTSIDE)) {
            casework.refuseFromOutside(time, file);
            applicants.decided(time, file);
            return;
        }
        double u = chance.uniform(notes.key[file], Purpose.DECISION);
        CaseRules.Decision shares = rules.decision();
        Outcome outcome = u < shares.refused()
                ? Outcome.REFUSED
                : u < shares.refused() + shares.withdrawn()
                        ? Outcome.WITHDRAWN
                        : u < shares.refused() + shares.withdrawn() + shares.terminated()
                                ? Outcome.TERMINATED
                                : Outcome.GRANTED;
        casework.decide(time, file, outcome);
        applicants.decided(time, file);
    }

    /** What was to fill a tolerated gap has come. */
    void gapFilled(long time, int file) {
        casework.fillGap(time, file);
        notes.forget(file, CaseNotes.GAP);
        if (notes.has(file, CaseNotes.WAITS_FOR_GAP)) {
            decide(time, file);
        }
    }

    /** Not while the applicant stands in a hall that serves its line beyond midnight. */
    private void endGap(long time, int file) {
        if (notes.has(file, CaseNotes.WAITS_FOR_GAP) && !notes.has(file, CaseNotes.COMING)) {
            notes.forget(file, CaseNotes.GAP);
            casework.decide(time, file, Outcome.TERMINATED);
            applicants.decided(time, file);
        }
    }

    private void resolve(long time, int intent, int subject) {
        if (time != WorkingTime.NEVER) {
            agenda.at(time, intent, subject);
        }
    }
}
