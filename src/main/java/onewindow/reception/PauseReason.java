package onewindow.reception;

/** Why a window calls nobody for a while. */
public enum PauseReason {
    /** A rest (休息). */
    BREAK,
    /** A meal (用餐). */
    LUNCH,
    /** A lesson (培训). */
    TRAINING,
    /** Work on what was taken in (整理材料). */
    PAPERWORK,
    /** A meeting (会议). */
    MEETING,
    /** Any other (其他). */
    OTHER
}
