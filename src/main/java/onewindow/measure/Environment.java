package onewindow.measure;

import java.util.List;

/**
 * On what the run was made: product version and commit, JVM, CPU, threads, how long it took, and how it was asked for.
 *
 * @param command the command line that repeats the run, without the program's name in front of {@code run}; empty where
 *     there was none
 * @param settings {@code key=value} each, by which the run differs from the scenario's file
 */
public record Environment(
        String version,
        String commit,
        String jvm,
        String cpu,
        String os,
        int threads,
        double runSeconds,
        String command,
        List<String> settings) {

    public Environment {
        settings = List.copyOf(settings);
    }

    /** A run of a scenario as its file states it. */
    public Environment(
            String version,
            String commit,
            String jvm,
            String cpu,
            String os,
            int threads,
            double runSeconds,
            String command) {
        this(version, commit, jvm, cpu, os, threads, runSeconds, command, List.of());
    }

    /** A run that no command line started. */
    public Environment(
            String version, String commit, String jvm, String cpu, String os, int threads, double runSeconds) {
        this(version, commit, jvm, cpu, os, threads, runSeconds, "", List.of());
    }
}
