package onewindow.measure;

import java.util.List;

/**
 * The tallies of all parts of the hall; where a kind has but one part it is the hall's own and is not kept twice.
 *
 * <p>Only the hall's own waits are kept to three digits: the histograms of a hundred parts must stay in the cache.
 */
final class Parts {

    private static final int FINE = 3;
    private static final int COARSE = 2;

    final Tally[] hours;
    final Tally[] classes;
    final Tally[] departments;
    final Tally[] groups;
    private final Tally whole;

    Parts(Scope scope, int targets) {
        boolean divided = scope.hours() > 1;
        hours = tallies(scope.hours(), targets, divided ? COARSE : FINE);
        whole = divided ? new Tally(targets, FINE) : hours[0];
        classes = several(scope.classes(), targets, COARSE);
        departments = several(scope.departments(), targets, COARSE);
        groups = tallies(scope.windowsOfGroup().size(), targets, COARSE);
    }

    private static Tally[] several(int count, int targets, int digits) {
        return count == 1 ? new Tally[0] : tallies(count, targets, digits);
    }

    /** Returns the classes that have figures: where several halls are alike, their visit classes are one. */
    Tally[] classParts(Scope scope, int targets) {
        if (scope.partOfClass().isEmpty()) {
            return classes;
        }
        int last = scope.partOfClass().stream().mapToInt(part -> part).max().orElseThrow();
        Tally[] sums = tallies(last + 1, targets, COARSE);
        for (int c = 0; c < classes.length; c++) {
            sums[scope.partOfClass().get(c)].add(classes[c]);
        }
        return sums;
    }

    /** Returns the halls, where several have figures: each is the sum of its classes, with the time of its windows. */
    Tally[] halls(Scope scope, int targets, Tally[] ofClasses) {
        Tally[] halls = tallies(scope.halls() > 1 ? scope.halls() : 0, targets, COARSE);
        if (halls.length > 0) {
            for (int part = 0; part < ofClasses.length; part++) {
                halls[part % halls.length].add(ofClasses[part]);
            }
            for (int group = 0; group < groups.length; group++) {
                halls[scope.hallOfGroup().get(group)].addWindowTime(groups[group]);
            }
        }
        return halls;
    }

    private static Tally[] tallies(int count, int targets, int digits) {
        Tally[] tallies = new Tally[count];
        for (int i = 0; i < count; i++) {
            tallies[i] = new Tally(targets, digits);
        }
        return tallies;
    }

    void clear() {
        whole.clear();
        for (Tally[] kind : List.of(hours, classes, departments, groups)) {
            for (Tally tally : kind) {
                tally.clear();
            }
        }
    }

    /** Counts a person served, who came in the hour. */
    void served(int hour, long wait, int bucket) {
        hours[hour].served(wait, bucket);
        if (wait > 0 && whole != hours[0]) {
            whole.record(wait);
        }
    }

    /** Returns the whole hall: the counts are the sum over the hours, the waits are kept more finely than theirs. */
    Tally hall() {
        if (whole != hours[0]) {
            whole.clearCounts();
            for (Tally hour : hours) {
                whole.addCounts(hour);
            }
        }
        return whole;
    }
}
