package onewindow.casework;

/** Why an applicant makes a trip to the hall (跑动一次). */
public enum TripCause {
    /** To hand the case in. */
    APPLY,
    /** To bring what was missing. */
    MISSING_MATERIAL,
    /** To come to the right window, after a visit to the wrong one. */
    WRONG_WINDOW,
    /** To fetch the result in person. */
    PICK_UP,
    /** To come again after the hall's systems had failed. */
    SYSTEM_FAILURE,
    /** To come again after leaving unserved: the line was too long or the hall closed. */
    UNSERVED
}
