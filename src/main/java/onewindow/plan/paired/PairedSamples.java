package onewindow.plan.paired;

import onewindow.plan.kept.KeptResults;
import onewindow.plan.kept.Recent;
import onewindow.plan.sample.Course;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;

/** Replications of several scenarios on the same people: each scenario is run once, goes on where it ended, is kept. */
public final class PairedSamples {

    private final ServiceTarget target;
    private final KeptResults kept;
    private final Recent<ReplicateSampler> open = new Recent<>();

    private long run;

    /** Prepares samples in which a wait within the target counts as in time. */
    public PairedSamples(ServiceTarget target, KeptResults kept) {
        this.target = target;
        this.kept = kept;
    }

    /** Returns the target. */
    public ServiceTarget target() {
        return target;
    }

    /**
     * Returns at least so many replications of a scenario, those kept earlier among them; fewer where the course was
     * stopped.
     */
    public Replicates of(Scenario scenario, Course course, int replications) {
        return of("", scenario, course, replications);
    }

    /**
     * Returns replications of a scenario that was changed in memory; otherwise as the other.
     *
     * @param change tells it from every other change of the scenario of this hash
     */
    public Replicates of(String change, Scenario scenario, Course course, int replications) {
        String key = String.join(
                "\n",
                "paired/1",
                scenario.sha256(),
                change,
                target.toString(),
                Long.toString(course.seed()),
                course.firstDay() + ".." + course.lastDay());
        ReplicateSampler sampler = open.get(
                key,
                unseen -> new ReplicateSampler(
                        scenario,
                        target,
                        course,
                        kept.find(key, Replicates::read).orElseGet(Replicates::new)));
        int before = sampler.replicates().count();
        if (before < replications) {
            sampler.upTo(replications);
            run += sampler.replicates().count() - before;
            kept.keep(key, sampler.replicates()::write);
        }
        return sampler.replicates();
    }

    /** Returns how many replications were run here, kept ones left out. */
    public long replicationsRun() {
        return run;
    }
}
