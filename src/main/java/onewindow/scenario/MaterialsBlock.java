package onewindow.scenario;

import java.util.Optional;
import java.util.OptionalInt;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads what is missing when people hand in a case, how they are told and how it comes. */
final class MaterialsBlock {

    private static final Key<Double> MISSING = Key.of("missing", Quantities.SHARE, "about.materials.missing");
    private static final Key<Boolean> NOTICE = Key.of(
            "notice", Words.choice("notice", Words.meaning("once", false, "drip", true)), "about.materials.notice");
    private static final Key<Double> AGAIN = Key.of("again", Quantities.SHARE, "about.materials.again");

    private static final Key<Double> TOLERATED_SHARE =
            Key.of("share", Quantities.SHARE, "about.materials.toleratedShare");
    private static final Key<Integer> WITHIN =
            Key.of("within", Quantities.POSITIVE_WORKING_DAYS, "about.materials.within");
    private static final Key<Block> TOLERATED = Key.of(
            "tolerated", BlockKind.opened("tolerated", Keys.of(TOLERATED_SHARE, WITHIN)), "about.materials.tolerated");

    private static final Key<Double> LATER = Key.of("later", Quantities.SHARE, "about.materials.later");
    private static final Key<Double> NEVER = Key.of("never", Quantities.SHARE, "about.materials.never");
    private static final Key<Distribution> CLOSED_AFTER =
            Key.of("closedAfter", Distributions.KIND, "about.materials.closedAfter");
    private static final Key<Distribution> AFTER = Key.of("after", Distributions.KIND, "about.materials.after");
    private static final Key<Double> IN_PERSON = Key.of("inPerson", Quantities.SHARE, "about.materials.inPerson");
    private static final Key<Distribution> SERVICE = Key.of("service", Distributions.KIND, "about.materials.service");
    private static final Key<Integer> NOTICE_WITHIN =
            Key.of("noticeWithin", Quantities.POSITIVE_WORKING_DAYS, "about.materials.noticeWithin");
    private static final Key<ClockAfterSupplement> CLOCK = Key.of(
            "clock",
            Words.choice(
                    "clock",
                    Words.meaning("pause", ClockAfterSupplement.PAUSE, "restart", ClockAfterSupplement.RESTART)),
            "about.materials.clock");

    static final Key<Block> MATERIALS = Key.of(
            "materials",
            BlockKind.opened(
                    "materials",
                    Keys.of(
                            MISSING,
                            NOTICE,
                            AGAIN,
                            TOLERATED,
                            LATER,
                            NEVER,
                            CLOSED_AFTER,
                            AFTER,
                            IN_PERSON,
                            SERVICE,
                            NOTICE_WITHIN,
                            CLOCK)),
            "about.materials.materials");

    private static final CaseRules.Materials NOTHING_MISSING = new CaseRules.Materials(
            0, 0, 0, 0, 0, 0, WorkingTimes.NONE, 1, WorkingTimes.NONE, WorkingTimes.NONE, OptionalInt.empty());

    /** What the block came to. */
    record Materials(CaseRules.Materials rules, ClockAfterSupplement clock) {}

    private MaterialsBlock() {}

    /** Reads the block; a part that is wrong is reported and left out. */
    static Materials read(Block cases) {
        return cases.get(MATERIALS)
                .map(MaterialsBlock::materials)
                .orElse(new Materials(NOTHING_MISSING, ClockAfterSupplement.PAUSE));
    }

    /** Reports it when the block does not say how people come again, as those do whose online case falls back. */
    static void requireTrip(Block cases) {
        require(cases, Wording.of("materials.trip"));
    }

    /** Reports it when the block does not say how the supplement of a case comes that somebody outside sends back. */
    static void requireSupplement(Block cases) {
        require(cases, Wording.of("materials.sentBack"));
        cases.get(MATERIALS).filter(block -> block.get(NEVER, 0.0) > 0).ifPresent(block -> block.require(CLOSED_AFTER));
    }

    private static void require(Block cases, Wording why) {
        Optional<Block> block = cases.get(MATERIALS);
        if (block.isPresent() ? !block.get().has(AFTER) || !block.get().has(SERVICE) : !cases.has(MATERIALS)) {
            cases.error("materials.lacks", why);
        }
    }

    private static Materials materials(Block block) {
        double missing = block.get(MISSING, 0.0);
        double later = block.get(LATER, 0.0);
        double never = block.get(NEVER, 0.0);
        double inPerson = block.get(IN_PERSON, 1.0);
        boolean told = missing > 0 || later > 0;
        boolean drip = block.get(NOTICE, false);
        if (drip) {
            block.require(AGAIN);
        } else {
            block.refuse(Wording.of("drip.only"), AGAIN);
        }
        Optional<Block> tolerated = block.get(TOLERATED);
        double share = tolerated.flatMap(of -> of.require(TOLERATED_SHARE)).orElse(0.0);
        int within = tolerated.flatMap(of -> of.require(WITHIN)).orElse(0);
        CaseRules.Materials rules = new CaseRules.Materials(
                missing,
                drip ? block.get(AGAIN, 0.0) : 0,
                share,
                within,
                later,
                never,
                time(block, AFTER, told),
                inPerson,
                time(block, SERVICE, told && inPerson > 0),
                time(block, CLOSED_AFTER, told && never > 0),
                block.get(NOTICE_WITHIN).map(OptionalInt::of).orElse(OptionalInt.empty()));
        return new Materials(rules, block.get(CLOCK, ClockAfterSupplement.PAUSE));
    }

    private static Distribution time(Block block, Key<Distribution> key, boolean needed) {
        return (needed ? block.require(key) : block.get(key)).orElse(WorkingTimes.NONE);
    }
}
