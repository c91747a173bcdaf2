package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.demand.Distribution;

/** Reads departments and matters, listed or numbered, and desks into a catalogue. */
final class DepartmentsBlock {

    private static final int MOST_DESKS = 100;

    private static final Key<Distribution> SERVICE = Key.of("service", Distributions.KIND, "about.departments.service");

    static final Key<List<Block>> DESKS = Key.of(
            "desks",
            ListKind.keyed(
                    BlockKind.opened("desk", Keys.of(MatterKeys.KEY, MatterKeys.NAME, SERVICE)), "desks", MOST_DESKS),
            "about.departments.desks");

    private DepartmentsBlock() {}

    /**
     * Reads the departments, with what could be read of them where something is wrong, which is then reported.
     *
     * @param unnamed the parts read before of which some names are not known
     * @param before how many errors there were before all that the catalogue is made of was read
     */
    static Catalogue read(
            Block root, List<Catalogue.VisitClass> classes, Halls halls, Set<Catalogue.Part> unnamed, int before) {
        Problems problems = root.at().findings().problems();
        CatalogueDraft draft = new CatalogueDraft();
        boolean sourced = false;
        if (root.has(MatterKeys.DEPARTMENTS)) {
            Optional<MatterKeys.Form> form = root.get(MatterKeys.DEPARTMENTS);
            if (form.isPresent() && form.get().listed() != null) {
                Value list = root.find(MatterKeys.DEPARTMENTS).orElseThrow();
                sourced = new ListedDepartments(draft).read(form.get().listed(), list);
            } else if (form.isPresent()) {
                sourced = new NumberedDepartments(draft).read(form.get().numbered());
            } else {
                draft.leavesOut(Catalogue.Part.DEPARTMENTS);
                draft.leavesOut(Catalogue.Part.MATTERS);
            }
        } else {
            draft.addDepartment("hall", new LocalName("大厅", "Hall"), 1);
            draft.addMatter("any", MatterKeys.MATTER, 1, Optional.empty(), List.of());
        }
        if (draft.matters().size() > MatterKeys.MOST_MATTERS) {
            root.error(MatterKeys.DEPARTMENTS, "matters.many", draft.matters().size(), MatterKeys.MOST_MATTERS);
        }
        root.get(DESKS, List.of()).forEach(item -> desk(item, draft));
        if (!root.isFine(DESKS)) {
            draft.leavesOut(Catalogue.Part.DESKS);
        }
        unnamed.forEach(draft::leavesOut);
        boolean assumed = draft.departments().size() > 1 && !sourced;
        Catalogue.Read read = new Catalogue.Read(draft.unnamed(), problems.errors() == before);
        return new Catalogue(draft.departments(), draft.desks(), draft.matters(), classes, halls, assumed, read);
    }

    private static void desk(Block item, CatalogueDraft draft) {
        Optional<String> key = item.require(MatterKeys.KEY);
        if (key.isPresent() && draft.has(key.get())) {
            item.error(MatterKeys.KEY, "key.ofDesk");
            draft.leavesOut(Catalogue.Part.DESKS);
        }
        if (key.isEmpty()) {
            draft.leavesOut(Catalogue.Part.DESKS);
        }
        String known = key.orElse("");
        draft.addDesk(known, item.get(MatterKeys.NAME, new LocalName(known, known)), item.get(SERVICE));
    }
}
