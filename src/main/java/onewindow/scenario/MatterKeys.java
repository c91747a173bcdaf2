package onewindow.scenario;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import onewindow.demand.Distribution;

/** The keys of departments and matters, listed or numbered. */
final class MatterKeys {

    static final int MOST_DEPARTMENTS = 2_000;
    static final int MOST_MATTERS = 20_000;
    /** As many as a person who serves by the keyboard can tick. */
    private static final int MOST_MATERIALS = 9;

    static final LocalName DEPARTMENT = new LocalName("部门", "Department");
    static final LocalName MATTER = new LocalName("事项", "Matter");

    static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.matter.key");
    static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.matter.name");
    static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.matter.share");
    static final Key<Distribution> SERVICE = Key.of("service", Distributions.KIND, "about.matter.service");
    static final Key<List<LocalName>> MATERIALS = Key.of(
            "materials", ListKind.of(Words.NameKind.NAME, "materials", MOST_MATERIALS), "about.matter.materials");
    static final Key<List<LocalName>> MATERIALS_OF_ALL = Key.of(
            "materials", ListKind.of(Words.NameKind.NAME, "materials", MOST_MATERIALS), "about.matter.materialsOfAll");
    static final Key<Integer> COUNT = Key.of("count", Quantities.count(1, MOST_MATTERS), "about.matter.count");
    static final Key<Spread> SHARES = Key.of("shares", Spread.KIND, "about.matter.shares");

    static final Key<Ref> NAMED_DEPARTMENT = Key.of("department", Ref.KIND, "about.matter.namedDepartment");
    static final Key<List<Block>> NAMED = Key.of(
            "named",
            ListKind.keyed(
                    BlockKind.opened("namedMatter", Keys.of(NAMED_DEPARTMENT, KEY, NAME, MATERIALS)),
                    "namedMatters",
                    MOST_MATTERS),
            "about.matter.named");
    static final Key<Integer> OWN_COUNT = Key.of("count", Quantities.count(1, MOST_MATTERS), "about.matter.count");
    static final Key<List<Block>> COUNTS = Key.of(
            "counts",
            ListKind.of(
                    BlockKind.opened("matterCount", Keys.of(NAMED_DEPARTMENT, OWN_COUNT)),
                    "departments",
                    MOST_DEPARTMENTS),
            "about.matter.counts");
    static final Key<Block> MATTERS_OF_HALL = Key.of(
            "matters",
            BlockKind.opened("numberedMattersOfHall", Keys.of(COUNT, COUNTS, NAME, SHARES, NAMED)),
            "about.matter.mattersOfHall");
    static final Key<Integer> DEPARTMENT_COUNT =
            Key.of("count", Quantities.count(1, MOST_DEPARTMENTS), "about.matter.departmentCount");

    /** A list of blocks, or one block that numbers what it stands for; one of the two is null. */
    record Form(List<Block> listed, Block numbered) {

        private static Kind<Form> kind(Kind<Block> item, String what, int most, Kind<Block> numbered) {
            return new ByShape<>(
                    null,
                    numbered.map(block -> new Form(null, block)),
                    ListKind.keyed(item, what, most).map(list -> new Form(list, null)),
                    Wording.of("kind.listOrCount", Wording.ofItems(what)));
        }
    }

    static final Key<Form> MATTERS = Key.of(
            "matters",
            Form.kind(
                    BlockKind.opened("matter", Keys.of(KEY, NAME, SHARE, SERVICE, MATERIALS)),
                    "matters",
                    MOST_MATTERS,
                    BlockKind.opened("numberedMatters", Keys.of(COUNT, NAME, SHARES))),
            "about.matter.matters");
    static final Key<Form> DEPARTMENTS = Key.of(
            "departments",
            Form.kind(
                    BlockKind.opened("department", Keys.of(KEY, NAME, SHARE, SERVICE, MATERIALS_OF_ALL, MATTERS)),
                    "departments",
                    MOST_DEPARTMENTS,
                    BlockKind.opened("numberedDepartments", Keys.of(DEPARTMENT_COUNT, NAME, SHARES, MATTERS_OF_HALL))),
            "about.matter.departments");

    private MatterKeys() {}

    /** Reads what people must bring, each material once; empty where the scenario does not say. */
    static List<LocalName> materials(Block block, Key<List<LocalName>> key) {
        List<LocalName> materials = block.get(key, List.of());
        if (new HashSet<>(materials).size() < materials.size()) {
            block.error(key, "materials.twice");
        }
        return materials;
    }

    /** The same, even where something is wrong. */
    static List<Double> sharesOrEven(Block block, int items) {
        return shares(block, items).orElseGet(() -> Collections.nCopies(items, 1.0 / items));
    }

    /** Reads how numbered items share the demand; empty when something is wrong, which is then reported. */
    static Optional<List<Double>> shares(Block block, int items) {
        if (!block.has(SHARES)) {
            return new Spread.Even().shares(items, block.at());
        }
        Value at = block.find(SHARES).orElseThrow();
        return block.get(SHARES).flatMap(spread -> spread.shares(items, at));
    }
}
