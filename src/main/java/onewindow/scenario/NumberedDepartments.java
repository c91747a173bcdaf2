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
        Optional<List<Double>> shares = count.flatMap(departments -> MatterKeys.shares(block, departments));
        boolean sourced = block.has(MatterKeys.SHARES) && block.at().findings().unsourced() == unsourced;
        Optional<Block> matters = block.get(MatterKeys.MATTERS_OF_HALL);
        Optional<Integer> total = matters.flatMap(of -> of.require(MatterKeys.COUNT));
        if (count.isPresent() && total.isPresent() && total.get() < count.get()) {
            String departments = " is less than one for each of the " + count.get() + " departments";
            matters.get().error(MatterKeys.COUNT, Shown.value(total.get().toString()) + departments);
            return sourced;
        }
        if (shares.isEmpty() || (matters.isPresent() && total.isEmpty())) {
            return sourced;
        }
        int digits = Math.max(2, count.get().toString().length());
        for (int i = 0; i < count.get(); i++) {
            String number = CatalogueDraft.number(i + 1, digits);
            LocalName shown = new LocalName(name.zh() + number, name.en() + " " + number);
            draft.addDepartment("d" + number, shown, shares.get().get(i));
            if (matters.isEmpty()) {
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
        MatterKeys.shares(block, count).ifPresent(shares -> draft.addNumbered(name, shares, Optional.empty()));
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
                ref.get().at().error(Catalogue.notThere(ref.get().key(), "a department", departmentKeys));
            }
            if (department < 0 || key.isEmpty()) {
                return;
            }
            Catalogue.Department of = draft.departments().get(department);
            if (used[department] >= of.matters()) {
                block.error("is one more than the " + of.matters() + " matters of department " + of.key());
            } else if (draft.has(key.get())) {
                block.error(MatterKeys.KEY, Shown.value(key.get()) + " is the key of another matter or department");
            } else {
                draft.rename(
                        of.firstMatter() + used[department]++,
                        key.get(),
                        name.orElse(new LocalName(key.get(), key.get())));
            }
        }
    }
}
