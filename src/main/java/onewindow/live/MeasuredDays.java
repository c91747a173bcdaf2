package onewindow.live;

import onewindow.assign.CallOrders;
import onewindow.calendar.HallDay;
import onewindow.casework.Casework;
import onewindow.hall.Hall;
import onewindow.journal.Command;
import onewindow.journal.Entry;
import onewindow.journal.Ledger;
import onewindow.journal.LedgerFault;
import onewindow.journal.Op;
import onewindow.people.CasePlan;
import onewindow.scenario.Scenario;
import onewindow.simulate.EventMeasures;

/**
 * Measures days of a hall by giving the commands of its ledger once more. Where another scenario took over, the days
 * since then are measured, and without the cases that had come in before.
 */
final class MeasuredDays {

    private final Succession succession;
    private final int firstDay;
    private final int lastDay;
    private Scenario scenario;
    private Hall hall;
    /** Null where cases are not kept. */
    private Casework cases;

    private EventMeasures measures;
    private long lastTime;

    private MeasuredDays(Succession succession, int firstDay, int lastDay) {
        this.succession = succession;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        settleIn(succession.first(), true);
    }

    /**
     * Measures days of a hall up to the end of its ledger.
     *
     * @param after the number of the command after which to begin, where nothing before it counts; 0 for the first
     * @param now the time of the hall; that of its last command where that is later
     */
    static HallFigures of(Succession succession, Ledger ledger, HallFigures.Wanted wanted, long after, long now)
            throws LedgerFault {
        MeasuredDays days = new MeasuredDays(succession, wanted.firstDay(), wanted.lastDay());
        boolean[] passed = {false};
        try {
            ledger.read(wanted.copy(), after, entry -> {
                passed[0] = days.isPast(entry.command());
                return !passed[0] && days.give(entry);
            });
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LedgerFault(LedgerFault.Kind.DAMAGED, String.valueOf(e.getMessage()), e);
        }
        long until = passed[0]
                ? days.scenario.horizon().days().get(wanted.lastDay() + 1).startMillis()
                : Math.max(now, days.lastTime);
        return new HallFigures(wanted, days.scenario, passed[0], until, days.measures.summary(until));
    }

    private boolean isPast(Command command) {
        return command.op() == Op.START_DAY && command.b() == 0 && command.a() > lastDay;
    }

    private void settleIn(Scenario next, boolean first) {
        scenario = next;
        measures = new EventMeasures(next, firstDay, lastDay, first);
        hall = new Hall(next.layout(), CallOrders.of(next.assignment()), measures.ofHall());
        measures.watch(hall.view());
        if (first) {
            cases = next.cases()
                    .map(plan -> new Casework(plan.layout(), plan.days(), measures.ofCases()))
                    .orElse(null);
            if (cases != null) {
                measures.watch(cases.view());
            }
        } else if (cases != null) {
            cases.countBy(next.cases().orElseThrow().days());
        }
    }

    private boolean give(Entry entry) {
        Command command = entry.command();
        measures.passTo(command.time());
        lastTime = Math.max(lastTime, command.time());
        if (command.op() == Op.TAKE_OVER) {
            settleIn(succession.of(command.a()), false);
        } else if (command.op() == Op.START_DAY) {
            hall.reset();
            measures.startDay(day(command), command.b() != 0);
        } else if (command.op().isOfTheHall() || command.op().isOfTheCases()) {
            Op.apply(command, new Op.Estate(hall, cases, null));
            if (command.op() == Op.END_DAY) {
                measures.endHall(command.time());
            }
        }
        return true;
    }

    private HallDay day(Command start) {
        if (start.b() == 0) {
            return scenario.horizon().days().get(start.a());
        }
        return scenario.cases().map(CasePlan::warmUp).orElseThrow().stream()
                .filter(each -> each.startMillis() == start.time())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such day of the warm-up"));
    }
}
