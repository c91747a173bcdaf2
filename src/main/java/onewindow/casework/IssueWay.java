package onewindow.casework;

/** How the result of a case reaches the applicant. */
public enum IssueWay {
    /** 窗口: fetched at a window. */
    WINDOW,
    /** 邮寄: by post. */
    POST,
    /** 自助终端: fetched from a machine in the hall. */
    KIOSK,
    /** 电子证照: as a document online. */
    ONLINE
}
