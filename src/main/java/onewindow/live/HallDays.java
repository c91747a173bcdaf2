package onewindow.live;

import java.util.List;
import java.util.Optional;
import onewindow.calendar.HallDay;
import onewindow.journal.Command;
import onewindow.journal.Op;
import onewindow.people.CasePlan;
import onewindow.scenario.Scenario;
import onewindow.simulate.PacedRun;

/** The time and the days of a hall: when one ends and the next begins, under which scenario. */
final class HallDays {

    private final HallPlan plan;
    private final HallTime time;
    private final RunningHall core;
    private final Recording recording;
    private final ServiceLog log;
    /** Null where nobody acts by himself. */
    private final PacedRun people;

    /** Number of the scenario in force, by which the ledger names it. */
    private int inForce = 1;

    private long now;
    private int nextDay;
    private HallDay day;
    private boolean dayIsOver = true;

    HallDays(HallPlan plan, HallTime time, RunningHall core, Recording recording, ServiceLog log) {
        this.plan = plan;
        this.time = time;
        this.core = core;
        this.recording = recording;
        this.log = log;
        people = plan.acting()
                ? new PacedRun(core.scenario(), core.hall(), Optional.ofNullable(core.cases()), this::dayStarts)
                : null;
    }

    HallTime time() {
        return time;
    }

    /** Returns those who act by themselves; null where nobody does. */
    PacedRun people() {
        return people;
    }

    long now() {
        return now;
    }

    /** Returns the day, the last one where it is over; null before the first. */
    HallDay day() {
        return day;
    }

    boolean dayIsOver() {
        return dayIsOver;
    }

    /** Lets everything happen that is due up to a time; times before the last are that. */
    void advance(long until) {
        if (day == null) {
            now = Math.max(now, time.isByCommands() ? 0 : until);
            begin();
        }
        if (people != null) {
            now = Math.max(now, until);
            people.advance(now);
            dayIsOver = people.dayIsOver();
            if (dayIsOver
                    && nextDay < days().size()
                    && (!time.followsClock() || days().get(nextDay).startMillis() <= now)) {
                startDay(nextDay);
            }
        } else {
            pass(Math.max(now, until));
        }
    }

    private List<HallDay> days() {
        return core.scenario().horizon().days();
    }

    private void begin() {
        if (people != null) {
            people.start(plan.seed(), plan.copy());
        }
        boolean fromTheFirst = people != null || time.isByCommands();
        startDay(fromTheFirst ? 0 : DayHours.firstNotOver(days(), now));
    }

    private void pass(long until) {
        endDay(until);
        if (dayIsOver && inForce != plan.succession().wanted()) {
            Scenario before = core.scenario();
            takeOver(now, plan.succession().wanted());
            TakeOver.officers(before, core.scenario())
                    .forEach((office, officers) -> core.cases().setOfficers(now, office, officers));
        }
        boolean nightsPass = !time.isByCommands() && !time.followsClock();
        int next = !nightsPass ? DayHours.begunBy(days(), Math.max(-1, nextDay - 1), until) : nextDay;
        if (dayIsOver && next >= nextDay && next < days().size()) {
            startDay(next);
            if (!nightsPass) {
                endDay(until);
            }
        }
        now = Math.max(now, until);
    }

    /** Without people of its own a day is over at midnight, or once it is closed and empty. */
    private void endDay(long until) {
        long closes = day.startMillis() + day.lastCloseMillis();
        long midnight = DayHours.midnight(day);
        boolean wentHome =
                !time.isByCommands() && until >= closes && core.view().present() == 0;
        if (!dayIsOver && (wentHome || until >= midnight)) {
            now = Math.max(now, Math.min(until, midnight));
            core.hall().end(now, true);
            dayIsOver = true;
        }
    }

    private void startDay(int index) {
        HallDay next = days().get(index);
        nextDay = index + 1;
        if (people != null) {
            people.startDay(next);
        } else {
            dayStarts(next, false);
            if (core.cases() != null) {
                core.cases().startDay(next.startMillis());
            }
        }
        if (!time.isByCommands() && !time.followsClock()) {
            time.jumpTo(next.startMillis() + DayHours.firstNumber(next));
        }
    }

    /** The visits that have ended go into the service log, as visits of this day; those of a warm-up are nobody's. */
    void takeDown() {
        if (day != null && day.startMillis() < 0) {
            log.forget();
        } else if (day != null && recording.isForLedger()) {
            log.takeDown(core.words(), day);
        }
    }

    private void dayStarts(HallDay started, boolean warmUp) {
        takeDown();
        core.startDay(started, warmUp);
        day = started;
        dayIsOver = false;
        now = Math.max(now, started.startMillis());
        log.startDay();
        recording.record(Command.of(started.startMillis(), Op.START_DAY, started.index(), warmUp ? 1 : 0), 0);
    }

    /** Another scenario holds from the next day on; people of the hall's own have none but their first. */
    private void takeOver(long when, int number) {
        Scenario next = plan.succession().of(number);
        if (next == null || people != null) {
            throw new IllegalArgumentException("no scenario " + number + " takes over");
        }
        takeDown();
        inForce = number;
        core.takeOver(next);
        nextDay = 0;
        while (nextDay < days().size() && days().get(nextDay).startMillis() <= day.startMillis()) {
            nextDay++;
        }
        recording.record(Command.of(when, Op.TAKE_OVER, number), 0);
    }

    /** A command of a ledger is given that is no business of the days: what follows comes no earlier. */
    void passTo(long when) {
        now = Math.max(now, when);
    }

    /** Gives a command of a ledger by which a day begins, or another scenario takes over. */
    void reenact(Command command) {
        passTo(command.time());
        if (command.op() == Op.TAKE_OVER) {
            takeOver(command.time(), command.a());
        } else {
            boolean warmUp = command.b() != 0;
            dayStarts(warmUp ? warmUpDay(command.time()) : days().get(command.a()), warmUp);
            nextDay = warmUp ? 0 : command.a() + 1;
        }
    }

    private HallDay warmUpDay(long startMillis) {
        return core.scenario().cases().map(CasePlan::warmUp).orElse(List.of()).stream()
                .filter(each -> each.startMillis() == startMillis)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such day of the warm-up"));
    }

    /** A command of a ledger has ended the day. */
    void dayHasEnded() {
        dayIsOver = true;
    }

    /**
     * Returns how long nothing is due, milliseconds of the clock; {@link PacedRun#NEVER} where commands bring the time.
     */
    long idleMillis() {
        if (people == null || dayIsOver) {
            return time.isByCommands() ? PacedRun.NEVER : HallTime.LONGEST_STEP / 2;
        }
        long next = Math.min(people.nextTime(), people.nextTimeBehind());
        return next == PacedRun.NEVER ? HallTime.LONGEST_STEP / 2 : time.clockMillisTo(next);
    }
}
