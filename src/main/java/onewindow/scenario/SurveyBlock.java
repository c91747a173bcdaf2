package onewindow.scenario;

import java.util.List;
import java.util.Optional;
import onewindow.people.CaseRules;

/** Reads what a third party hears from applicants whose case is over. */
final class SurveyBlock {

    private static final Key<Double> SHARE = Key.of("share", Quantities.SHARE, "about.survey.share");
    private static final Key<Double> ANSWERS = Key.of("answers", Quantities.SHARE, "about.survey.answers");
    private static final Key<List<Double>> LEVELS =
            Key.of("levels", ListKind.of(Quantities.SHARE, "shares", 5), "about.survey.levels");
    static final Key<Block> SURVEY =
            Key.of("survey", BlockKind.opened("survey", Keys.of(SHARE, ANSWERS, LEVELS)), "about.survey.survey");

    private SurveyBlock() {}

    /** Reads the survey; empty where there is none, or when something is wrong, which is then reported. */
    static Optional<CaseRules.Survey> read(Block cases) {
        Optional<Block> block = cases.get(SURVEY);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> share = block.get().require(SHARE);
        double answers = block.get().get(ANSWERS, 1.0);
        Optional<List<Double>> levels = IssueBlock.levels(block.get(), LEVELS);
        return share.isEmpty() || levels.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseRules.Survey(share.get(), answers, levels.get()));
    }
}
