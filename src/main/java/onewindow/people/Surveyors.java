package onewindow.people;

import java.util.Optional;
import onewindow.casework.CaseCommands;
import onewindow.demand.Chance;
import onewindow.demand.Purpose;

/** A third party that phones some applicants once their case is over, and asks what they say of it. */
final class Surveyors {

    private final CaseCommands casework;
    private final Optional<CaseRules.Survey> survey;
    private final Chance chance;

    Surveyors(CaseCommands casework, CasePlan plan, Chance chance) {
        this.casework = casework;
        this.chance = chance;
        survey = plan.rules().survey();
    }

    /** A case is about to go to the archive: its applicant is phoned or not, and answers or not. */
    void phone(long time, int file, long key) {
        if (survey.isEmpty()
                || !chance.happens(key, Purpose.SURVEY, survey.get().share())) {
            return;
        }
        boolean answers =
                chance.happens(key, Purpose.SURVEY_ANSWER, survey.get().answers());
        int level = answers ? Reviewers.level(survey.get().levels(), chance.uniform(key, Purpose.SURVEY_LEVEL)) : 0;
        casework.survey(time, file, level);
    }
}
