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
    ON_SITE,
    /** 代办: at a window of the hall, by an agent in place of the applicant. */
    AGENT;

    /** Whether somebody comes to the hall with the case. */
    public boolean isInTheHall() {
        return this == WINDOW || this == KIOSK || this == AGENT;
    }
}
