package onewindow.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What reading the tree finds beside the values: problems, and where the numbers come from. */
final class Findings {

    private final Problems problems;
    private final List<Located<Provenance.Sourced>> sources = new ArrayList<>();
    private final List<Located<Provenance.Assumed>> assumptions = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private Value lastUncovered;
    private int unsourced;

    Findings(Problems problems) {
        this.problems = problems;
    }

    void opened(Block block) {
        blocks.add(block);
    }

    /**
     * Reads what nobody has asked for since something else is wrong, so that what is wrong with that shows at once too.
     */
    void readTheRest() {
        // Blocks within a block that is read are added to the list while it is walked.
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).readTheRest();
        }
    }

    Problems problems() {
        return problems;
    }

    void sourced(Place place, Provenance.Sourced sourced) {
        sources.add(new Located<>(place, sourced));
    }

    void assumed(Place place, Provenance.Assumed assumed) {
        assumptions.add(new Located<>(place, assumed));
    }

    /** Notes a number that was read and warns when nothing vouches for it, once for all numbers of a list or table. */
    void figure(Value value, String text, Cover.Warrant warrant) {
        if (warrant != Cover.Warrant.SOURCE) {
            unsourced++;
        }
        if (warrant == null) {
            Value owner = value.owner();
            if (owner != lastUncovered) {
                lastUncovered = owner;
                Wording unsaid = owner == value
                        ? Wording.of("figure.uncovered", Shown.value(text))
                        : Wording.of("figures.uncovered");
                problems.warning(owner.place(), owner.path(), unsaid);
            }
        }
    }

    /** How many of the numbers read so far have no source. */
    int unsourced() {
        return unsourced;
    }

    /** Returns the sources and assumptions in the order of the files and lines. */
    Provenance provenance() {
        return new Provenance(inFileOrder(sources), inFileOrder(assumptions));
    }

    private <T> List<T> inFileOrder(List<Located<T>> found) {
        List<Located<T>> sorted = new ArrayList<>(found);
        Function<Located<T>, Integer> file = located -> problems.orderOf(located.place.file());
        sorted.sort(Comparator.comparing(file).thenComparing(located -> located.place.line()));
        return sorted.stream().map(Located::what).toList();
    }

    private record Located<T>(Place place, T what) {}
}
