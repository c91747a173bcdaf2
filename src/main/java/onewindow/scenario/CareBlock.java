package onewindow.scenario;

import java.util.Optional;
import onewindow.demand.Distribution;
import onewindow.people.CaseRules;

/** Reads what the hall does about bad reviews and visits that failed. */
final class CareBlock {

    private static final Key<Integer> BAD_FROM = Key.of("badFrom", Quantities.count(1, 5), "about.care.badFrom");
    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.care.share");
    private static final Key<Integer> WITHIN = Key.of("within", Quantities.WORKING_DAYS, "about.care.within");
    private static final Key<Distribution> TIME = Key.of("time", WorkingTimes.KIND, "about.care.time");
    private static final Key<Double> COMPLEX_SHARE = Key.of("share", Quantities.SHARE, "about.care.complexShare");
    private static final Key<CaseRules.Complex> COMPLEX = Key.of(
            "complex",
            new BlockKind<>("complex", Keys.of(COMPLEX_SHARE, WITHIN, TIME), CareBlock::complex),
            "about.care.complex");
    private static final Key<Double> UNSERVED = Key.of("unserved", Quantities.SHARE, "about.care.unserved");
    private static final Keys DUTY = Keys.of(SHARE, WITHIN, TIME, COMPLEX);
    private static final Keys OF_VISITS = Keys.of(SHARE, WITHIN, TIME, COMPLEX, UNSERVED);

    private static final Key<CaseRules.Duty> RECTIFICATION = duty("rectification", "about.care.rectification");
    private static final Key<CaseRules.Duty> CALL_BACK = duty("callBack", "about.care.callBack");
    private static final Key<CaseRules.Duty> CONTACT = duty("contact", "about.care.contact");
    private static final Key<CaseRules.Duty> SECOND_CALL_BACK = duty("secondCallBack", "about.care.secondCallBack");
    private static final Key<CaseRules.Duty> DESK = ofVisits("desk", "about.care.desk");
    private static final Key<CaseRules.Duty> HOTLINE = ofVisits("hotline", "about.care.hotline");
    private static final Key<CaseRules.Duty> SUGGESTIONS = ofVisits("suggestions", "about.care.suggestions");

    static final Key<CaseRules.Care> CARE = Key.of(
            "care",
            new BlockKind<>(
                    "care",
                    Keys.of(BAD_FROM, RECTIFICATION, CALL_BACK, DESK, HOTLINE, SUGGESTIONS, CONTACT, SECOND_CALL_BACK),
                    CareBlock::care),
            "about.care.care");

    private CareBlock() {}

    private static Key<CaseRules.Duty> duty(String name, String meaning) {
        return Key.of(name, new BlockKind<>("duty", DUTY, CareBlock::duty), meaning);
    }

    private static Key<CaseRules.Duty> ofVisits(String name, String meaning) {
        return Key.of(name, new BlockKind<>("dutyOfVisits", OF_VISITS, CareBlock::ofVisits), meaning);
    }

    private static Optional<CaseRules.Duty> ofVisits(Block block) {
        double unserved = block.get(UNSERVED, 0.0);
        return duty(block).map(of -> new CaseRules.Duty(of.share(), of.limitDays(), of.time(), unserved, of.complex()));
    }

    private static Optional<CaseRules.Complex> complex(Block block) {
        Optional<Double> share = block.require(COMPLEX_SHARE);
        Optional<Integer> within = block.require(WITHIN);
        Optional<Distribution> time = block.require(TIME);
        return share.isEmpty() || within.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRules.Complex(share.get(), within.get(), time.get()));
    }

    private static Optional<CaseRules.Duty> duty(Block block) {
        Optional<Double> share = block.require(SHARE);
        Optional<Integer> within = block.require(WITHIN);
        Optional<Distribution> time = block.require(TIME);
        Optional<CaseRules.Complex> complex = block.get(COMPLEX);
        return share.isEmpty() || within.isEmpty() || time.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRules.Duty(share.get(), within.get(), time.get(), 0, complex));
    }

    private static Optional<CaseRules.Care> care(Block block) {
        return Optional.of(new CaseRules.Care(
                block.get(BAD_FROM, 2),
                block.get(RECTIFICATION, CaseRules.Duty.NONE),
                block.get(CALL_BACK, CaseRules.Duty.NONE),
                block.get(DESK, CaseRules.Duty.NONE),
                block.get(HOTLINE, CaseRules.Duty.NONE),
                block.get(SUGGESTIONS, CaseRules.Duty.NONE),
                block.get(CONTACT, CaseRules.Duty.NONE),
                block.get(SECOND_CALL_BACK, CaseRules.Duty.NONE)));
    }
}
