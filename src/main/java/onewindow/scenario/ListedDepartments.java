package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.demand.Distribution;

/** Reads departments that a scenario lists one by one. */
final class ListedDepartments {

    private final CatalogueDraft draft;

    ListedDepartments(CatalogueDraft draft) {
        this.draft = draft;
    }

    /** Reads the departments into the draft; returns whether their shares have a source. */
    boolean read(List<Block> items, Value list) {
        int unsourced = list.findings().unsourced();
        Optional<List<Double>> shares = Shares.of(items, MatterKeys.SHARE, list, "departments");
        boolean sourced = items.get(0).has(MatterKeys.SHARE) && list.findings().unsourced() == unsourced;
        for (int i = 0; i < items.size(); i++) {
            Block item = items.get(i);
            Optional<String> key = item.require(MatterKeys.KEY);
            if (key.isPresent() && draft.has(key.get())) {
                item.error(MatterKeys.KEY, "key.ofDepartment");
                draft.leavesOut(Catalogue.Part.DEPARTMENTS);
            }
            // Whatever is wrong, the rest is read all the same, so that all problems come at once.
            String known = key.orElse("");
            LocalName name = item.get(MatterKeys.NAME, new LocalName(known, known));
            if (key.isEmpty()) {
                draft.leavesOut(Catalogue.Part.DEPARTMENTS);
            }
            draft.addDepartment(
                    known, name, shares.isPresent() ? shares.get().get(i) : item.get(MatterKeys.SHARE, 1.0));
            matters(item);
        }
        return sourced;
    }

    private void matters(Block item) {
        Optional<Distribution> service = item.get(MatterKeys.SERVICE);
        List<LocalName> materials = MatterKeys.materials(item, MatterKeys.MATERIALS_OF_ALL);
        Optional<MatterKeys.Form> form = item.get(MatterKeys.MATTERS);
        if (form.isEmpty()) {
            draft.addOnlyMatter(service, materials);
            if (!item.isFine(MatterKeys.MATTERS)) {
                draft.leavesOut(Catalogue.Part.MATTERS);
            }
        } else if (form.get().numbered() != null) {
            Block block = form.get().numbered();
            LocalName name = block.get(MatterKeys.NAME, MatterKeys.MATTER);
            Optional<Integer> count = block.require(MatterKeys.COUNT);
            draft.addNumbered(
                    name,
                    count.map(items -> MatterKeys.sharesOrEven(block, items)).orElse(List.of(1.0)),
                    service,
                    materials);
            if (count.isEmpty()) {
                draft.leavesOut(Catalogue.Part.MATTERS);
            }
        } else {
            listed(form.get().listed(), item.find(MatterKeys.MATTERS).orElseThrow(), service, materials);
        }
    }

    private void listed(List<Block> items, Value list, Optional<Distribution> service, List<LocalName> materials) {
        String department =
                draft.departments().get(draft.departments().size() - 1).key();
        Optional<List<Double>> shares = Shares.of(items, MatterKeys.SHARE, list, "matters");
        for (int i = 0; i < items.size(); i++) {
            Block item = items.get(i);
            Optional<String> key = item.require(MatterKeys.KEY);
            String known = key.orElse("");
            LocalName name = item.get(MatterKeys.NAME, new LocalName(known, known));
            Optional<Distribution> own = item.get(MatterKeys.SERVICE);
            // A department's only matter may have its key: both mean the same.
            boolean taken =
                    draft.hasMatter(known) || (draft.has(known) && !(known.equals(department) && items.size() == 1));
            if (key.isPresent() && taken) {
                item.error(MatterKeys.KEY, "key.ofMatter");
                draft.leavesOut(Catalogue.Part.MATTERS);
            }
            if (key.isEmpty()) {
                draft.leavesOut(Catalogue.Part.MATTERS);
            }
            double share = shares.isPresent() ? shares.get().get(i) : item.get(MatterKeys.SHARE, 1.0);
            List<LocalName> needed = MatterKeys.materials(item, MatterKeys.MATERIALS);
            draft.addMatter(known, name, share, own.or(() -> service), needed.isEmpty() ? materials : needed);
        }
    }
}
