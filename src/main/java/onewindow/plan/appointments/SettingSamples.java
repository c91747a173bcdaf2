package onewindow.plan.appointments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onewindow.plan.kept.KeptResults;
import onewindow.plan.sample.Course;
import onewindow.plan.sample.ServiceParts;
import onewindow.plan.sample.Sheet;
import onewindow.plan.sample.SheetShape;
import onewindow.plan.sample.SheetWriter;
import onewindow.scenario.Scenario;
import onewindow.scenario.ServiceTarget;
import onewindow.simulate.Parallel;
import onewindow.simulate.Rehearsal;

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
        Deque<Bench> benches = new ArrayDeque<>();
        List<Sheet> sheets = new ArrayList<>();
        while (sums.replications() < replications && !course.stop().isSet()) {
            int first = sums.replications();
            int count = Math.min(ROUND, replications - first);
            while (sheets.size() < count) {
                sheets.add(new Sheet(shape));
            }
            boolean[] finished = new boolean[count];
            AtomicInteger next = new AtomicInteger();
            Parallel.run(Math.min(course.threads(), count), course.stop(), () -> {
                Bench bench = taken(benches, scenario, shape);
                for (int i = next.getAndIncrement(); i < count && !course.stop().isSet(); i = next.getAndIncrement()) {
                    finished[i] = bench.play(first + i, sheets.get(i));
                }
                synchronized (benches) {
                    benches.push(bench);
                }
            });
            for (int i = 0; i < count && finished[i]; i++) {
                sums.add(sheets.get(i));
            }
        }
    }

    private Bench taken(Deque<Bench> benches, Scenario scenario, SheetShape shape) {
        synchronized (benches) {
            if (!benches.isEmpty()) {
                return benches.pop();
            }
        }
        return new Bench(scenario, shape);
    }

    /** One thread's hall with whoever counts in it. */
    private final class Bench {
        private final SheetWriter writer;
        private final Rehearsal hall;

        Bench(Scenario scenario, SheetShape shape) {
            writer = new SheetWriter(shape);
            hall = new Rehearsal(scenario, writer, course.stop());
        }

        boolean play(int replication, Sheet sheet) {
            sheet.clear();
            writer.on(sheet);
            return hall.play(course.seed(), replication, course.firstDay(), course.lastDay());
        }
    }
}
