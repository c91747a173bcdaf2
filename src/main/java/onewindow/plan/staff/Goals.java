package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.List;
import onewindow.plan.sample.SampleSums;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * All goals of a plan. Where each half-hour has a goal of its own, those of a part with too few people to judge them by
 * are judged together, by the part's whole day.
 */
public final class Goals {

    /** Of whom the target is asked. */
    public enum Level {
        /** The people of each part who come in a half-hour. */
        HALF_HOUR,
        /** The people of each part. */
        PART
    }

    /** The fewest people in a sample that is to judge a goal. */
    static final double FEWEST_PEOPLE = 200;

    private static final double CONFIDENCE = 0.95;

    private final List<Goal> goals;

    private Goals(List<Goal> goals) {
        this.goals = List.copyOf(goals);
    }

    /**
     * Returns the goals of a hall.
     *
     * @param pilot says how many people come when
     * @param replications of the sample that is to judge the goals
     */
    static Goals of(StaffStudy.Question question, SampleSums pilot, int replications) {
        double asked = question.target().share();
        double fewest = fewestPeople(question, pilot.shape().cells());
        List<Goal> goals = new ArrayList<>();
        for (int part = 0; part < pilot.shape().parts().parts().size(); part++) {
            double pooled = 0;
            for (int slot = 0; slot < pilot.shape().slots().count(); slot++) {
                double people = pilot.arrivals(part, slot) * replications;
                if (question.level() == Level.HALF_HOUR && people >= fewest) {
                    goals.add(new Goal(part, slot, asked));
                } else {
                    pooled += people;
                }
            }
            if (pooled > 0) {
                goals.add(new Goal(part, Goal.DAY, asked));
            }
        }
        return new Goals(goals);
    }

    /** As many as make the interval of a share at the target, one person like another, as short as is asked. */
    private static double fewestPeople(StaffStudy.Question question, int cells) {
        double share = question.target().share();
        double deviation = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - CONFIDENCE) / cells / 2);
        double half = question.precision().half();
        return Math.max(FEWEST_PEOPLE, deviation * deviation * share * (1 - share) / (half * half));
    }

    /** Returns the longest half of an interval over all goals; NaN where a sample has none. */
    double widest(SampleSums sums) {
        double confidence = confidence();
        return goals.stream()
                .map(goal -> goal.share(sums))
                .filter(share -> share.weight() > 0)
                .mapToDouble(share -> share.shareInterval(confidence).half())
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** Returns the goals. */
    List<Goal> all() {
        return goals;
    }

    /** Returns the same with other goals in their places. */
    Goals with(List<Goal> others) {
        return new Goals(others);
    }

    /** Returns what a sample says of each goal, right for all of them at once in 95 of 100 samples (Bonferroni). */
    List<Verdict> verdicts(SampleSums sums) {
        double confidence = confidence();
        return goals.stream().map(goal -> goal.verdict(sums, confidence)).toList();
    }

    /** Returns the confidence of one goal's interval. */
    double confidence() {
        return 1 - (1 - CONFIDENCE) / Math.max(1, goals.size());
    }
}
