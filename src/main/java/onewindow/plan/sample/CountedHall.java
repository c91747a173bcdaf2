package onewindow.plan.sample;

import onewindow.measure.ReplicationCases;
import onewindow.scenario.Scenario;
import onewindow.simulate.Rehearsal;

/** One thread's hall with whoever counts in it on sheets. */
public final class CountedHall {

    private final Course course;
    private final SheetWriter writer;
    private final Rehearsal hall;

    /** Sets the hall up. */
    public CountedHall(Scenario scenario, SheetShape shape, Course course) {
        this.course = course;
        writer = new SheetWriter(shape);
        hall = new Rehearsal(scenario, writer, course.stop());
    }

    /**
     * Plays a replication and counts it on a sheet, which is made empty before.
     *
     * @return whether it was played to its end
     */
    public boolean play(int replication, Sheet sheet) {
        sheet.clear();
        writer.on(sheet);
        return hall.play(course.seed(), replication, course.firstDay(), course.lastDay());
    }

    /** Returns what became of the cases of the replication played last; null where cases are not followed. */
    public ReplicationCases cases() {
        return hall.cases();
    }
}
