package onewindow.scenario;

import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads what the hall does about bad reviews and visits that failed. */
final class CareBlock {

    private static final Key<Integer> BAD_FROM = Key.of(
            "badFrom", Quantities.count(1, 5), "reviews of this level (5 the best) or a lower one are bad; default 2");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "share of the occasions that bring it");
    private static final Key<Integer> WITHIN =
            Key.of("within", Quantities.WORKING_DAYS, "the limit, in working days from the one after");
    private static final Key<Distribution> TIME =
            Key.of("time", WorkingTimes.KIND, "how long until it is done, in working time");
    private static final Keys DUTY = Keys.of(SHARE, WITHIN, TIME);

    private static final Key<CaseRules.Duty> RECTIFICATION =
            duty("rectification", "what a bad review brings; its share is of the bad reviews");
    private static final Key<CaseRules.Duty> CALL_BACK =
            duty("callBack", "a call to the reviewer after the rectification; its share is of the rectifications");
    private static final Key<CaseRules.Duty> DESK =
            duty("desk", "what the cannot-get-it-done desk takes up; its share is of the visits that failed");
    private static final Key<CaseRules.Duty> HOTLINE =
            duty("hotline", "complaints by the hotline; its share is of the visits that failed");
    private static final Key<CaseRules.Duty> SUGGESTIONS =
            duty("suggestions", "notes in the suggestion box; its share is of the visits that failed");

    static final Key<CaseRules.Care> CARE = Key.of(
            "care",
            new BlockKind<>(
                    "care", Keys.of(BAD_FROM, RECTIFICATION, CALL_BACK, DESK, HOTLINE, SUGGESTIONS), CareBlock::care),
            "what the hall does about bad reviews and visits that failed (not accepted, told twice that something is"
                    + " missing, at the wrong window, terminated); default nothing");

    private CareBlock() {}

    private static Key<CaseRules.Duty> duty(String name, String meaning) {
        return Key.of(name, new BlockKind<>("duty", DUTY, CareBlock::duty), meaning);
    }

    private static Optional<CaseRules.Duty> duty(Block block) {
        Optional<Double> share = block.require(SHARE);
        Optional<Integer> within = block.require(WITHIN);
        Optional<Distribution> time = block.require(TIME);
        return share.isEmpty() || within.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRules.Duty(share.get(), within.get(), time.get()));
    }

    private static Optional<CaseRules.Care> care(Block block) {
        return Optional.of(new CaseRules.Care(
                block.get(BAD_FROM, 2),
                block.get(RECTIFICATION, CaseRules.Duty.NONE),
                block.get(CALL_BACK, CaseRules.Duty.NONE),
                block.get(DESK, CaseRules.Duty.NONE),
                block.get(HOTLINE, CaseRules.Duty.NONE),
                block.get(SUGGESTIONS, CaseRules.Duty.NONE)));
    }
}
