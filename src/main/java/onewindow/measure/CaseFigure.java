package onewindow.measure;

import java.util.EnumSet;
import java.util.Set;
import onewindow.casework.Channel;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.casework.TripCause;

/**
 * The figures of cases, for the hall or a part of it, of what happened on the measured days. Counts are cases unless
 * said otherwise. A case counts from its receipt: one that is only being looked at is no case yet. Each figure is
 * defined here and, in words, in the glossary of the README.
 */
public enum CaseFigure {
    /** Cases received (收件). */
    RECEIVED,
    /** Of them those that came in by each way, in the order of {@link Channel}. */
    RECEIVED_AT_WINDOW,
    RECEIVED_AT_KIOSK,
    RECEIVED_ONLINE,
    RECEIVED_ON_SITE,
    RECEIVED_FROM_AGENT,
    /** Cases that ended so, in the order of {@link Outcome}. */
    NOT_ACCEPTED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    TERMINATED,
    /** Of those refused, the ones that somebody outside refused: a partner region, a higher authority. */
    REFUSED_OUTSIDE,
    /** Results that reached applicants so, in the order of {@link IssueWay}. */
    ISSUED_AT_WINDOW,
    ISSUED_BY_POST,
    ISSUED_AT_KIOSK,
    ISSUED_ONLINE,
    /** Cases that were over. */
    ARCHIVED,
    /** Cases received and not yet archived when the measured days begin. */
    OPEN_AT_START,
    /** Likewise when they end. */
    OPEN_AT_END,
    /** Time from receipt to issue of the results issued, in calendar days, nights and days off included: the mean. */
    ISSUE_DAYS_MEAN,
    /** Half of them took at most so many days, and so on. */
    ISSUE_DAYS_P50,
    ISSUE_DAYS_P90,
    ISSUE_DAYS_P95,
    /** Granted or refused cases of kinds that go behind the counter and so have limits. */
    WITH_LIMIT,
    /** Share of them decided within the promised limit, by the working days counted: 按时办结率. */
    ON_TIME,
    /** Share of them decided within the statutory limit. */
    WITHIN_STATUTORY,
    /** Share of them decided with days of the promised limit left: 提前办结率. */
    EARLY,
    /** Working days of the promised limit that were left, a mean over those that were early. */
    DAYS_EARLY,
    /** Of those with limits, the cases decided after the promised limit. */
    LATE,
    /** Warnings that the promised limit is near. */
    YELLOW_WARNINGS,
    /** Warnings that the promised limit is over. */
    RED_WARNINGS,
    /** How often the limits of a case were extended (延期). */
    EXTENSIONS,
    /** How often applicants were told that something is missing, over the cases received. */
    NOTICES_PER_CASE,
    /** Cases that count as accepted from their receipt, since nobody was told in time what is missing. */
    ACCEPTED_WITHOUT_NOTICE,
    /** Trips to the hall a case, a mean over the cases archived. */
    TRIPS_MEAN,
    /** Share of the archived cases with so many trips. */
    NO_TRIP,
    ONE_TRIP,
    TWO_TRIPS,
    THREE_TRIPS,
    MORE_TRIPS,
    /** Share of the archived cases with one trip or none (最多跑一次). */
    AT_MOST_ONE_TRIP,
    /** Trips beyond the first of the archived cases, in the order of {@link TripCause}. */
    FURTHER_TO_APPLY,
    FURTHER_FOR_MISSING_MATERIAL,
    FURTHER_FROM_WRONG_WINDOW,
    FURTHER_TO_PICK_UP,
    FURTHER_AFTER_SYSTEM_FAILURE,
    FURTHER_AFTER_UNSERVED,
    /** Reviews: those that applicants gave, and ratings by default. */
    REVIEWS,
    /** Of them the ratings by default (默认评价). */
    DEFAULT_RATINGS,
    /** Cases received less reviews. */
    NOT_REVIEWED,
    /** Reviews by level, the best first. */
    VERY_SATISFIED,
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED,
    VERY_DISSATISFIED,
    /** Reviews given over cases received: 主动评价率. */
    REVIEW_RATE,
    /** Cases without a review over cases received: 未评价率. */
    NO_REVIEW_RATE,
    /** Reviews at one of the three good levels over reviews: 好评率. */
    GOOD_RATE,
    /**
     * Good reviews over reviews that applicants gave of their own accord: 主动评价好评率. Where nothing is rated by default it
     * is {@link #GOOD_RATE}; a hall that rates cases without a review as good publishes a higher 好评率 than this.
     */
    GIVEN_GOOD_RATE,
    /** Archived cases whose applicants a third party phoned. */
    SURVEYED,
    /** Applicants phoned who answered. */
    SURVEY_ANSWERS,
    /** Answers at one of the three good levels over answers. */
    SURVEY_GOOD_RATE;

    static final int COUNT = values().length;

    private static final CaseFigure[] ALL = values();

    private static final Set<CaseFigure> SHARES = EnumSet.of(ON_TIME, WITHIN_STATUTORY, EARLY, SURVEY_GOOD_RATE);

    static {
        SHARES.addAll(EnumSet.range(NO_TRIP, AT_MOST_ONE_TRIP));
        SHARES.addAll(EnumSet.range(REVIEW_RATE, GIVEN_GOOD_RATE));
    }

    /** Whether the figure of an ordinal is a share from 0 to 1. */
    static boolean isShare(int ordinal) {
        return SHARES.contains(ALL[ordinal]);
    }

    /** The cases received by a way. */
    public static CaseFigure of(Channel channel) {
        return ALL[RECEIVED_AT_WINDOW.ordinal() + channel.ordinal()];
    }

    /** The cases that ended so. */
    public static CaseFigure of(Outcome outcome) {
        return ALL[NOT_ACCEPTED.ordinal() + outcome.ordinal()];
    }

    /** The results that were issued so. */
    public static CaseFigure of(IssueWay way) {
        return ALL[ISSUED_AT_WINDOW.ordinal() + way.ordinal()];
    }

    /** The trips beyond the first that had a cause. */
    public static CaseFigure further(TripCause cause) {
        return ALL[FURTHER_TO_APPLY.ordinal() + cause.ordinal()];
    }

    /** The share of cases with so many trips, 4 standing for 4 or more. */
    public static CaseFigure trips(int trips) {
        return ALL[NO_TRIP.ordinal() + Math.min(trips, MORE_TRIPS.ordinal() - NO_TRIP.ordinal())];
    }

    /** The reviews at a level, 5 the best and 1 the worst. */
    public static CaseFigure level(int level) {
        return ALL[VERY_DISSATISFIED.ordinal() + 1 - level];
    }
}
