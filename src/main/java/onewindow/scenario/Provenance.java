package onewindow.scenario;

import java.util.List;

/** Where the scenario's numbers come from: sources and assumptions, in the order of the file. */
public record Provenance(List<Sourced> sources, List<Assumed> assumptions) {

    public Provenance {
        sources = List.copyOf(sources);
        assumptions = List.copyOf(assumptions);
    }

    /** A key path whose value carries a citation; {@code value} is the text of the file, empty for a block. */
    public record Sourced(String key, String value, String source) {}

    /**
     * A key path whose value is an assumption.
     *
     * @param value the text of the file, empty for a block
     * @param why the reason
     * @param low the low end of its range as the file states it; empty where no range is stated
     * @param high the high end
     * @param movable true where the run can be repeated with {@code key=low} and {@code key=high}
     */
    public record Assumed(String key, String value, String why, String low, String high, boolean movable) {}
}
