package onewindow.measure;

import java.util.List;

/** The figures of the cases of the hall, or of one part of it, over replications. */
public record CaseFigures(List<Estimate> values) {

    /** Throws IllegalArgumentException unless there is a value for each figure, in the order of {@link CaseFigure}. */
    public CaseFigures {
        values = List.copyOf(values);
        if (values.size() != CaseFigure.COUNT) {
            throw new IllegalArgumentException(CaseFigure.COUNT + " figures of cases are needed, not " + values.size());
        }
    }

    /** Returns a figure with its interval. */
    public Estimate of(CaseFigure figure) {
        return values.get(figure.ordinal());
    }

    /** Returns the mean of a figure over replications. */
    public double mean(CaseFigure figure) {
        return of(figure).mean();
    }
}
