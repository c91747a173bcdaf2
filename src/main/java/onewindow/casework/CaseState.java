package onewindow.casework;

/** Where a case (办件) stands between its first look and the archive. */
public enum CaseState {
    /** 预审: looked at before it is received, as an application online is. */
    PRE_CHECKED,
    /** 收件: received, not yet accepted. */
    RECEIVED,
    /** 补正: the applicant has been told what is missing. */
    SUPPLEMENTING,
    /** 受理: accepted, not yet handed to anybody. */
    ACCEPTED,
    /** 流转: with one or more departments. */
    CIRCULATING,
    /** 中止: a hearing, an inspection or a review by experts; these days are not counted. */
    SUSPENDED,
    /** 办结: decided; nothing has been handed out yet. */
    DECIDED,
    /** 待取件: the result waits for the applicant. */
    READY_FOR_PICKUP,
    /** 出件: the applicant has the result. */
    ISSUED,
    /** 归档: over. */
    ARCHIVED
}
