package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.demand.Distribution;

/** Reads departments and matters, listed or numbered, into a catalogue. */
final class DepartmentsBlock {

    static final int MOST_DEPARTMENTS = 2_000;
    static final int MOST_MATTERS = 20_000;

    private static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "by which the rest of the file names it");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "what people call it");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "share of the demand");
    private static final Key<Distribution> SERVICE =
            Key.of("service", Distributions.KIND, "time at the window; default: that of the hall");
    private static final Key<Integer> COUNT = Key.of("count", Quantities.count(1, MOST_MATTERS), "how many");
    private static final Key<Spread> SHARES =
            Key.of("shares", Spread.KIND, "how the demand spreads over them; default even");

    private static final Key<Ref> NAMED_DEPARTMENT =
            Key.of("department", Ref.KIND, "the department whose next numbered matter this replaces");
    private static final Key<List<Block>> NAMED = Key.of(
            "named",
            ListKind.keyed(
                    new BlockKind<>("namedMatter", Keys.of(NAMED_DEPARTMENT, KEY, NAME), Optional::of),
                    "named matters",
                    MOST_MATTERS),
            "matters with a name of their own, in place of the first numbered ones of their departments");

    private static final Kind<Block> NUMBERED_MATTERS =
            new BlockKind<>("numberedMattersOfHall", Keys.of(COUNT, NAME, SHARES, NAMED), Optional::of);
    private static final Key<Block> HALL_MATTERS =
            Key.of("matters", NUMBERED_MATTERS, "numbered matters, spread over the departments as evenly as possible");
    private static final Key<Integer> DEPARTMENT_COUNT =
            Key.of("count", Quantities.count(1, MOST_DEPARTMENTS), "number of departments");

    private static final Kind<Block> MATTER =
            new BlockKind<>("matter", Keys.of(KEY, NAME, SHARE, SERVICE), Optional::of);
    private static final Kind<List<Block>> MATTER_LIST = ListKind.keyed(MATTER, "matters", MOST_MATTERS);
    private static final Kind<Block> MATTER_COUNT =
            new BlockKind<>("numberedMatters", Keys.of(COUNT, NAME, SHARES), Optional::of);

    /** The matters of a listed department: listed too, or numbered. */
    private record MattersForm(List<Block> listed, Block numbered) {}

    private static final Key<MattersForm> MATTERS = Key.of(
            "matters",
            new ByShape<>(
                    null,
                    MATTER_COUNT.map(block -> new MattersForm(null, block)),
                    MATTER_LIST.map(list -> new MattersForm(list, null)),
                    "a list of matters, or {count: 20}"),
            "the department's matters; default: one");

    private static final Kind<Block> NUMBERED =
            new BlockKind<>("numberedDepartments", Keys.of(DEPARTMENT_COUNT, NAME, SHARES, HALL_MATTERS), Optional::of);
    private static final Kind<List<Block>> LISTED = ListKind.keyed(
            new BlockKind<>("department", Keys.of(KEY, NAME, SHARE, SERVICE, MATTERS), Optional::of),
            "departments",
            MOST_DEPARTMENTS);

    /** Departments as the file writes them. */
    record DepartmentsForm(List<Block> listed, Block numbered) {}

    static final Key<DepartmentsForm> DEPARTMENTS = Key.of(
            "departments",
            new ByShape<>(
                    null,
                    NUMBERED.map(block -> new DepartmentsForm(null, block)),
                    LISTED.map(list -> new DepartmentsForm(list, null)),
                    "a list of departments, or {count: 37}"),
            "departments and their matters; default: one of each");

    private final List<Catalogue.Department> departments = new ArrayList<>();
    private final List<Catalogue.Matter> matters = new ArrayList<>();
    private final Set<String> departmentKeys = new HashSet<>();
    private final Set<String> matterKeys = new HashSet<>();
    private boolean sourcedShares;
    private boolean whole = true;

    private DepartmentsBlock() {}

    /** Reads the departments; empty when something is wrong, which is then reported. */
    static Optional<Catalogue> read(Block root, List<Catalogue.VisitClass> classes) {
        DepartmentsBlock reader = new DepartmentsBlock();
        if (!root.has(DEPARTMENTS)) {
            reader.add("hall", new LocalName("大厅", "Hall"), 1);
            reader.add("any", new LocalName("事项", "Matter"), 0, 1, Optional.empty());
        } else {
            Optional<DepartmentsForm> form = root.get(DEPARTMENTS);
            if (form.isEmpty()) {
                return Optional.empty();
            }
            if (form.get().listed != null) {
                reader.listed(form.get().listed, root.find(DEPARTMENTS).orElseThrow());
            } else {
                reader.numbered(form.get().numbered);
            }
        }
        if (!reader.whole) {
            return Optional.empty();
        }
        if (reader.matters.size() > MOST_MATTERS) {
            root.error(DEPARTMENTS, "have " + reader.matters.size() + " matters; there are at most " + MOST_MATTERS);
            return Optional.empty();
        }
        boolean assumed = reader.departments.size() > 1 && !reader.sourcedShares;
        return Optional.of(new Catalogue(reader.departments, reader.matters, classes, assumed));
    }

    private void numbered(Block block) {
        Optional<Integer> count = block.require(DEPARTMENT_COUNT);
        LocalName name = block.get(NAME, new LocalName("部门", "Department"));
        int unsourced = block.at().findings().unsourced();
        Optional<List<Double>> shares = count.flatMap(departments -> shares(block, departments));
        sourcedShares = block.has(SHARES) && block.at().findings().unsourced() == unsourced;
        Optional<Block> matterBlock = block.get(HALL_MATTERS);
        if (shares.isEmpty() || (matterBlock.isEmpty() && block.has(HALL_MATTERS))) {
            whole = false;
            return;
        }
        int digits = Math.max(2, Integer.toString(count.get()).length());
        for (int i = 0; i < count.get(); i++) {
            String number = number(i + 1, digits);
            add(
                    "d" + number,
                    new LocalName(name.zh() + number, name.en() + " " + number),
                    shares.get().get(i));
        }
        if (matterBlock.isEmpty()) {
            oneMatterEach();
            return;
        }
        Optional<Integer> total = matterBlock.get().require(COUNT);
        if (total.isPresent() && total.get() < count.get()) {
            matterBlock
                    .get()
                    .error(
                            COUNT,
                            "'" + total.get() + "' is less than one for each of the " + count.get() + " departments");
            total = Optional.empty();
        }
        if (total.isEmpty()) {
            whole = false;
            return;
        }
        numberedMatters(matterBlock.get(), total.get());
        matterBlock.get().get(NAMED, List.of()).forEach(new NamedMatters()::put);
    }

    private void oneMatterEach() {
        for (int i = 0; i < departments.size(); i++) {
            Catalogue.Department department = departments.get(i);
            add(department.key(), department.name(), i, department.share(), Optional.empty());
        }
    }

    private void numberedMatters(Block block, int total) {
        LocalName name = block.get(NAME, new LocalName("事项", "Matter"));
        int each = total / departments.size();
        int more = total % departments.size();
        for (int d = 0; d < departments.size(); d++) {
            numberedMatters(block, name, d, d < more ? each + 1 : each, Optional.empty());
        }
    }

    private void numberedMatters(
            Block block, LocalName name, int department, int count, Optional<Distribution> service) {
        Catalogue.Department of = departments.get(department);
        Optional<List<Double>> shares = shares(block, count);
        if (shares.isEmpty()) {
            whole = false;
            return;
        }
        int digits = Math.max(3, Integer.toString(count).length());
        for (int i = 0; i < count; i++) {
            String number = number(i + 1, digits);
            LocalName shown = new LocalName(
                    of.name().zh() + "·" + name.zh() + number, of.name().en() + " · " + name.en() + " " + number);
            add(
                    of.key() + "m" + number,
                    shown,
                    department,
                    of.share() * shares.get().get(i),
                    service);
        }
    }

    private Optional<List<Double>> shares(Block block, int items) {
        if (!block.has(SHARES)) {
            return new Spread.Even().shares(items, block.at());
        }
        Value at = block.find(SHARES).orElseThrow();
        return block.get(SHARES).flatMap(spread -> spread.shares(items, at));
    }

    /** Puts named matters in place of numbered ones, the first of each department first. */
    private final class NamedMatters {
        private final int[] used = new int[departments.size()];

        void put(Block block) {
            Optional<Ref> ref = block.require(NAMED_DEPARTMENT);
            Optional<String> key = block.require(KEY);
            Optional<LocalName> name = block.get(NAME);
            if (ref.isEmpty() || key.isEmpty()) {
                whole = false;
                return;
            }
            int department = indexOf(ref.get());
            if (department < 0) {
                whole = false;
                return;
            }
            Catalogue.Department of = departments.get(department);
            if (used[department] == of.matters()) {
                block.error("department " + of.key() + " has only " + of.matters() + " matters");
                whole = false;
                return;
            }
            int at = of.firstMatter() + used[department]++;
            Catalogue.Matter numbered = matters.get(at);
            matterKeys.remove(numbered.key());
            if (!matterKeys.add(key.get()) || departmentKeys.contains(key.get())) {
                block.error(KEY, Shown.value(key.get()) + " is the key of another matter or department");
                whole = false;
            }
            LocalName shown = name.orElse(new LocalName(key.get(), key.get()));
            matters.set(at, new Catalogue.Matter(key.get(), shown, department, numbered.share(), numbered.service()));
        }

        private int indexOf(Ref ref) {
            List<String> keys =
                    departments.stream().map(Catalogue.Department::key).toList();
            int index = keys.indexOf(ref.key());
            if (index < 0) {
                ref.at().error(Catalogue.notThere(ref.key(), "a department", keys));
            }
            return index;
        }
    }

    private void listed(List<Block> items, Value list) {
        int unsourced = list.findings().unsourced();
        Optional<List<Double>> shares = Shares.of(items, SHARE, list, "departments");
        sourcedShares = items.get(0).has(SHARE) && list.findings().unsourced() == unsourced;
        whole &= shares.isPresent();
        for (int i = 0; i < items.size(); i++) {
            Block item = items.get(i);
            Optional<String> key = item.require(KEY);
            if (key.isPresent() && (departmentKeys.contains(key.get()) || matterKeys.contains(key.get()))) {
                item.error(KEY, Shown.value(key.get()) + " is the key of another department or matter");
                key = Optional.empty();
            }
            // Where the key is missing, the rest is read all the same, so that all problems come at once.
            String known = key.orElse("#" + i);
            add(
                    known,
                    item.get(NAME, new LocalName(known, known)),
                    shares.isPresent() ? shares.get().get(i) : 1);
            mattersOf(item, i);
            whole &= key.isPresent();
        }
    }

    private void mattersOf(Block item, int department) {
        Optional<Distribution> service = item.get(SERVICE);
        Optional<MattersForm> form = item.get(MATTERS);
        Catalogue.Department of = departments.get(department);
        if (form.isEmpty()) {
            whole &= !item.has(MATTERS);
            add(of.key(), of.name(), department, of.share(), service);
        } else if (form.get().numbered != null) {
            Block block = form.get().numbered;
            LocalName name = block.get(NAME, new LocalName("事项", "Matter"));
            Optional<Integer> count = block.require(COUNT);
            whole &= count.isPresent();
            count.ifPresent(matters -> numberedMatters(block, name, department, matters, service));
        } else {
            listedMatters(form.get().listed, item.find(MATTERS).orElseThrow(), department, service);
        }
    }

    private void listedMatters(List<Block> items, Value list, int department, Optional<Distribution> service) {
        Optional<List<Double>> shares = Shares.of(items, SHARE, list, "matters");
        whole &= shares.isPresent();
        for (int i = 0; i < items.size(); i++) {
            Block item = items.get(i);
            Optional<String> key = item.require(KEY);
            Optional<LocalName> name = item.get(NAME);
            Optional<Distribution> own = item.get(SERVICE);
            if (key.isPresent() && (matterKeys.contains(key.get()) || isOtherDepartment(key.get(), department))) {
                item.error(KEY, Shown.value(key.get()) + " is the key of another matter or department");
                key = Optional.empty();
            }
            whole &= key.isPresent();
            if (key.isPresent()) {
                double share = shares.isPresent()
                        ? departments.get(department).share() * shares.get().get(i)
                        : 1;
                add(
                        key.get(),
                        name.orElse(new LocalName(key.get(), key.get())),
                        department,
                        share,
                        own.or(() -> service));
            }
        }
    }

    private boolean isOtherDepartment(String key, int department) {
        return departmentKeys.contains(key)
                && !departments.get(department).key().equals(key);
    }

    private void add(String key, LocalName name, double share) {
        departmentKeys.add(key);
        departments.add(new Catalogue.Department(key, name, share, matters.size(), 0));
    }

    private void add(String key, LocalName name, int department, double share, Optional<Distribution> service) {
        Catalogue.Department of = departments.get(department);
        int first = of.matters() == 0 ? matters.size() : of.firstMatter();
        departments.set(department, new Catalogue.Department(of.key(), of.name(), of.share(), first, of.matters() + 1));
        matterKeys.add(key);
        matters.add(new Catalogue.Matter(key, name, department, share, service));
    }

    private static String number(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
