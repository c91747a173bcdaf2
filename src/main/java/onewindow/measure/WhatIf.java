package onewindow.measure;

import java.util.List;

/**
 * What one change at a time would do: variants of a scenario beside it, on the same people.
 *
 * @param replications of the scenario and of each variant, on the same seed
 * @param withinSeconds the limit of {@link KeyFigure#WITHIN}
 * @param stated the scenario's figures, one for each {@link KeyFigure}
 * @param changes the variants, in the scenario's order
 */
public record WhatIf(int replications, double withinSeconds, List<Estimate> stated, List<Change> changes) {

    public WhatIf {
        stated = List.copyOf(stated);
        changes = List.copyOf(changes);
    }

    /** Whether a figure exists for the scenario and for a variant at least. */
    public boolean has(KeyFigure figure) {
        return Double.isFinite(stated.get(figure.ordinal()).mean())
                && changes.stream().anyMatch(c -> Double.isFinite(c.of(figure).mean()));
    }

    /**
     * One variant.
     *
     * @param key its name
     * @param zh its title in Chinese, {@code en} in English
     * @param leverReversed true where it takes away a lever that the scenario has, so that its difference is what the
     *     lever saves
     * @param differences the variant's figures less the scenario's, one for each {@link KeyFigure}; the intervals are
     *     paired: Student's t over the replications' differences
     */
    public record Change(String key, String zh, String en, boolean leverReversed, List<Estimate> differences) {

        public Change {
            differences = List.copyOf(differences);
        }

        /** Returns the difference of a figure. */
        public Estimate of(KeyFigure figure) {
            return differences.get(figure.ordinal());
        }

        /** Whether a figure's difference is told apart from chance: its interval is there and does not contain 0. */
        public boolean toldApart(KeyFigure figure) {
            Estimate difference = of(figure);
            return difference.low() > 0 || difference.high() < 0;
        }
    }
}
