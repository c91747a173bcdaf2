package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onewindow.demand.Arrivals;
import onewindow.people.Behaviour;
import onewindow.people.HallEvents;

/** Checks what only shows when the blocks are seen together: that somebody serves whatever people bring. */
final class CrossChecks {

    private final Catalogue catalogue;
    private final List<DemandBlock.Brought> brought;
    private final List<WindowsBlock.Group> groups;

    CrossChecks(Catalogue catalogue, List<DemandBlock.Brought> brought, List<WindowsBlock.Group> groups) {
        this.catalogue = catalogue;
        this.brought = brought;
        this.groups = groups;
    }

    /** Reports matters that people of a class bring, and desks, that no window serves for them. */
    void report(Block root, Behaviour behaviour, HallEvents events) {
        int matters = catalogue.matters().size();
        int visitClasses = catalogue.visitClasses().size();
        boolean[][] all = new boolean[visitClasses][matters];
        brought.forEach(people -> note(people, all));
        events.outages().forEach(outage -> note(outage, all));
        behaviour.transfer().ifPresent(transfer -> note(transfer, all));
        noteDesks(all);
        boolean[][] served = served();
        Map<List<String>, List<Integer>> classesByUnserved = new LinkedHashMap<>();
        for (int visitClass = 0; visitClass < visitClasses; visitClass++) {
            List<String> unserved = new ArrayList<>();
            for (int matter = 0; matter < matters; matter++) {
                boolean named = !catalogue.matters().get(matter).key().isEmpty();
                if (named && all[visitClass][matter] && !served[visitClass][matter]) {
                    unserved.add(catalogue.matters().get(matter).key());
                }
            }
            if (!unserved.isEmpty()) {
                classesByUnserved
                        .computeIfAbsent(unserved, known -> new ArrayList<>())
                        .add(visitClass);
            }
        }
        classesByUnserved.forEach((unserved, classes) ->
                root.find(WindowKeys.WINDOWS).orElse(root.at()).error(unserved(unserved, classes)));
    }

    private Wording unserved(List<String> matters, List<Integer> visitClasses) {
        Wording people = visitClasses.size() == catalogue.visitClasses().size()
                ? Wording.NONE
                : Wording.of("unserved.people", people(visitClasses));
        List<String> desks = Catalogue.labels(catalogue.desks()).stream()
                .map(Labels.Label::key)
                .toList();
        if (desks.containsAll(matters)) {
            return Wording.of("unserved.desk", Shown.some(matters, "desk"), people);
        }
        return Wording.of("unserved.matter", Shown.some(matters, "matter"), people);
    }

    /** Names the halls and classes of people; a hall whose people of all classes are meant by its name alone. */
    private Wording people(List<Integer> visitClasses) {
        Halls halls = catalogue.halls();
        Map<Integer, Set<String>> classesOfHall = new TreeMap<>();
        for (int visitClass : visitClasses) {
            classesOfHall
                    .computeIfAbsent(halls.kindOf(visitClass), kind -> new LinkedHashSet<>())
                    .add(catalogue.classKeys().get(visitClass / halls.count()));
        }
        Wording said = Wording.NONE;
        for (Map.Entry<Integer, Set<String>> of : classesOfHall.entrySet()) {
            boolean all = of.getValue().size() == catalogue.classes().size();
            String hall = halls.keys().get(of.getKey());
            String classes = String.join(", ", of.getValue());
            Wording one = halls.count() == 1
                    ? Wording.of("people.class", classes)
                    : all ? Wording.of("people.hall", hall) : Wording.of("people.both", hall, classes);
            said = said.isNothing() ? one : Wording.of("people.and", said, one);
        }
        return said;
    }

    /** Cases send people of every class that comes at all to a desk. */
    private void noteDesks(boolean[][] brought) {
        for (boolean[] ofClass : brought) {
            boolean comes = false;
            for (boolean matter : ofClass) {
                comes |= matter;
            }
            Arrays.fill(ofClass, catalogue.caseMatters(), ofClass.length, comes);
        }
    }

    private static void note(DemandBlock.Brought stream, boolean[][] brought) {
        Arrivals arrivals = stream.arrivals().orElse(null);
        for (int visitClass = 0; visitClass < brought.length; visitClass++) {
            boolean comes = stream.classShares().get(visitClass) > 0
                    || (arrivals instanceof Arrivals.Appointments booked && booked.lateClass() == visitClass);
            for (int matter = 0; comes && matter < brought[visitClass].length; matter++) {
                brought[visitClass][matter] |= stream.matterShares().get(matter) > 0;
            }
        }
        if (arrivals instanceof Arrivals.Trace trace) {
            for (Arrivals.Row row : trace.rows()) {
                if (row.matter() >= 0 && row.visitClass() >= 0) {
                    brought[row.visitClass()][row.matter()] = true;
                } else if (row.matter() >= 0) {
                    for (int visitClass = 0; visitClass < brought.length; visitClass++) {
                        brought[visitClass][row.matter()] |=
                                stream.classShares().get(visitClass) > 0;
                    }
                } else if (row.visitClass() >= 0) {
                    for (int matter = 0; matter < brought[0].length; matter++) {
                        brought[row.visitClass()][matter] |=
                                stream.matterShares().get(matter) > 0;
                    }
                }
            }
        }
    }

    /** Whoever leaves with a card brings the same matter again in the card's class. */
    private static void note(HallEvents.Outage outage, boolean[][] brought) {
        for (int visitClass = 0; outage.cards() >= 0 && visitClass < brought.length; visitClass++) {
            for (int matter = 0; matter < brought[visitClass].length; matter++) {
                brought[outage.cards()][matter] |= brought[visitClass][matter];
            }
        }
    }

    private static void note(Behaviour.Transfer transfer, boolean[][] brought) {
        for (boolean[] ofClass : brought) {
            boolean[] before = ofClass.clone();
            for (int matter = 0; matter < before.length; matter++) {
                if (before[matter] && transfer.shareOfMatter().get(matter) > 0) {
                    ofClass[transfer.targetOfMatter().get(matter)] = true;
                }
            }
        }
    }

    /** For each class and matter whether some group serves it. */
    private boolean[][] served() {
        boolean[][] served =
                new boolean[catalogue.visitClasses().size()][catalogue.matters().size()];
        for (WindowsBlock.Group group : groups) {
            List<Integer> preference = group.windows().preference();
            List<Boolean> serves = group.windows().serves();
            for (int matter = 0; matter < preference.size(); matter++) {
                for (int visitClass = 0; preference.get(matter) > 0 && visitClass < served.length; visitClass++) {
                    served[visitClass][matter] |= serves.get(visitClass);
                }
            }
        }
        return served;
    }
}
