package onewindow.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened to cases beyond the counter, over all replications.
 *
 * @param hall all cases
 * @param byKind by kind of case
 * @param byDepartment by the department whose matter the case is of
 * @param byGroup by the window group that alone serves the case's matter; cases of matters that several groups serve
 *     are in none
 * @param offices by office: the departments' own, then the bureau of approval where there is one, then the world
 *     outside
 * @param days the cases open at midnight after each measured hall day
 * @param flow how often a case went from the place of the row to that of the column, means over replications: the
 *     offices by index, then {@link #counter}, {@link #filed} and {@link #decision}. Of offices that work on a case at
 *     the same time, the one that is done last hands it on
 * @param duties what was owed beside the cases, by {@link onewindow.casework.DutyKind}
 * @param regions the answers of partner regions: those of the first kind of case that has any, then of the next
 */
public record CaseSummary(
        CaseFigures hall,
        List<CaseFigures> byKind,
        List<CaseFigures> byDepartment,
        List<CaseFigures> byGroup,
        List<OfficeFigures> offices,
        List<OpenCases> days,
        double[][] flow,
        List<DutyFigures> duties,
        List<RegionFigures> regions) {

    /** Above this share of reviews at one level, or of cases reviewed, ratings are likely to be given by default. */
    public static final double TOO_MUCH_ALIKE = 0.99;

    public CaseSummary {
        byKind = List.copyOf(byKind);
        byDepartment = List.copyOf(byDepartment);
        byGroup = List.copyOf(byGroup);
        offices = List.copyOf(offices);
        days = List.copyOf(days);
        duties = List.copyOf(duties);
        regions = List.copyOf(regions);
    }

    /** Place of the counter in {@link #flow}: a window or a kiosk of the hall. */
    public int counter() {
        return offices.size();
    }

    /** Place in {@link #flow} of cases filed without a visit, online or at the applicant's. */
    public int filed() {
        return offices.size() + 1;
    }

    /** Place of the decision in {@link #flow}: the end of circulation, whatever the outcome. */
    public int decision() {
        return offices.size() + 2;
    }

    /**
     * Whether reviews say little: more than {@link #TOO_MUCH_ALIKE} of the cases are reviewed, or of the reviews are at
     * one level, as where a rating is given by default or asked for at the window.
     */
    public boolean reviewsTooMuchAlike() {
        double most = 1 - hall.mean(CaseFigure.NO_REVIEW_RATE);
        for (int level = 1; level <= 5; level++) {
            most = Math.max(most, hall.mean(CaseFigure.level(level)) / hall.mean(CaseFigure.REVIEWS));
        }
        return most > TOO_MUCH_ALIKE;
    }

    /** Whether a third party phoned applicants. */
    public boolean surveyed() {
        return hall.mean(CaseFigure.SURVEYED) > 0;
    }

    /** The share of good reviews and that of good answers to the survey, of one run's counts. */
    public TwoShares reviewsAndSurvey() {
        return new TwoShares(
                hall.mean(CaseFigure.GOOD_RATE),
                hall.mean(CaseFigure.REVIEWS),
                hall.mean(CaseFigure.SURVEY_GOOD_RATE),
                hall.mean(CaseFigure.SURVEY_ANSWERS));
    }

    /**
     * One office.
     *
     * @param steps parts of cases that it finished
     * @param waitHours mean wait in its queue, in hours of working time, of the steps that were begun
     * @param utilisation officers at work over officers there, within the working time and at most 1: who finishes a
     *     step after being called away is not counted; NaN where officers are without number
     * @param queue steps that wait at midnight after a hall day, a mean over days
     */
    public record OfficeFigures(Estimate steps, Estimate waitHours, Estimate utilisation, Estimate queue) {}

    /**
     * One kind of duty, such as the rectification of bad reviews (差评整改).
     *
     * @param owed duties that came up
     * @param done duties that were done
     * @param inTime share of those done that were done within their limit
     */
    public record DutyFigures(Estimate owed, Estimate done, Estimate inTime) {}

    /**
     * A partner region (合作地区).
     *
     * @param answers answers that came from there
     * @param hours working hours from the question to the answer, a mean
     */
    public record RegionFigures(Estimate answers, Estimate hours) {}

    /**
     * The cases open at midnight after a hall day.
     *
     * @param date null where the horizon has no dates
     * @param mean mean over replications, with the 5th and 95th percentile of the replications
     * @param byStanding means by {@link CaseStanding}
     */
    public record OpenCases(int index, LocalDate date, double mean, double p5, double p95, List<Double> byStanding) {
        public OpenCases {
            byStanding = List.copyOf(byStanding);
        }
    }
}
