package onewindow.measure;

import java.util.List;

/** The tallies of all parts of the hall; where a kind has but one part it is the hall's own and is not kept twice. */
final class Parts {

    private static final int FINE = 3;
    private static final int COARSE = 2;

    final Tally[] hours;
    final Tally[] classes;
    final Tally[] departments;
    final Tally[] groups;
    private final Tally whole;

    Parts(Scope scope, int targets) {
        hours = tallies(scope.hours(), targets, FINE);
        whole = new Tally(targets, FINE);
        classes = several(scope.classes(), targets, FINE);
        departments = several(scope.departments(), targets, COARSE);
        groups = tallies(scope.windowsOfGroup().size(), targets, COARSE);
    }

    private static Tally[] several(int count, int targets, int digits) {
        return count == 1 ? new Tally[0] : tallies(count, targets, digits);
    }

    private static Tally[] tallies(int count, int targets, int digits) {
        Tally[] tallies = new Tally[count];
        for (int i = 0; i < count; i++) {
            tallies[i] = new Tally(targets, digits);
        }
        return tallies;
    }

    void clear() {
        for (Tally[] kind : List.of(hours, classes, departments, groups)) {
            for (Tally tally : kind) {
                tally.clear();
            }
        }
    }

    /** Returns the whole hall, the sum over the hours. */
    Tally hall() {
        whole.clear();
        for (Tally hour : hours) {
            whole.add(hour);
        }
        return whole;
    }
}
