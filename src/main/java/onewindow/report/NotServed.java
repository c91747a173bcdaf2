package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;

/** Those who came and were not served: how many, and why, in words. */
final class NotServed {

    private NotServed() {}

    /** Mean number of people, over all reasons. */
    static double people(Figures figures) {
        return figures.abandoned().mean()
                + figures.balked().mean()
                + figures.blocked().mean()
                + figures.unserved().mean()
                + figures.noShows().mean();
    }

    /** Their share of those who came, 0 to 1; NaN where nobody came. */
    static double share(Figures figures) {
        return people(figures) / figures.arrivals().mean();
    }

    /** Each reason that somebody had, with its number of people. */
    static String reasons(Figures figures, Wording wording) {
        List<String> reasons = new ArrayList<>();
        add(reasons, wording, "why.abandoned", figures.abandoned());
        add(reasons, wording, "why.balked", figures.balked());
        add(reasons, wording, "why.blocked", figures.blocked());
        add(reasons, wording, "why.unserved", figures.unserved());
        add(reasons, wording, "why.noShows", figures.noShows());
        return String.join(wording.text("list.comma"), reasons);
    }

    private static void add(List<String> reasons, Wording wording, String key, Estimate people) {
        if (people.mean() > 0) {
            reasons.add(wording.text(key, wording.count(people.mean())));
        }
    }
}
