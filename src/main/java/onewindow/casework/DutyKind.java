package onewindow.casework;

/** What the hall owes somebody beside the case itself, within a limit. */
public enum DutyKind {
    /** 差评整改: a bad review is looked into and what caused it put right. */
    RECTIFICATION,
    /** 回访: the reviewer is called back after the rectification. */
    CALL_BACK,
    /** 办不成事: what the cannot-get-it-done desk took up. */
    CANNOT_GET_IT_DONE,
    /** 监督电话: a complaint by the hotline. */
    HOTLINE,
    /** 意见箱: a note from the suggestion box. */
    SUGGESTION,
    /** 联系: whoever gave a bad review is contacted. */
    CONTACT,
    /** 二次回访: the reviewer is called a second time. */
    SECOND_CALL_BACK
}
