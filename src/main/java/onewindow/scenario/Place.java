package onewindow.scenario;

/**
 * Where something stands.
 *
 * @param file the file as the user named it, or {@link #SETTING}
 * @param line from 1; 0 where there are no lines
 */
record Place(String file, int line) {

    /** The "file" of the settings of the command line. */
    static final String SETTING = "--set";

    boolean isSetting() {
        return file.equals(SETTING);
    }
}
