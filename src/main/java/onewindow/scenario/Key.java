package onewindow.scenario;

/**
 * A key of a block: its name, how its value is written, and what it means.
 *
 * @param about the meaning in a few words, for the schema (in English) and for the problem that it is missing
 * @param choice whether the value is the planner's choice and not a number that needs a source
 */
record Key<T>(String name, Kind<T> kind, Wording about, boolean choice) {

    /** {@code about} is the meaning's key in the bundles. */
    static <T> Key<T> of(String name, Kind<T> kind, String about) {
        return new Key<>(name, kind, Wording.of(about), false);
    }

    /** A key whose numbers are the planner's own choice, such as a seed. */
    static <T> Key<T> choice(String name, Kind<T> kind, String about) {
        return new Key<>(name, kind, Wording.of(about), true);
    }
}
