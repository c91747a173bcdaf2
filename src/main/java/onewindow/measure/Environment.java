package onewindow.measure;

/** On what the run was made: product version and commit, JVM, CPU, threads, and how long it took. */
public record Environment(
        String version, String commit, String jvm, String cpu, String os, int threads, double runSeconds) {}
