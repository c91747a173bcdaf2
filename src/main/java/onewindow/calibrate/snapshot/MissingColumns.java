package onewindow.calibrate.snapshot;

import java.util.List;

/** Says that a file of snapshots lacks columns. */
public final class MissingColumns extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String columns;

    MissingColumns(String file, List<SnapshotColumn> columns) {
        this.file = file;
        this.columns =
                String.join(", ", columns.stream().map(SnapshotColumn::shown).toList());
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns the names of the columns, with commas between them. */
    public String columns() {
        return columns;
    }

    @Override
    public String getMessage() {
        return file + ": the header has no column " + columns;
    }
}
