package onewindow.people;

import java.util.List;
import java.util.Optional;
import onewindow.casework.CaseCommands;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;

/** Applicants as they are asked for a review at the end of a handling, once a case. */
final class Reviewers {

    private final CaseCommands casework;
    private final Optional<CaseRules.Reviews> reviews;
    private final CasePlan plan;
    private final Chance chance;
    private final Carers carers;
    private int asked;
    private int unreviewed;

    Reviewers(CaseCommands casework, CasePlan plan, Chance chance, Carers carers) {
        this.casework = casework;
        this.plan = plan;
        reviews = plan.rules().reviews();
        this.chance = chance;
        this.carers = carers;
    }

    void startReplication() {
        asked = 0;
        unreviewed = 0;
    }

    /** The applicant is asked, and gives a review or not. */
    void ask(long time, int file, long key) {
        if (reviews.isEmpty()) {
            return;
        }
        int level =
                isReviewed(time, key) ? level(reviews.get().levels(), chance.uniform(key, Purpose.REVIEW_LEVEL)) : 0;
        if (level == 0
                && chance.happens(key, Purpose.DEFAULT_RATING, reviews.get().byDefault())) {
            casework.rateByDefault(time, file, reviews.get().defaultLevel());
            return;
        }
        casework.review(time, file, level);
        int department = plan.departmentOfMatter().get(casework.view().matter(file));
        carers.reviewed(time, key, department, level);
    }

    /** Returns the level that a number from 0 to 1 falls to, by the levels' shares from the best to the worst. */
    static int level(List<Double> shares, double uniform) {
        double u = uniform;
        int level = 5;
        while (level > 1 && u >= shares.get(5 - level)) {
            u -= shares.get(5 - level);
            level--;
        }
        return level;
    }

    /** By share, or by selection sampling (Knuth, volume 2, algorithm S) where exactly so many give none. */
    private boolean isReviewed(long time, long key) {
        double none = 1 - reviews.get().given();
        boolean counted = reviews.get().quota().isPresent() && time >= 0;
        if (counted) {
            CaseRules.Quota quota = reviews.get().quota().get();
            int left = quota.of() - asked++;
            none = left > 0 ? (quota.count() - unreviewed) / (double) left : quota.count() / (double) quota.of();
        }
        boolean isNot = chance.uniform(key, Purpose.REVIEW) < none;
        unreviewed += isNot && counted ? 1 : 0;
        return !isNot;
    }
}
