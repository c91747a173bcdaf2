package onewindow.casework;

/** By which way a case comes in. */
public enum Channel {
    /** 窗口: at a window of the hall. */
    WINDOW,
    /** 自助终端: at a kiosk in the hall. */
    KIOSK,
    /** 网办、掌办: online or by phone app; the applicant does not enter the hall. */
    ONLINE,
    /** 上门: at the applicant's, by staff who leave the hall. */
    ON_SITE
}
