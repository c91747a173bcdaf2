package onewindow.plan;

import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.measure.Estimate;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Band;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.RatioEstimate;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/**
 * What the whole hall with its back office shows of windows that were found by its visits alone.
 *
 * @param inTime share of all who came that was served in time
 * @param missed parts of the people whose share surely misses the target's, all intervals together 95 %
 * @param parts how many parts there are
 * @param replications on which it rests
 */
public record WholeHall(Estimate inTime, int missed, int parts, int replications) {

    private static final double CONFIDENCE = 0.95;
    private static final int DAYS = 4_000;
    private static final int MOST = 40;
    private static final int FEWEST = 8;

    /**
     * Runs the hall on people whom nothing saw before.
     *
     * @param kept where the sample is kept
     * @param name tells the windows from all others of the hall
     * @return empty where the scenario follows no cases, or the course was stopped
     */
    public static Optional<WholeHall> of(
            Scenario scenario, ServiceTarget target, Course fresh, KeptResults kept, String name) {
        if (scenario.cases().isEmpty()) {
            return Optional.empty();
        }
        int replications = replications(scenario, fresh);
        SheetShape shape = SheetShape.byWindows(scenario, target);
        SampleSums sums =
                new Samples(scenario, shape, fresh, kept, "whole hall").of(name, () -> scenario, replications);
        if (sums.replications() < 2) {
            return Optional.empty();
        }
        int parts = shape.parts().parts().size();
        double confidence = 1 - (1 - CONFIDENCE) / parts;
        int missed = (int) IntStream.range(0, parts)
                .mapToObj(sums::inTimeOfPart)
                .filter(share ->
                        share.weight() > 0 && share.shareInterval(confidence).high() < target.share())
                .count();
        RatioEstimate all = sums.inTime();
        Band band = all.shareInterval(CONFIDENCE);
        return Optional.of(
                new WholeHall(new Estimate(all.value(), band.low(), band.high()), missed, parts, sums.replications()));
    }

    /** Returns how many replications of a hall with a back office take about a quarter of a minute on two cores. */
    public static int replications(Scenario scenario, Course course) {
        int played = course.lastDay()
                + 1
                + scenario.cases().map(cases -> cases.warmUp().size()).orElse(0);
        return Math.max(FEWEST, Math.min(MOST, DAYS / played));
    }
}
