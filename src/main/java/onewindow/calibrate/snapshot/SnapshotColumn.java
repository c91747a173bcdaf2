package onewindow.calibrate.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A column of a file of snapshots and the names under which it is found. */
enum SnapshotColumn {
    DATE("date"),
    TIME("time"),
    HALL("hall", "name"),
    QUEUE("queue", "idGrupy"),
    OPEN_WINDOWS("open_windows", "liczbaCzynnychStan"),
    WAITING("waiting", "liczbaKlwKolejce"),
    NUMBER("number", "aktualnyNumer");

    private final String title;
    private final String cityTitle;

    SnapshotColumn(String title) {
        this(title, title);
    }

    SnapshotColumn(String title, String cityTitle) {
        this.title = title;
        this.cityTitle = cityTitle;
    }

    /** Returns where the column stands in a header. */
    OptionalInt find(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String found = header.get(i).strip();
            if (found.equalsIgnoreCase(title) || found.equalsIgnoreCase(cityTitle)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
