package onewindow.demand;

/**
 * What a random number is for. Each visitor has a stream of random numbers of its own for each purpose, so that a
 * change to one attribute (or to the hall's rules) never shifts another.
 */
public enum Purpose {
    GAP,
    LEVEL,
    VISIT_CLASS,
    MATTER,
    SERVICE,
    PATIENCE,
    BALKING,
    DOOR,
    WALKING,
    NO_SHOW,
    REACTIVATION,
    REACTIVATION_DELAY,
    TRANSFER,
    TRANSFER_SERVICE,
    HOLD,
    HOLD_TIME,
    BREAK,
    RETURN,
    RETURN_TIME,
    DAY_FACTOR,
    DAY_OF_VISIT,
    DRAWN_WINDOWS,
    GROUP_SIZE,
    BOOKING_SLOT,
    BOOKING_NO_SHOW,
    PUNCTUALITY,
    RETURN_DAY,
    CASE_KIND,
    CASE_CHANNEL,
    MATERIALS,
    MATERIALS_TOLERATED,
    SUPPLEMENT,
    SUPPLEMENT_TIME,
    WRONG_WINDOW,
    STAGE,
    STEP_WORK,
    HAND_OVER,
    PARTNER,
    SUSPENSION,
    SUSPENSION_TIME,
    EXTENSION,
    DECISION,
    ISSUE_WAY,
    ISSUE_TIME,
    ERRAND_SERVICE,
    REVIEW,
    REVIEW_LEVEL,
    FALLS_BACK,
    MISSING_LATER,
    TRIAGE,
    TRIAGE_FINDS,
    KIOSK_FAILS,
    REDIRECTED,
    DUTY,
    DUTY_TIME,
    OUTAGE_GAP,
    OUTAGE_LENGTH,
    OUTAGE_STAY,
    OUTSIDE,
    SUPPLEMENT_IN_PERSON,
    CANCELLATION,
    CANCELLATION_TIME,
    BOOKER,
    BANNED_WALKS_IN,
    ANSWER,
    SURVEY,
    SURVEY_ANSWER,
    SURVEY_LEVEL;

    private final long offset = KeyedRandom.mix(0x5EED_0F_0E_57_1D_0AL + ordinal() * 0xD1B54A32D192ED03L);

    /** Returns the constant that sets this purpose's streams apart. */
    long offset() {
        return offset;
    }
}
