package onewindow.plan;

import java.util.function.Supplier;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.kept.Recent;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.Sampler;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;

/** Samples of a scenario and of its variants: each is run once, goes on where it ended, and is kept. */
public final class Samples {

    private final Scenario stated;
    private final SheetShape shape;
    private final Course course;
    private final KeptResults kept;
    private final String question;
    private final Recent<Sampler> open = new Recent<>();

    private long run;

    /**
     * Prepares samples of one scenario's variants.
     *
     * @param question on what, beside the scenario, the names of the variants depend
     */
    public Samples(Scenario stated, SheetShape shape, Course course, KeptResults kept, String question) {
        this.stated = stated;
        this.shape = shape;
        this.course = course;
        this.kept = kept;
        this.question = question;
    }

    /**
     * Returns at least so many replications of a variant, fewer where the course was stopped.
     *
     * @param name tells the variant from every other of the scenario
     * @param variant is asked for where the variant was not run before
     */
    public SampleSums of(String name, Supplier<Scenario> variant, int replications) {
        String key = String.join(
                "\n",
                "sample/1",
                stated.sha256(),
                shape.target().toString(),
                shape.slots().toString(),
                Integer.toString(shape.parts().parts().size()),
                Long.toString(course.seed()),
                course.firstDay() + ".." + course.lastDay(),
                question,
                name);
        Sampler sampler = open.get(
                name,
                unseen -> new Sampler(
                        variant.get(),
                        course,
                        kept.find(key, in -> SampleSums.read(shape, in)).orElseGet(() -> new SampleSums(shape))));
        int before = sampler.sums().replications();
        if (before < replications) {
            sampler.upTo(replications);
            run += sampler.sums().replications() - before;
            kept.keep(key, sampler.sums()::write);
        }
        return sampler.sums();
    }

    /** Returns how many replications were run here, kept ones left out. */
    public long replicationsRun() {
        return run;
    }

    /** Returns what is counted. */
    public SheetShape shape() {
        return shape;
    }

    /** Returns how replications are run. */
    public Course course() {
        return course;
    }
}
