package onewindow.casework;

/** How a case ends. */
public enum Outcome {
    /** 不予受理: not accepted. */
    NOT_ACCEPTED,
    /** 予以许可: granted. */
    GRANTED,
    /** 不予许可: refused. */
    REFUSED,
    /** 撤回: withdrawn by the applicant, who for instance never brought what was missing. */
    WITHDRAWN,
    /** 终止: terminated. */
    TERMINATED
}
