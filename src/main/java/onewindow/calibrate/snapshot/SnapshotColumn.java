package onewindow.calibrate.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A column of a file of snapshots and the names under which it is found: English, Chinese and those of Warsaw. */
enum SnapshotColumn {
    DATE("date", "日期"),
    TIME("time", "时间"),
    HALL("hall", "name", "大厅", "大厅名称"),
    QUEUE("queue", "idGrupy", "队列", "业务", "业务名称"),
    OPEN_WINDOWS("open_windows", "liczbaCzynnychStan", "开放窗口", "开放窗口数", "窗口数"),
    WAITING("waiting", "liczbaKlwKolejce", "等候人数", "等待人数", "排队人数"),
    NUMBER("number", "aktualnyNumer", "当前号码", "叫号", "当前叫号");

    private final Pattern titles;

    SnapshotColumn(String... titles) {
        this.titles = Pattern.compile(String.join("|", titles), Pattern.CASE_INSENSITIVE);
    }

    /** Returns where the column stands in a header. */
    OptionalInt find(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            String found = header.get(i).strip();
            if (titles.matcher(found).matches()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether files may lack it: a hall or a queue of its own without a name then. */
    boolean mayLack() {
        return this == HALL || this == QUEUE;
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
