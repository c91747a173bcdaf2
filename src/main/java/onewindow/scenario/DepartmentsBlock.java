package onewindow.scenario;

import java.util.List;
import java.util.Optional;

/** Reads departments and matters, listed or numbered, into a catalogue. */
final class DepartmentsBlock {

    private DepartmentsBlock() {}

    /** Reads the departments; empty when something is wrong, which is then reported. */
    static Optional<Catalogue> read(Block root, List<Catalogue.VisitClass> classes) {
        Problems problems = root.at().findings().problems();
        int before = problems.errors();
        CatalogueDraft draft = new CatalogueDraft();
        boolean sourced = false;
        if (root.has(MatterKeys.DEPARTMENTS)) {
            Optional<MatterKeys.Form> form = root.get(MatterKeys.DEPARTMENTS);
            if (form.isPresent() && form.get().listed() != null) {
                Value list = root.find(MatterKeys.DEPARTMENTS).orElseThrow();
                sourced = new ListedDepartments(draft).read(form.get().listed(), list);
            } else if (form.isPresent()) {
                sourced = new NumberedDepartments(draft).read(form.get().numbered());
            }
        } else {
            draft.addDepartment("hall", new LocalName("大厅", "Hall"), 1);
            draft.addMatter("any", MatterKeys.MATTER, 1, Optional.empty());
        }
        if (draft.matters().size() > MatterKeys.MOST_MATTERS) {
            root.error(
                    MatterKeys.DEPARTMENTS,
                    "have " + draft.matters().size() + " matters; there are at most " + MatterKeys.MOST_MATTERS);
        }
        boolean assumed = draft.departments().size() > 1 && !sourced;
        return problems.errors() > before
                ? Optional.empty()
                : Optional.of(new Catalogue(draft.departments(), draft.matters(), classes, assumed, true));
    }
}
