package onewindow.people;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseCommands;
import onewindow.casework.CaseView;
import onewindow.casework.DutyKind;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.people.CaseRules.Duty;

/**
 * Those who answer for the hall: they follow up bad reviews, and take up what the cannot-get-it-done desk, the hotline
 * and the suggestion box bring.
 */
final class Carers {

    private static final List<DutyKind> FOR_FAILED_VISITS =
            List.of(DutyKind.CANNOT_GET_IT_DONE, DutyKind.HOTLINE, DutyKind.SUGGESTION);

    private final CaseCommands casework;
    private final CaseView view;
    private final CaseRules.Care care;
    private final Chance chance;
    private final Agenda agenda;
    private final WorkingTime hours;
    private final Duty[] duties;
    private final Sampler[] times;
    private final Sampler[] complexTimes;
    /** Of each open duty the key of the person to whom it is owed. */
    private long[] keys = new long[64];

    Carers(CaseCommands casework, CasePlan plan, Chance chance, Agenda agenda) {
        this.casework = casework;
        view = casework.view();
        care = plan.rules().care();
        this.chance = chance;
        this.agenda = agenda;
        hours = plan.hours();
        duties = new Duty[DutyKind.values().length];
        duties[DutyKind.RECTIFICATION.ordinal()] = care.rectification();
        duties[DutyKind.CALL_BACK.ordinal()] = care.callBack();
        duties[DutyKind.CANNOT_GET_IT_DONE.ordinal()] = care.desk();
        duties[DutyKind.HOTLINE.ordinal()] = care.hotline();
        duties[DutyKind.SUGGESTION.ordinal()] = care.suggestions();
        duties[DutyKind.CONTACT.ordinal()] = care.contact();
        duties[DutyKind.SECOND_CALL_BACK.ordinal()] = care.secondCallBack();
        times = new Sampler[duties.length];
        complexTimes = new Sampler[duties.length];
        for (int i = 0; i < duties.length; i++) {
            times[i] = chance.sampler(duties[i].time());
            complexTimes[i] = duties[i]
                    .complex()
                    .map(complex -> chance.sampler(complex.time()))
                    .orElse(null);
        }
    }

    /** A review was given; 0 where it was not. */
    void reviewed(long time, long key, int department, int level) {
        if (level > 0 && level <= care.badFrom()) {
            owe(time, key, department, DutyKind.CONTACT);
            owe(time, key, department, DutyKind.RECTIFICATION);
        }
    }

    /** A visit has failed: somebody may turn to the desk, the hotline or the suggestion box. */
    void visitFailed(long time, long key, int department) {
        for (DutyKind kind : FOR_FAILED_VISITS) {
            owe(time, key, department, kind);
        }
    }

    /** A person has left the hall unserved, and may turn to one of them too. */
    void leftUnserved(long time, long key, int department) {
        for (DutyKind kind : FOR_FAILED_VISITS) {
            long own = KeyedRandom.key(key, kind.ordinal());
            if (chance.happens(own, Purpose.UNSERVED_DUTY, duties[kind.ordinal()].unserved())) {
                take(time, own, key, department, kind);
            }
        }
    }

    private void owe(long time, long key, int department, DutyKind kind) {
        long own = KeyedRandom.key(key, kind.ordinal());
        if (chance.happens(own, Purpose.DUTY, duties[kind.ordinal()].share())) {
            take(time, own, key, department, kind);
        }
    }

    private void take(long time, long own, long key, int department, DutyKind kind) {
        Duty duty = duties[kind.ordinal()];
        CaseRules.Complex complex = duty.complex()
                .filter(of -> chance.happens(own, Purpose.DUTY_COMPLEX, of.share()))
                .orElse(null);
        Sampler length = (complex == null ? times : complexTimes)[kind.ordinal()];
        int owed = casework.oweDuty(time, kind, department, complex == null ? duty.limitDays() : complex.limitDays());
        remember(owed, key);
        long done = hours.done(time, chance.millis(own, Purpose.DUTY_TIME, length));
        if (done != WorkingTime.NEVER) {
            agenda.at(done, CaseIntent.DO_DUTY, owed);
        }
    }

    void doDuty(long time, int duty) {
        DutyKind kind = view.dutyKind(duty);
        int department = view.dutyDepartment(duty);
        casework.doDuty(time, duty);
        if (kind == DutyKind.RECTIFICATION) {
            owe(time, keys[duty], department, DutyKind.CALL_BACK);
        } else if (kind == DutyKind.CALL_BACK) {
            owe(time, keys[duty], department, DutyKind.SECOND_CALL_BACK);
        }
    }

    private void remember(int duty, long key) {
        if (duty >= keys.length) {
            keys = Arrays.copyOf(keys, Math.max(duty + 1, 2 * keys.length));
        }
        keys[duty] = key;
    }
}
