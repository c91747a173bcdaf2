package onewindow.measure;

import onewindow.casework.CaseState;

/** Where an open case stands, in the groups that a planner tells apart. */
public enum CaseStanding {
    /** Filed without a visit and not yet received. */
    PRE_CHECKED,
    /** Received, accepted or with an office. */
    IN_CIRCULATION,
    /** Waiting for what is missing. */
    SUPPLEMENTING,
    /** Pausing for a hearing, an inspection or experts. */
    SUSPENDED,
    /** Decided, the result on its way to the applicant. */
    ON_THE_WAY,
    /** The result waits for the applicant. */
    READY_FOR_PICKUP;

    static final int COUNT = values().length;

    /** Returns the group of a state; the archive is none and must not be asked for. */
    static CaseStanding of(CaseState state) {
        return switch (state) {
            case PRE_CHECKED -> PRE_CHECKED;
            case RECEIVED, ACCEPTED, CIRCULATING -> IN_CIRCULATION;
            case SUPPLEMENTING -> SUPPLEMENTING;
            case SUSPENDED -> SUSPENDED;
            case DECIDED, ISSUED -> ON_THE_WAY;
            case READY_FOR_PICKUP -> READY_FOR_PICKUP;
            case ARCHIVED -> throw new IllegalArgumentException("an archived case stands nowhere");
        };
    }
}
