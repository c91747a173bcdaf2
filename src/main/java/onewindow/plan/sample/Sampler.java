package onewindow.plan.sample;

import java.util.ArrayList;
import java.util.List;
import onewindow.scenario.Scenario;
import onewindow.simulate.Crew;

/**
 * Runs replications of one scenario and adds them up in their order, so that neither threads nor the steps in which
 * they are asked for change a bit of the sums.
 */
public final class Sampler {

    /** Sheets that wait to be added at once; they fill memory. */
    private static final int ROUND = 64;

    private final SheetShape shape;
    private final Course course;
    private final SampleSums sums;
    private final Crew<CountedHall> crew;
    private final List<Sheet> sheets = new ArrayList<>();

    /** Starts with no replication. */
    public Sampler(Scenario scenario, SheetShape shape, Course course) {
        this(scenario, course, new SampleSums(shape));
    }

    /** Goes on from sums of the same scenario, seed and days. */
    public Sampler(Scenario scenario, Course course, SampleSums before) {
        this.course = course;
        shape = before.shape();
        sums = before;
        crew = new Crew<>(course.threads(), course.stop(), () -> new CountedHall(scenario, shape, course));
    }

    /**
     * Runs until there are so many replications, or the course is stopped; then the sums hold those that came before
     * the first one that was not finished.
     *
     * @return the sums, which grow with the next call
     */
    public SampleSums upTo(int replications) {
        while (sums.replications() < replications && !course.stop().isSet()) {
            round(Math.min(ROUND, replications - sums.replications()));
        }
        return sums;
    }

    /** Returns the sums so far. */
    public SampleSums sums() {
        return sums;
    }

    private void round(int count) {
        while (sheets.size() < count) {
            sheets.add(new Sheet(shape));
        }
        int first = sums.replications();
        boolean[] finished = new boolean[count];
        crew.share(count, (hall, i) -> finished[i] = hall.play(first + i, sheets.get(i)));
        for (int i = 0; i < count && finished[i]; i++) {
            sums.add(sheets.get(i));
        }
    }
}
