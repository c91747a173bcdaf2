package onewindow.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import onewindow.calendar.WorkingTime;
import onewindow.casework.CaseCommands;
import onewindow.casework.CaseView;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;
import onewindow.demand.Sampler;
import onewindow.hall.HallView;

/**
 * Clerks who leave their windows to take cases where people are (上门服务), and come back. Who is asked for goes as soon as
 * the group has a window to spare one from; the window closes once the person in hand is served.
 */
final class Outings {

    private final CaseView cases;
    private final CaseNotes notes;
    private final Applicants applicants;
    private final Chance chance;
    private final Agenda agenda;
    private final WorkingTime hours;
    private final Sampler work;
    private final int[] groupOfMatter;
    /** Of each group the cases for which nobody could be spared yet. */
    private final List<Deque<Integer>> asked = new ArrayList<>();
    /** Of each group the cases for which somebody goes once a window has closed. */
    private final List<Deque<Integer>> leaving = new ArrayList<>();
    /** Of each group how many are away or about to go, and how many windows are to stay open. */
    private final int[] gone;

    private final int[] stay;
    private Managers managers;
    private HallView hall;

    Outings(
            CaseCommands casework,
            CasePlan plan,
            CaseNotes notes,
            Chance chance,
            Agenda agenda,
            Applicants applicants) {
        cases = casework.view();
        this.notes = notes;
        this.applicants = applicants;
        this.chance = chance;
        this.agenda = agenda;
        hours = plan.hours();
        CaseRules.Ways ways = plan.rules().ways();
        work = chance.sampler(ways.onSiteWork());
        groupOfMatter = ways.onSiteGroups().stream().mapToInt(Integer::intValue).toArray();
        int groups = Arrays.stream(groupOfMatter).max().orElse(-1) + 1;
        for (int group = 0; group < groups; group++) {
            asked.add(new ArrayDeque<>());
            leaving.add(new ArrayDeque<>());
        }
        gone = new int[groups];
        stay = new int[groups];
    }

    /** The clerks are those of a hall. */
    void leave(Managers those, HallView view) {
        managers = those;
        hall = view;
    }

    void startReplication() {
        asked.forEach(Deque::clear);
        leaving.forEach(Deque::clear);
        Arrays.fill(gone, 0);
        Arrays.fill(stay, 0);
    }

    /** Somebody is asked to come for a case. */
    void ask(long time, int file) {
        int group = groupOf(file);
        asked.get(group).add(file);
        managers.restaff(time, group);
    }

    private int groupOf(int file) {
        return groupOfMatter[cases.matter(file)];
    }

    /** Returns how many of so many windows of a group stay open; for the others somebody goes out. */
    int staying(int group, int windows) {
        if (group >= gone.length) {
            return windows;
        }
        while (gone[group] < windows && !asked.get(group).isEmpty()) {
            gone[group]++;
            leaving.get(group).add(asked.get(group).poll());
        }
        stay[group] = Math.max(0, windows - gone[group]);
        return stay[group];
    }

    /** Windows of a group may have closed: their people go. */
    void goOut(long time, int group) {
        if (group >= gone.length) {
            return;
        }
        int atWork = Math.max(0, hall.openWindows(group) - stay[group]);
        while (leaving.get(group).size() > atWork) {
            int file = leaving.get(group).poll();
            long back = hours.done(time, chance.millis(notes.key[file], Purpose.ERRAND_SERVICE, work));
            if (back != WorkingTime.NEVER) {
                agenda.at(back, CaseIntent.COME_BACK, file);
            }
        }
    }

    /** Somebody is back at the window with a case. */
    void comeBack(long time, int file) {
        int group = groupOf(file);
        gone[group]--;
        applicants.lookedAt(time, file);
        managers.restaff(time, group);
    }
}
