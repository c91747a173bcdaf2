package onewindow.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Purpose;
import onewindow.hall.HallCommands;
import onewindow.hall.HallView;
import onewindow.people.Staffing.DrawnCount;
import onewindow.people.Staffing.Tidal;

/** What the hall's managers do: open and close windows by the timetable, by the day's draw and by the tide. */
final class Managers {

    private record Planned(int group, Timetable.Change change) {}

    private final HallCommands hall;
    private final HallView view;
    private final Agenda agenda;
    private final Chance chance;
    private final List<Staffing> staffing;
    private final Clerks clerks;
    /** Null where those who wait are served out. */
    private final Citizens sender;

    private final int[] most;
    private final int[] planned;
    private final int[] extra;
    /** Of each group the most windows on today's timetable. */
    private final int[] timetabled;
    /** For each group the time of its last change of the day. */
    private final long[] lastChange;

    private final List<List<Interval>> knownHours;
    private final List<List<Timetable.Change>> knownTimetables;
    private final int[] knownCaps;
    private final List<Planned> today = new ArrayList<>();
    private HallDay day;
    /** Whether the group has ended its day. */
    private final boolean[] over;
    /** Null where nobody works behind the counter. */
    private Officers officers;
    /** Null where nothing fails. */
    private Outages outages;
    /** Null where nobody leaves a window for cases outside. */
    private Outings outings;

    private boolean atWork;

    /**
     * Puts managers in charge.
     *
     * @param sender sends those away who wait for a group whose day is over; null where they are served out
     */
    Managers(
            HallCommands hall,
            Agenda agenda,
            Chance chance,
            List<Staffing> staffing,
            List<Integer> most,
            Clerks clerks,
            Citizens sender) {
        this.hall = hall;
        view = hall.view();
        this.agenda = agenda;
        this.chance = chance;
        this.staffing = staffing;
        this.clerks = clerks;
        this.sender = sender;
        this.most = most.stream().mapToInt(Integer::intValue).toArray();
        planned = new int[staffing.size()];
        extra = new int[staffing.size()];
        timetabled = new int[staffing.size()];
        lastChange = new long[staffing.size()];
        over = new boolean[staffing.size()];
        knownHours = new ArrayList<>(Collections.nCopies(staffing.size(), List.of()));
        knownTimetables = new ArrayList<>(Collections.nCopies(staffing.size(), List.of()));
        knownCaps = new int[staffing.size()];
    }

    void expect(Outages failures) {
        outages = failures;
    }

    void shareWith(Officers behind) {
        officers = behind;
    }

    void lend(Outings outside) {
        outings = outside;
    }

    /** Resolves on the whole day's timetable; of changes at the same time the group listed first comes first. */
    void startDay(HallDay hallDay, long replicationKey) {
        day = hallDay;
        atWork = true;
        today.clear();
        for (int group = 0; group < staffing.size(); group++) {
            planned[group] = 0;
            extra[group] = 0;
            over[group] = false;
            int atMost = 0;
            lastChange[group] = day.startMillis();
            for (Timetable.Change change : timetable(group, replicationKey)) {
                atMost = Math.max(atMost, change.windows());
                today.add(new Planned(group, change));
                agenda.at(day.startMillis() + change.timeMillis(), Intent.CHANGE_STAFFING, today.size() - 1);
                lastChange[group] = day.startMillis() + change.timeMillis();
            }
            timetabled[group] = atMost;
            if (officers != null) {
                officers.windowsTaken(day.startMillis(), group, atMost);
            }
            if (staffing.get(group).tidal().isPresent()) {
                agenda.at(day.startMillis() + day.firstOpenMillis(), Intent.LOOK_AT_TIDE, group);
            }
        }
    }

    void endDay() {
        atWork = false;
    }

    /** Most days have the hours of the day before, and with them its timetable. */
    private List<Timetable.Change> timetable(int group, long replicationKey) {
        int cap = drawn(staffing.get(group), replicationKey, group);
        if (!day.open().equals(knownHours.get(group)) || cap != knownCaps[group]) {
            knownTimetables.set(group, Timetable.of(staffing.get(group), day, cap));
            knownHours.set(group, day.open());
            knownCaps[group] = cap;
        }
        return knownTimetables.get(group);
    }

    /** Returns how many windows a group has. */
    int most(int group) {
        return most[group];
    }

    /**
     * So many windows of a group are known to be meant to be open now, until its next change on the timetable. More
     * than the timetable has are the tide's as far as its rule goes; a group whose day is over has none.
     *
     * @return how many there are
     */
    int resume(int group, int windows) {
        if (over[group] || isDown(group)) {
            return 0;
        }
        int beyond = windows - planned[group];
        int most = staffing.get(group).tidal().map(Tidal::extraWindows).orElse(0);
        extra[group] = Math.max(0, Math.min(most, beyond));
        planned[group] = windows - extra[group];
        return Math.min(this.most[group], windows);
    }

    private int drawn(Staffing staff, long replicationKey, int group) {
        if (staff.drawn().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        long key = KeyedRandom.key(KeyedRandom.key(replicationKey, day.index()), group);
        double u = chance.uniform(key, Purpose.DRAWN_WINDOWS);
        for (DrawnCount count : staff.drawn()) {
            u -= count.share();
            if (u < 0) {
                return count.windows();
            }
        }
        return staff.drawn().get(staff.drawn().size() - 1).windows();
    }

    void changeStaffing(long time, int index) {
        int group = today.get(index).group();
        Timetable.Change change = today.get(index).change();
        planned[group] = change.windows();
        if (!isOpenAt(time)) {
            extra[group] = 0;
        }
        staff(time, group, change.ends());
    }

    /** The hall closes: groups whose windows a rule could have opened until now end their day. */
    void close(long time) {
        for (int group = 0; group < staffing.size(); group++) {
            if (staffing.get(group).tidal().isPresent() && planned[group] == 0 && lastChange[group] < time) {
                extra[group] = 0;
                staff(time, group, true);
            }
        }
    }

    private void staff(long time, int group, boolean ends) {
        if (ends && isDown(group)) {
            outages.endDay(time, group);
        } else if (ends && sender != null) {
            sender.sendAway(time, group);
        }
        over[group] = ends;
        int count = isDown(group) ? 0 : Math.min(most[group], planned[group] + extra[group]);
        if (outings != null) {
            count = outings.staying(group, count);
        }
        hall.setStaffing(time, group, count, ends);
        if (officers != null) {
            officers.windowsTaken(time, group, timetabled[group] + extra[group]);
        }
        if (count > 0) {
            clerks.callAll(time, group, most[group]);
        }
        clerks.callMovedLines(time);
        if (outings != null) {
            outings.goOut(time, group);
        }
    }

    /** Somebody is to leave a window of a group, or is back; no matter while its windows are not to be open. */
    void restaff(long time, int group) {
        if (atWork && !over[group] && !isDown(group) && planned[group] + extra[group] > 0) {
            staff(time, group, false);
        }
    }

    private boolean isDown(int group) {
        return outages != null && outages.isDown(group);
    }

    /** The systems of some windows fail: those at work close once they are free, and people decide whether to stay. */
    void beginOutage(long time, int index) {
        for (int group : outages.begin(time, index)) {
            if (over[group]) {
                outages.endDay(time, group);
            } else if (planned[group] + extra[group] > 0) {
                staff(time, group, false);
            }
        }
        outages.decideWhoStays(time);
    }

    /** They work again. */
    void endOutage(long time, int index) {
        for (int group : outages.end(time, index)) {
            restaff(time, group);
        }
    }

    void lookAtTide(long time, int group) {
        Tidal tidal = staffing.get(group).tidal().orElseThrow();
        if (isDown(group)) {
            extra[group] = 0;
        } else if (isOpenAt(time)) {
            int waiting = view.waitingFor(group, time, tidal.longerMillis(), tidal.openWaiting() + 1);
            if (waiting > tidal.openWaiting() && extra[group] < tidal.extraWindows()) {
                extra[group]++;
                staff(time, group, false);
            } else if (extra[group] > 0
                    && view.waitingFor(group, time, 0, tidal.closeWaiting() + 1) <= tidal.closeWaiting()) {
                extra[group]--;
                staff(time, group, false);
            }
        } else if (extra[group] > 0) {
            extra[group] = 0;
            staff(time, group, false);
        }
        long next = nextLook(time, tidal.checkMillis());
        if (next >= 0) {
            agenda.at(next, Intent.LOOK_AT_TIDE, group);
        }
    }

    /**
     * The rule is looked at when the hall opens, every so often while it is open, and when it closes; -1 = not again.
     */
    private long nextLook(long time, long every) {
        for (Interval hours : day.open()) {
            long opens = day.startMillis() + hours.fromMillis();
            long closes = day.startMillis() + hours.toMillis();
            if (time < opens) {
                return opens;
            }
            if (time < closes) {
                return Math.min(time + every, closes);
            }
        }
        return -1;
    }

    private boolean isOpenAt(long time) {
        long timeOfDay = time - day.startMillis();
        for (Interval hours : day.open()) {
            if (hours.contains(timeOfDay)) {
                return true;
            }
        }
        return false;
    }
}
