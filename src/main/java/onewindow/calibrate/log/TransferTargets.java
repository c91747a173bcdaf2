package onewindow.calibrate.log;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import onewindow.calibrate.log.ReadReport.Fault;

/**
 * Finds transfers to what no row of the log names as its department, matter or window. It keeps a bounded number of
 * names; where a log has more of them, it says nothing.
 */
final class TransferTargets {

    private static final int MOST_NAMES = 10_000;
    private static final int MOST_TARGETS = 1_000;

    private final Set<String> names = new HashSet<>();
    private final Map<String, Fault> targets = new LinkedHashMap<>();
    private boolean full;

    void row(Draft draft, Outcome outcome, Draft.Source source) {
        if (draft.newName && !full) {
            names.add(draft.text(LogColumn.DEPARTMENT));
            names.add(draft.text(LogColumn.MATTER));
            names.add(draft.text(LogColumn.WINDOW));
            full = names.size() > MOST_NAMES;
        }
        String target = draft.text(LogColumn.TRANSFER_TO);
        if (outcome != Outcome.TRANSFERRED || target.isEmpty() || names.contains(target)) {
            return;
        }
        Fault known = targets.get(target);
        if (known != null) {
            targets.put(target, counted(known, known.count() + 1));
        } else if (targets.size() < MOST_TARGETS) {
            String header = source.header(LogColumn.TRANSFER_TO);
            targets.put(target, new Fault("note.transfer-unknown", 1, source.file(), draft.row, header, target));
        }
    }

    private static Fault counted(Fault fault, long count) {
        return new Fault(fault.key(), count, fault.file(), fault.row(), fault.column(), fault.value());
    }

    void addTo(FaultCounts faults) {
        if (!full) {
            targets.forEach((target, fault) -> {
                if (!names.contains(target)) {
                    faults.note(fault);
                }
            });
        }
    }
}
