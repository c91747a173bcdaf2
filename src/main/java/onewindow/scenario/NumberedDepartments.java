package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        int[] own = total.map(of -> counts(matters.get(), count.get(), of)).orElse(new int[0]);
        for (int i = 0; i < count.get(); i++) {
            String number = CatalogueDraft.number(i + 1, digits);
            LocalName shown = new LocalName(name.zh() + number, name.en() + " " + number);
            draft.addDepartment("d" + number, shown, shares.get(i));
            if (total.isEmpty()) {
                draft.addOnlyMatter(Optional.empty(), List.of());
            } else {
                numbered(matters.get(), own[i]);
            }
        }
        matters.ifPresent(of -> of.get(MatterKeys.NAMED, List.of()).forEach(new NamedMatters()::put));
        return sourced;
    }

    /** How many matters each department has: as many as the others but where their number is stated. */
    private int[] counts(Block block, int departments, int total) {
        int[] counts = new int[departments];
        int left = total;
        int others = departments;
        for (Block of : block.get(MatterKeys.COUNTS, List.of())) {
            Optional<Ref> ref = of.require(MatterKeys.NAMED_DEPARTMENT);
            Optional<Integer> own = of.require(MatterKeys.OWN_COUNT);
            int department = ref.map(r -> keys(departments).indexOf(r.key())).orElse(-1);
            if (ref.isPresent() && department < 0) {
                ref.get().at().error(Catalogue.notThere(ref.get().key(), "kind.department", keys(departments)));
            } else if (department >= 0 && counts[department] > 0) {
                of.error(MatterKeys.NAMED_DEPARTMENT, "counts.twice");
            } else if (department >= 0 && own.isPresent()) {
                counts[department] = own.get();
                left -= own.get();
                others--;
            }
        }
        if (left < others || (others == 0 && left > 0)) {
            block.error(MatterKeys.COUNTS, "counts.sum", total - left, total, others);
            draft.leavesOut(Catalogue.Part.MATTERS);
            left = others;
        }
        for (int i = 0, k = 0; i < departments; i++) {
            if (counts[i] == 0) {
                counts[i] = left / others + (k++ < left % others ? 1 : 0);
            }
        }
        return counts;
    }

    private static String key(int index, int departments) {
        return "d"
                + CatalogueDraft.number(
                        index + 1, Math.max(2, Integer.toString(departments).length()));
    }

    private static List<String> keys(int departments) {
        return IntStream.range(0, departments)
                .mapToObj(i -> key(i, departments))
                .toList();
    }

    private void numbered(Block block, int count) {
        LocalName name = block.get(MatterKeys.NAME, MatterKeys.MATTER);
        draft.addNumbered(name, MatterKeys.sharesOrEven(block, count), Optional.empty(), List.of());
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
            List<LocalName> materials = MatterKeys.materials(block, MatterKeys.MATERIALS);
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
                        name.orElse(new LocalName(key.get(), key.get())),
                        materials);
            }
        }
    }
}
