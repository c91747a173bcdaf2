package onewindow.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.report.OfficeLoad.Office;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * The loads, as multiples of the one stated, at which offices behind the counter have as much work as hours: beyond
 * these cases pile up, whatever the windows do.
 */
final class OfficeCeilings {

    private static final int ROWS_IN_TEXT = 3;

    private final Scenario scenario;
    private final List<Office> offices;

    /** Works them out; none without cases, or where it cannot be told how many people come. */
    OfficeCeilings(Scenario scenario) {
        this.scenario = scenario;
        offices = OfficeLoad.of(scenario).stream()
                .filter(office -> office.workHours() > 0)
                .sorted(Comparator.comparingDouble(OfficeCeilings::ceiling))
                .toList();
    }

    private static double ceiling(Office office) {
        return office.officerHours() / office.workHours();
    }

    /** Returns the least load at which an office is full; empty where no office has work. */
    Optional<Double> lowest() {
        return offices.stream().findFirst().map(OfficeCeilings::ceiling);
    }

    private LocalName name(Office office) {
        return scenario.labels().offices().get(office.office()).name();
    }

    private static LocalName times(Office office) {
        return Wording.both(w -> w.text("capacity.times", w.fixed(ceiling(office), 2)));
    }

    /**
     * Returns the office that is full first, and whether it is so before the windows break.
     *
     * @param breaksAt the load at which the windows miss the target; empty where they do at none tried
     */
    Optional<Fact> first(Optional<Double> breaksAt) {
        return offices.stream().findFirst().map(office -> {
            boolean binds = breaksAt.isPresent() && ceiling(office) < breaksAt.get();
            return new Fact(
                    Answers.both("capacity.office"),
                    times(office),
                    Wording.both(w -> w.text(
                            binds ? "capacity.officeBinds" : "capacity.officeBeside",
                            w.name(name(office)),
                            w.fixed(office.workHours(), 1),
                            w.fixed(office.officerHours(), 1))));
        });
    }

    /** Returns the table of the offices, those that are full first before the others. */
    Optional<Section> section() {
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        AnswerTable table = new AnswerTable("offices")
                .words("office", "capacity.officeName")
                .number("officers", "capacity.officers")
                .number("work_hours_a_day", "capacity.officeWork")
                .number("officer_hours_a_day", "capacity.officerHours")
                .number("full_at", "capacity.officeFull")
                .telephone("office", "officers", "full_at");
        for (Office office : offices) {
            table.row(
                    Entry.named(scenario.labels().offices().get(office.office()).key(), name(office)),
                    Entry.of(Answers.plain(Integer.toString(office.officers())), office.officers()),
                    Entry.of(Wording.both(w -> w.fixed(office.workHours(), 1)), office.workHours()),
                    Entry.of(Wording.both(w -> w.fixed(office.officerHours(), 1)), office.officerHours()),
                    Entry.of(times(office), ceiling(office)));
        }
        return Optional.of(new Section(
                "offices",
                Answers.both("capacity.offices"),
                Answers.both("capacity.officesSays"),
                null,
                table,
                ROWS_IN_TEXT,
                false));
    }
}
