package onewindow.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.casework.Limits;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads the kinds of case: how many there are of each, their limits and their way behind the counter. */
final class CaseKindsBlock {

    private static final int MOST_KINDS = 200;

    private static final Key<String> KEY = Key.of("key", Words.ITEM_KEY, "about.caseKinds.key");
    private static final Key<LocalName> NAME = Key.of("name", Words.NameKind.NAME, "about.caseKinds.name");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.caseKinds.share");
    private static final Key<List<Ref>> DEPARTMENTS = Key.of(
            "departments",
            ListKind.of(Ref.KIND, "departments", MatterKeys.MOST_DEPARTMENTS),
            "about.caseKinds.departments");

    private static final Key<Integer> STATUTORY =
            Key.of("statutory", Quantities.POSITIVE_WORKING_DAYS, "about.caseKinds.statutory");
    private static final Key<Integer> PROMISED =
            Key.of("promised", Quantities.WORKING_DAYS, "about.caseKinds.promised");
    private static final Key<Limits> LIMITS = Key.of(
            "limits",
            new BlockKind<>("limits", Keys.of(STATUTORY, PROMISED), CaseKindsBlock::limits),
            "about.caseKinds.limits");

    private static final Key<Double> SUSPENDED_SHARE =
            Key.of("share", Quantities.SHARE, "about.caseKinds.suspendedShare");
    private static final Key<Distribution> SUSPENDED_TIME =
            Key.of("time", WorkingTimes.KIND, "about.caseKinds.suspendedTime");
    private static final Key<Block> SUSPENDED = Key.of(
            "suspended",
            BlockKind.opened("suspended", Keys.of(SUSPENDED_SHARE, SUSPENDED_TIME)),
            "about.caseKinds.suspended");

    static final Key<List<Block>> KINDS = Key.of(
            "kinds",
            ListKind.keyed(
                    BlockKind.opened(
                            "caseKind", Keys.of(KEY, NAME, SHARE, DEPARTMENTS, LIMITS, StageBlock.STAGES, SUSPENDED)),
                    "kindsOfCase",
                    MOST_KINDS),
            "about.caseKinds.kinds");

    /**
     * A kind of case with its name and its limits.
     *
     * @param vague whether it is not known of which departments it is
     * @param sureShare its share where it could be read, else 0
     */
    record CaseKind(Labels.Label label, CaseRules.Kind rules, Limits limits, boolean vague, double sureShare) {}

    private final Catalogue catalogue;
    private final Limits ofInstant;
    private final Set<String> keys = new HashSet<>();

    private CaseKindsBlock(Catalogue catalogue, Limits ofInstant) {
        this.catalogue = catalogue;
        this.ofInstant = ofInstant;
    }

    /**
     * Reads the kinds, as far as they can be read where something is wrong, which is then reported.
     *
     * <p>A case without stages is decided as soon as it is complete: it has until a tolerated gap must be filled.
     */
    static List<CaseKind> read(Block cases, Catalogue catalogue, CaseRules.Materials materials) {
        Optional<List<Block>> items = cases.require(KINDS);
        if (items.isEmpty()) {
            return List.of();
        }
        Value list = cases.find(KINDS).orElseThrow();
        Optional<List<Double>> shares = shares(items.get(), list);
        int days = Math.max(1, materials.toleratedDays());
        CaseKindsBlock reader = new CaseKindsBlock(catalogue, new Limits(days, days));
        List<CaseKind> kinds = new ArrayList<>();
        for (int i = 0; i < items.get().size(); i++) {
            Block item = items.get().get(i);
            double share = shares.isPresent() ? shares.get().get(i) : item.get(SHARE, 1.0);
            kinds.add(reader.kind(item, share));
        }
        reader.checkDepartments(kinds, list);
        return kinds;
    }

    /** The items' shares, in their order; empty when something is wrong, which is then reported. */
    private static Optional<List<Double>> shares(List<Block> items, Value list) {
        List<Block> ofAll =
                items.stream().filter(item -> !item.has(DEPARTMENTS)).toList();
        Optional<List<Double>> shared =
                ofAll.isEmpty() ? Optional.of(List.of()) : Shares.of(ofAll, SHARE, list, "kindsOfAll");
        List<Double> shares = new ArrayList<>();
        for (Block item : items) {
            int place = ofAll.indexOf(item);
            (place < 0 ? item.require(SHARE) : shared.map(all -> all.get(place))).ifPresent(shares::add);
        }
        return shares.size() == items.size() ? Optional.of(shares) : Optional.empty();
    }

    private CaseKind kind(Block block, double share) {
        Optional<String> key = block.require(KEY);
        if (key.isPresent() && !keys.add(key.get())) {
            block.error(KEY, "key.ofKind");
        }
        LocalName name = block.get(NAME, new LocalName(key.orElse(""), key.orElse("")));
        List<Integer> departments = block.get(DEPARTMENTS, List.of()).stream()
                .map(catalogue::department)
                .toList();
        List<CaseRules.Stage> stages = StageBlock.read(block, catalogue);
        Optional<Limits> limits =
                stages.isEmpty() && !block.has(LIMITS) ? Optional.of(ofInstant) : block.require(LIMITS);
        if (!block.has(StageBlock.STAGES)) {
            block.refuse(Wording.of("stages.only"), SUSPENDED);
        }
        Optional<Block> suspended = block.get(SUSPENDED);
        double suspendedShare =
                suspended.flatMap(of -> of.require(SUSPENDED_SHARE)).orElse(0.0);
        Distribution time = suspended.flatMap(of -> of.require(SUSPENDED_TIME)).orElse(WorkingTimes.NONE);
        boolean vague = !block.isReadable() || !block.isFine(DEPARTMENTS) || departments.contains(-1);
        return new CaseKind(
                new Labels.Label(key.orElse(""), name),
                new CaseRules.Kind(share, departments, stages, suspendedShare, time),
                limits.orElse(ofInstant),
                vague,
                block.isFine(SHARE) ? share : 0);
    }

    private static Optional<Limits> limits(Block block) {
        Optional<Integer> statutory = block.require(STATUTORY);
        Optional<Integer> promised = block.has(PROMISED) ? block.get(PROMISED) : statutory;
        if (statutory.isEmpty() || promised.isEmpty()) {
            return Optional.empty();
        }
        if (promised.get() > statutory.get()) {
            block.error(PROMISED, "limits.order", promised.get(), statutory.get());
            return Optional.empty();
        }
        return Optional.of(new Limits(statutory.get(), promised.get()));
    }

    /** Reports departments whose cases can be of no kind, and those whose own kinds are more than all. */
    private void checkDepartments(List<CaseKind> kinds, Value list) {
        List<String> without = new ArrayList<>();
        for (int department = 0; department < catalogue.departments().size(); department++) {
            int index = department;
            double own = kinds.stream()
                    .filter(kind -> kind.rules().departments().contains(index))
                    .mapToDouble(CaseKind::sureShare)
                    .sum();
            if (own > 1 + 1e-9) {
                list.error(
                        "kinds.sum",
                        Shown.value(catalogue.departments().get(department).key()),
                        Shares.shown(own));
            }
            if (kinds.stream().noneMatch(kind -> isOf(kind.rules(), index))) {
                without.add(catalogue.departments().get(department).key());
            }
        }
        boolean known =
                catalogue.names(Catalogue.Part.DEPARTMENTS) && kinds.stream().noneMatch(CaseKind::vague);
        if (known && !without.isEmpty()) {
            list.error("kinds.without", Shown.some(without, "department"));
        }
    }

    /** Whether cases of a department can be of a kind. */
    static boolean isOf(CaseRules.Kind kind, int department) {
        return kind.share() > 0
                && (kind.departments().isEmpty() || kind.departments().contains(department));
    }
}
