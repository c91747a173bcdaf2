package onewindow.scenario;

/**
 * A file of which a scenario is made: its own, one that it builds on, or recorded arrivals.
 *
 * @param name its path as it was opened, or its name below the folder of the built-in scenarios
 * @param builtIn whether it was on the class path
 * @param bytes as they were; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record ScenarioPart(String name, boolean builtIn, byte[] bytes) {}
