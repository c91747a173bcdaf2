package onewindow.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.people.Behaviour;
import onewindow.people.HallEvents;

/** Checks what only shows when the blocks are seen together: that somebody serves whatever people bring. */
final class CrossChecks {

    private final Catalogue catalogue;
    private final Demand demand;
    private final List<WindowsBlock.Group> groups;

    CrossChecks(Catalogue catalogue, Demand demand, List<WindowsBlock.Group> groups) {
        this.catalogue = catalogue;
        this.demand = demand;
        this.groups = groups;
    }

    /** Reports matters that people of a class bring, and desks, that no window serves for them. */
    void report(Block root, Behaviour behaviour, HallEvents events) {
        int matters = catalogue.matters().size();
        int visitClasses = catalogue.visitClasses().size();
        boolean[][] brought = new boolean[visitClasses][matters];
        for (ArrivalStream stream : demand.streams()) {
            note(stream, brought);
        }
        events.outages().forEach(outage -> note(outage, brought));
        behaviour.transfer().ifPresent(transfer -> note(transfer, brought));
        noteDesks(brought);
        boolean[][] served = served();
        Map<List<String>, List<Integer>> classesByUnserved = new LinkedHashMap<>();
        for (int visitClass = 0; visitClass < brought.length; visitClass++) {
            List<String> unserved = new ArrayList<>();
            for (int matter = 0; matter < matters; matter++) {
                if (brought[visitClass][matter] && !served[visitClass][matter]) {
                    unserved.add(catalogue.matters().get(matter).key());
                }
            }
            if (!unserved.isEmpty()) {
                classesByUnserved
                        .computeIfAbsent(unserved, known -> new ArrayList<>())
                        .add(visitClass);
            }
        }
        classesByUnserved.forEach((unserved, classes) -> root.error(WindowKeys.WINDOWS, unserved(unserved, classes)));
    }

    private String unserved(List<String> matters, List<Integer> visitClasses) {
        String people =
                visitClasses.size() == catalogue.visitClasses().size() ? "" : " for people of " + people(visitClasses);
        List<String> desks = Catalogue.labels(catalogue.desks()).stream()
                .map(Labels.Label::key)
                .toList();
        if (desks.containsAll(matters)) {
            return "no window serves " + Shown.some(matters, "the desk", "the desks") + people
                    + "; a group of windows names a desk under serves";
        }
        return "no window serves " + Shown.some(matters, "the matter", "the matters") + people;
    }

    /** Names the halls and classes of people; a hall whose people of all classes are meant by its name alone. */
    private String people(List<Integer> visitClasses) {
        Halls halls = catalogue.halls();
        Map<Integer, Set<String>> classesOfHall = new TreeMap<>();
        for (int visitClass : visitClasses) {
            classesOfHall
                    .computeIfAbsent(halls.kindOf(visitClass), kind -> new LinkedHashSet<>())
                    .add(catalogue.classKeys().get(visitClass / halls.count()));
        }
        List<String> said = new ArrayList<>();
        classesOfHall.forEach((kind, classes) -> {
            boolean all = classes.size() == catalogue.classes().size();
            String hall = halls.count() == 1 ? "" : "hall " + halls.keys().get(kind);
            said.add(hall + (hall.isEmpty() || all ? "" : ", ") + (all ? "" : "class " + String.join(", ", classes)));
        });
        return String.join(" and of ", said);
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

    private static void note(ArrivalStream stream, boolean[][] brought) {
        for (int visitClass = 0; visitClass < brought.length; visitClass++) {
            boolean comes = stream.classShares().get(visitClass) > 0
                    || (stream.arrivals() instanceof Arrivals.Appointments booked && booked.lateClass() == visitClass);
            for (int matter = 0; comes && matter < brought[visitClass].length; matter++) {
                brought[visitClass][matter] |= stream.matterShares().get(matter) > 0;
            }
        }
        if (stream.arrivals() instanceof Arrivals.Trace trace) {
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
