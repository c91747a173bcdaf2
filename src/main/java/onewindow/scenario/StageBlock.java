package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads the stages that a kind of case goes through behind the counter. */
final class StageBlock {

    private static final int MOST_STAGES = 20;

    private static final Key<CaseRules.Place> AT = Key.of("at", Words.choice("stageAt", places()), "about.stage.at");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.stage.share");
    private static final Key<Distribution> WORK = Key.of("work", WorkingTimes.KIND, "about.stage.work");
    private static final Key<Integer> DEPARTMENTS =
            Key.of("departments", Quantities.count(1, MatterKeys.MOST_DEPARTMENTS), "about.stage.departments");
    private static final Key<Boolean> ORDER = Key.of(
            "order",
            Words.choice("partnerOrder", Words.meaning("parallel", false, "in-turn", true)),
            "about.stage.order");

    private static final Key<Double> REFUSED = Key.of("refused", Quantities.SHARE, "about.stage.refused");
    private static final Key<Double> SENT_BACK = Key.of("sentBack", Quantities.SHARE, "about.stage.sentBack");

    private static final int MOST_REGIONS = 5_000;
    private static final Key<Integer> REGION_COUNT =
            Key.of("count", Quantities.count(1, MOST_REGIONS), "about.stage.regionCount");
    private static final Key<Double> REGION_CV = Key.of("cv", Quantities.NUMBER_FROM_0, "about.stage.regionCv");
    private static final Key<Block> REGIONS =
            Key.of("regions", BlockKind.opened("regions", Keys.of(REGION_COUNT, REGION_CV)), "about.stage.regions");

    static final Key<List<Block>> STAGES = Key.of(
            "stages",
            ListKind.of(
                    BlockKind.opened(
                            "stage", Keys.of(AT, SHARE, WORK, DEPARTMENTS, ORDER, REFUSED, SENT_BACK, REGIONS)),
                    "stages",
                    MOST_STAGES),
            "about.stage.stages");

    private StageBlock() {}

    private static Map<String, CaseRules.Place> places() {
        Map<String, CaseRules.Place> words = new LinkedHashMap<>();
        words.put("own", CaseRules.Place.OWN);
        words.put("partners", CaseRules.Place.PARTNERS);
        words.put("approval", CaseRules.Place.APPROVAL);
        words.put("away", CaseRules.Place.AWAY);
        return words;
    }

    /** Reads the stages of a kind; what is wrong is reported and left out. */
    static List<CaseRules.Stage> read(Block kind, Catalogue catalogue) {
        List<CaseRules.Stage> stages = new ArrayList<>();
        for (Block block : kind.get(STAGES, List.of())) {
            stage(block, catalogue).ifPresent(stages::add);
        }
        return stages;
    }

    private static Optional<CaseRules.Stage> stage(Block block, Catalogue catalogue) {
        Optional<CaseRules.Place> at = block.require(AT);
        double share = block.get(SHARE, 1.0);
        Optional<Distribution> work = block.require(WORK);
        boolean inTurn = block.get(ORDER, false);
        int partners = block.get(DEPARTMENTS, 0);
        if (at.isPresent() && at.get() == CaseRules.Place.PARTNERS) {
            block.require(DEPARTMENTS);
            checkPartners(block, partners, catalogue);
        } else if (at.isPresent()) {
            block.refuse(Wording.of("partners.only"), DEPARTMENTS, ORDER);
        }
        double refused = block.get(REFUSED, 0.0);
        double sentBack = block.get(SENT_BACK, 0.0);
        if (at.isPresent() && at.get() != CaseRules.Place.AWAY) {
            block.refuse(Wording.of("away.only"), REFUSED, SENT_BACK, REGIONS);
        } else if (refused + sentBack > 1 + 1e-9) {
            block.error("away.sum", Shares.shown(refused + sentBack));
        }
        Optional<CaseRules.Regions> regions = block.get(REGIONS).flatMap(StageBlock::regions);
        return at.flatMap(place ->
                work.map(of -> new CaseRules.Stage(place, share, of, partners, inTurn, refused, sentBack, regions)));
    }

    private static Optional<CaseRules.Regions> regions(Block block) {
        double cv = block.get(REGION_CV, 0.0);
        return block.require(REGION_COUNT).map(count -> new CaseRules.Regions(count, cv));
    }

    private static void checkPartners(Block block, int partners, Catalogue catalogue) {
        int departments = catalogue.departments().size();
        if (!catalogue.names(Catalogue.Part.DEPARTMENTS)) {
            return;
        }
        if (departments < 2) {
            block.error(AT, "partners.none");
        } else if (partners >= departments) {
            block.error(DEPARTMENTS, "partners.many", departments);
        }
    }
}
