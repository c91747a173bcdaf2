package onewindow.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import onewindow.calendar.WorkingDays;
import onewindow.casework.DutyKind;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.people.CasePlan;
import onewindow.people.CaseRules;
import onewindow.reception.BookingRules;
import onewindow.reception.CareRules;
import onewindow.reception.Reception;
import onewindow.scenario.Scenario;

/** By what a reception goes in a scenario. */
final class ReceptionRules {

    private ReceptionRules() {}

    static Reception.Rules of(Scenario scenario) {
        return new Reception.Rules(
                booking(scenario),
                scenario.cases().map(ReceptionRules::care).orElse(CareRules.RULE_123),
                scenario.horizon().days(),
                scenario.cases().map(CasePlan::days).orElseGet(() -> WorkingDays.everyHallDay(scenario.horizon())));
    }

    /** Those of the first stream of appointments; null where there is none. */
    private static BookingRules booking(Scenario scenario) {
        for (ArrivalStream stream : scenario.demand().streams()) {
            if (stream.arrivals() instanceof Arrivals.Appointments rules) {
                return booking(stream, rules);
            }
        }
        return null;
    }

    private static BookingRules booking(ArrivalStream stream, Arrivals.Appointments rules) {
        int visitClass = 0;
        for (int i = 1; i < stream.classShares().size(); i++) {
            visitClass = stream.classShares().get(i) > stream.classShares().get(visitClass) ? i : visitClass;
        }
        List<Boolean> bookable = new ArrayList<>();
        stream.matterShares().forEach(share -> bookable.add(share > 0));
        return new BookingRules(
                rules.slotMillis(),
                rules.places(),
                rules.firstDay(),
                rules.lastDay(),
                rules.earlyMillis(),
                rules.lateMillis(),
                visitClass,
                rules.lateClass(),
                rules.cancelling().map(Arrivals.Cancelling::limitMillis).orElse(0L),
                bookable,
                rules.ban().map(ban -> new BookingRules.Ban(ban.noShows(), ban.withinMillis(), ban.forMillis())));
    }

    /** The limits of the scenario; where it does nothing about bad reviews, those of the rule "123". */
    private static CareRules care(CasePlan plan) {
        CaseRules.Care care = plan.rules().care();
        if (care.rectification().share() == 0) {
            return CareRules.RULE_123;
        }
        Map<DutyKind, Integer> limits = new EnumMap<>(DutyKind.class);
        keep(limits, DutyKind.CONTACT, care.contact());
        keep(limits, DutyKind.RECTIFICATION, care.rectification());
        keep(limits, DutyKind.CALL_BACK, care.callBack());
        keep(limits, DutyKind.SECOND_CALL_BACK, care.secondCallBack());
        int complex = care.rectification()
                .complex()
                .map(CaseRules.Complex::limitDays)
                .orElse(care.rectification().limitDays());
        return new CareRules(care.badFrom(), limits, complex);
    }

    private static void keep(Map<DutyKind, Integer> limits, DutyKind kind, CaseRules.Duty duty) {
        if (duty.share() > 0) {
            limits.put(kind, duty.limitDays());
        }
    }
}
