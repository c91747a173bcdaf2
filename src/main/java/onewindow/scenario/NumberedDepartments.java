package onewindow.scenario;

import java.util.List;
import java.util.Optional;

/** Reads departments of which a scenario states the number, {@code {count: 37, matters: {count: 1266}}}. */
final class NumberedDepartments {

    private final CatalogueDraft draft;

    NumberedDepartments(CatalogueDraft draft) {
        this.draft = draft;
    }

    /** Reads the departments into the draft; returns whether their shares have a source. */
    boolean read(Block block) {
        Optional<Integer> count = block.require(MatterKeys.DEPARTMENT_COUNT);
        LocalName name = block.get(MatterKeys.NAME, MatterKeys.DEPARTMENT);
        int unsourced = block.at().findings().unsourced();
        List<Double> shares =
                count.map(items -> MatterKeys.sharesOrEven(block, items)).orElse(List.of());
        boolean sourced = block.has(MatterKeys.SHARES) && block.at().findings().unsourced() == unsourced;
        Optional<Block> matters = block.get(MatterKeys.MATTERS_OF_HALL);
        Optional<Integer> total = matters.flatMap(of -> of.require(MatterKeys.COUNT));
        if (count.isPresent() && total.isPresent() && total.get() < count.get()) {
            matters.get().error(MatterKeys.COUNT, "few.departments", count.get());
            total = Optional.empty();
        }
        boolean mattersNamed = matters.isPresent() ? total.isPresent() : !block.has(MatterKeys.MATTERS_OF_HALL);
        if (count.isEmpty() || !mattersNamed) {
            draft.leavesOut(Catalogue.Part.MATTERS);
        }
        if (count.isEmpty()) {
            draft.leavesOut(Catalogue.Part.DEPARTMENTS);
            return sourced;
        }
        int digits = Math.max(2, count.get().toString().length());
        for (int i = 0; i < count.get(); i++) {
            String number = CatalogueDraft.number(i + 1, digits);
            LocalName shown = new LocalName(name.zh() + number, name.en() + " " + number);
            draft.addDepartment("d" + number, shown, shares.get(i));
            if (total.isEmpty()) {
                draft.addOnlyMatter(Optional.empty());
            } else {
                int own = total.get() / count.get() + (i < total.get() % count.get() ? 1 : 0);
                numbered(matters.get(), own);
            }
        }
        matters.ifPresent(of -> of.get(MatterKeys.NAMED, List.of()).forEach(new NamedMatters()::put));
        return sourced;
    }

    private void numbered(Block block, int count) {
        LocalName name = block.get(MatterKeys.NAME, MatterKeys.MATTER);
        draft.addNumbered(name, MatterKeys.sharesOrEven(block, count), Optional.empty());
    }

    /** Puts named matters in place of numbered ones, the first of each department first. */
    private final class NamedMatters {
        private final int[] used = new int[draft.departments().size()];
        private final List<String> departmentKeys =
                draft.departments().stream().map(Catalogue.Department::key).toList();

        void put(Block block) {
            Optional<Ref> ref = block.require(MatterKeys.NAMED_DEPARTMENT);
            Optional<String> key = block.require(MatterKeys.KEY);
            Optional<LocalName> name = block.get(MatterKeys.NAME);
            int department = ref.map(of -> departmentKeys.indexOf(of.key())).orElse(-1);
            if (ref.isPresent() && department < 0) {
                ref.get().at().error(Catalogue.notThere(ref.get().key(), "kind.department", departmentKeys));
            }
            if (department < 0 || key.isEmpty()) {
                draft.leavesOut(Catalogue.Part.MATTERS);
                return;
            }
            Catalogue.Department of = draft.departments().get(department);
            if (!draft.unnamed().isEmpty()) {
                draft.leavesOut(Catalogue.Part.MATTERS);
            } else if (used[department] >= of.matters()) {
                block.error("named.many", of.matters(), of.key());
            } else if (draft.has(key.get())) {
                block.error(MatterKeys.KEY, "key.ofMatter");
                draft.leavesOut(Catalogue.Part.MATTERS);
            } else {
                draft.rename(
                        of.firstMatter() + used[department]++,
                        key.get(),
                        name.orElse(new LocalName(key.get(), key.get())));
            }
        }
    }
}
