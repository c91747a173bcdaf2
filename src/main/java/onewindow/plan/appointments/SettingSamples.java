package onewindow.plan.appointments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.CountedHall;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Crew;

/** Replications of a hall's settings, on the same people; each goes on where it ended, and is kept. */
final class SettingSamples {

    /** Sheets that wait to be added at once; they fill memory. */
    private static final int ROUND = 32;

    private final ServiceTarget target;
    private final Course course;
    private final KeptResults kept;
    private final Map<String, SettingSums> known = new LinkedHashMap<>();
    private long run;

    SettingSamples(ServiceTarget target, Course course, KeptResults kept) {
        this.target = target;
        this.course = course;
        this.kept = kept;
    }

    /**
     * Returns at least so many replications; fewer where the course was stopped, then those before the first one that
     * was not finished.
     */
    SettingSums of(BookableHall hall, double share, int places, int replications) {
        Scenario scenario = hall.with(share, places);
        SheetShape shape = SheetShape.of(scenario, target, ServiceParts.byClass(scenario));
        String key = String.join(
                "\n",
                "appointments/1",
                scenario.sha256(),
                target.toString(),
                Long.toString(course.seed()),
                course.firstDay() + ".." + course.lastDay(),
                share + " " + places);
        SettingSums sums =
                known.computeIfAbsent(key, unseen -> kept.find(key, in -> SettingSums.read(shape, hall.bookers(), in))
                        .orElseGet(() -> new SettingSums(shape, hall.bookers())));
        int before = sums.replications();
        if (before < replications && !course.stop().isSet()) {
            extend(scenario, shape, sums, replications);
            run += sums.replications() - before;
            kept.keep(key, sums::write);
        }
        return sums;
    }

    long replicationsRun() {
        return run;
    }

    private void extend(Scenario scenario, SheetShape shape, SettingSums sums, int replications) {
        Crew<CountedHall> crew =
                new Crew<>(course.threads(), course.stop(), () -> new CountedHall(scenario, shape, course));
        List<Sheet> sheets = new ArrayList<>();
        while (sums.replications() < replications && !course.stop().isSet()) {
            int first = sums.replications();
            int count = Math.min(ROUND, replications - first);
            while (sheets.size() < count) {
                sheets.add(new Sheet(shape));
            }
            boolean[] finished = new boolean[count];
            crew.share(count, (hall, i) -> finished[i] = hall.play(first + i, sheets.get(i)));
            for (int i = 0; i < count && finished[i]; i++) {
                sums.add(sheets.get(i));
            }
        }
    }
}
