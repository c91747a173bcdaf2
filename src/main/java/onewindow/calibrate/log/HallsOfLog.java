package onewindow.calibrate.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the rows of several halls in one log apart: only those of one hall make a scenario. */
final class HallsOfLog {

    /** So many names are told. */
    private static final int MOST_TOLD = 20;

    private final Optional<String> wanted;
    private final List<String> names = new ArrayList<>();
    private String last = "";
    private boolean lastIsWanted = true;
    private boolean met;
    private boolean column;
    private String file = "";

    HallsOfLog(Optional<String> wanted) {
        this.wanted = wanted;
    }

    /** Returns whether a row is to be read. */
    boolean isWanted(Draft draft, Draft.Source source) {
        String hall = draft.text(LogColumn.HALL);
        if (!hall.equals(last) || file.isEmpty()) {
            file = source.file();
            column |= !hall.isEmpty();
            if (!names.contains(hall) && names.size() <= MOST_TOLD) {
                names.add(hall);
            }
            last = hall;
            lastIsWanted = wanted.isEmpty() || wanted.get().equals(hall);
        }
        met |= lastIsWanted;
        return lastIsWanted;
    }

    /**
     * Looks at what was met.
     *
     * @throws UnreadableLog where several halls are mixed, or the wanted one is not among them
     */
    void check() {
        if (file.isEmpty()) {
            return;
        }
        if (wanted.isPresent() && !met) {
            String name = LogTexts.shown(wanted.get());
            throw new UnreadableLog(List.of(
                    column
                            ? LogProblem.of(file, "halls.unknown", name, listed())
                            : LogProblem.of(file, "halls.no-column", name)));
        }
        if (wanted.isEmpty() && names.size() > 1) {
            throw new UnreadableLog(
                    List.of(LogProblem.of(file, "halls.several", Integer.toString(names.size()), listed())));
        }
    }

    private String listed() {
        List<String> told = new ArrayList<>();
        names.stream().limit(MOST_TOLD).forEach(name -> told.add("'" + LogTexts.shown(name) + "'"));
        return String.join(", ", told) + (names.size() > MOST_TOLD ? ", …" : "");
    }
}
