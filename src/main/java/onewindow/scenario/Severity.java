package onewindow.scenario;

/** How bad a problem of a scenario file is. */
public enum Severity {
    /** The scenario cannot be used. */
    ERROR,
    /** The scenario can be used, but something should be put right. */
    WARNING
}
