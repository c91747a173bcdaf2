package onewindow.web;

/** Who a caller is to the service; each may do what those before it may. */
public enum Role {
    /** Anybody: kiosk, phone, display. */
    PUBLIC,
    /** Learns in a class, at the window that the class has for this one. */
    TRAINEE,
    /** Works at a window or in an office. */
    CLERK,
    /** Manages a hall. */
    MANAGER,
    /** Runs a lesson. */
    TRAINER;

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
