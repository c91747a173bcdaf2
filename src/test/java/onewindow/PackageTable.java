package onewindow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The packages and what each may use; the README shows the same table, and a new package starts with its row here and
 * there.
 */
final class PackageTable {
    /** The package of {@code Main}, which shares the row of {@code commands}. */
    static final String ROOT = "onewindow";

    static final List<Row> ROWS = List.of(
            new Row("calendar", "–"),
            new Row("hall", "–"),
            new Row("casework", "`calendar`"),
            new Row("assign", "`hall`"),
            new Row("demand", "`calendar`"),
            new Row("people", "`calendar`, `hall`, `casework`, `demand`"),
            new Row("scenario", "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`"),
            new Row("state", "`calendar`, `hall`, `casework`, `demand`, `people`, `scenario`"),
            new Row("measure", "`calendar`, `hall`, `casework`"),
            new Row("simulate", "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `measure`"),
            new Row(
                    "calibrate",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `measure`, `simulate`"),
            new Row(
                    "plan",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `measure`, `simulate`,"
                            + " `calibrate`"),
            new Row("reception", "`calendar`, `hall`, `casework`"),
            new Row("journal", "`hall`, `casework`, `reception`"),
            new Row(
                    "replay",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `state`, `measure`,"
                            + " `journal`"),
            new Row(
                    "report",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `measure`, `calibrate`,"
                            + " `plan`, `replay`"),
            new Row(
                    "live",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `state`, `measure`,"
                            + " `simulate`, `reception`, `journal`"),
            new Row(
                    "web",
                    "`calendar`, `hall`, `casework`, `assign`, `demand`, `people`, `scenario`, `state`, `measure`,"
                            + " `simulate`, `reception`, `journal`, `live`, `plan`, `replay`, `report`"),
            new Row("commands", "all but `bench`"),
            new Row("bench", "all but `commands`"));

    private PackageTable() {}

    /**
     * Finds the row of a class.
     *
     * @param packageName full name of the class's package; a sub-package shares its parent's row
     * @return the row, or empty if the package is not one of the table's
     */
    static Optional<Row> rowOf(String packageName) {
        if (packageName.equals(ROOT)) {
            return row("commands");
        }
        if (!packageName.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String below = packageName.substring(ROOT.length() + 1);
        int end = below.indexOf('.');
        return row(end < 0 ? below : below.substring(0, end));
    }

    private static Optional<Row> row(String name) {
        return ROWS.stream().filter(row -> row.name.equals(name)).findFirst();
    }

    /**
     * One package.
     *
     * @param name its name below the root
     * @param mayUse packages in backticks, or {@code –} for none, or {@code all but} those in backticks
     */
    record Row(String name, String mayUse) {
        private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

        boolean allows(Row used) {
            Set<String> named = NAME.matcher(mayUse)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            return used.equals(this) || named.contains(used.name) != mayUse.startsWith("all but");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
