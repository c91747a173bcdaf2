package onewindow.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.people.Staffing;
import onewindow.people.Staffing.DrawnCount;
import onewindow.people.Staffing.Rest;
import onewindow.people.Staffing.Step;
import onewindow.people.Staffing.Tidal;

/** Builds one window group of a {@link ScenarioFixture}: by default it serves everything, always, at normal speed. */
final class GroupFixture {

    private final int windows;
    private List<Integer> matters;
    private List<Integer> classes;
    private boolean ranked;
    private List<Step> steps;
    private boolean ownHours;
    private final List<DrawnCount> drawn = new ArrayList<>();
    private Rest rest;
    private Tidal tidal;
    private double speed = 1;
    private double outside = 1;
    private List<Integer> field;

    private GroupFixture(int windows) {
        this.windows = windows;
        steps = List.of(new Step(0, windows));
    }

    static GroupFixture windows(int windows) {
        return new GroupFixture(windows);
    }

    GroupFixture matters(Integer... served) {
        matters = List.of(served);
        return this;
    }

    /** The matters are served in this order of preference. */
    GroupFixture ranked() {
        ranked = true;
        return this;
    }

    GroupFixture classes(Integer... served) {
        classes = List.of(served);
        return this;
    }

    /** Times of the day and numbers of windows in turn: {@code "09:00", 2, "12:00", 1}. */
    GroupFixture steps(Object... timesAndCounts) {
        List<Step> list = new ArrayList<>();
        for (int i = 0; i < timesAndCounts.length; i += 2) {
            list.add(new Step(ScenarioFixture.time((String) timesAndCounts[i]), (Integer) timesAndCounts[i + 1]));
        }
        steps = list;
        return this;
    }

    GroupFixture ownHours() {
        ownHours = true;
        return this;
    }

    GroupFixture drawn(int count, double share) {
        drawn.add(new DrawnCount(count, share));
        return this;
    }

    GroupFixture rest(String span, long eachMillis, int cover) {
        rest = new Rest(ScenarioFixture.interval(span), eachMillis, cover);
        return this;
    }

    GroupFixture tidal(Tidal rule) {
        tidal = rule;
        return this;
    }

    GroupFixture speed(double factor) {
        speed = factor;
        return this;
    }

    GroupFixture field(double outsideFactor, Integer... own) {
        outside = outsideFactor;
        field = List.of(own);
        return this;
    }

    WindowGroup layout(int allMatters, int allClasses) {
        List<Integer> preference = new ArrayList<>(Collections.nCopies(allMatters, matters == null ? 1 : 0));
        for (int i = 0; matters != null && i < matters.size(); i++) {
            preference.set(matters.get(i), ranked ? i + 1 : 1);
        }
        List<Boolean> serves = new ArrayList<>(Collections.nCopies(allClasses, classes == null));
        if (classes != null) {
            classes.forEach(c -> serves.set(c, true));
        }
        return new WindowGroup(windows, preference, serves);
    }

    Staffing staffing(int allMatters) {
        List<Boolean> own = new ArrayList<>(Collections.nCopies(allMatters, field == null));
        if (field != null) {
            field.forEach(matter -> own.set(matter, true));
        }
        return new Staffing(
                steps,
                ownHours,
                drawn,
                windows,
                Optional.ofNullable(rest),
                Optional.ofNullable(tidal),
                speed,
                own,
                outside);
    }
}
