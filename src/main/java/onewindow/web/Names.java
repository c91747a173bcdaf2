package onewindow.web;

/** How much a caller sees of people's names. */
enum Names {
    /** Nothing. */
    NONE,
    /** The first character. */
    MASKED,
    /** All. */
    FULL;

    /** Returns what a caller who is not the holder sees. */
    static Names of(Caller caller) {
        return caller.role().may(Role.CLERK) ? FULL : NONE;
    }

    /** Returns what is shown of a name; empty for nothing. */
    String shown(String name) {
        if (this == FULL || name.isEmpty()) {
            return name;
        }
        return this == NONE ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
