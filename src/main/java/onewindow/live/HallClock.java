package onewindow.live;

/** Where the time of halls comes from. */
public enum HallClock {
    /** The clock of the machine. */
    WALL,
    /** The commands bring it: nothing happens in between. */
    COMMANDS
}
