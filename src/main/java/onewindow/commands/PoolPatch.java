package onewindow.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.plan.pool.PooledHall;
import onewindow.plan.pool.Pooling;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;
import onewindow.scenario.ScenarioReader;
import onewindow.scenario.WindowPatch;
import onewindow.scenario.WindowRow;

/** The pooling that is advised, as a scenario file that changes the hall's and runs by itself. */
final class PoolPatch {

    private final ScenarioReader reader;
    private final String file;
    private final List<String> settings;
    private final Path target;

    /**
     * Prepares the patch.
     *
     * @param file the hall's scenario as it stands in the command line
     * @param settings those of the command line, which the patch has too
     * @param target where it will be written
     */
    PoolPatch(ScenarioReader reader, String file, List<String> settings, Path target) {
        this.reader = reader;
        this.file = file;
        this.settings = List.copyOf(settings);
        this.target = target;
    }

    /** Returns the file's text; empty where a file cannot say it, such as a second pool of the same windows. */
    Optional<String> of(Scenario scenario, Pooling pooling) {
        Pooling.Step advised = pooling.steps().get(pooling.advised());
        PooledHall hall = new PooledHall(scenario, pooling.outsideField());
        List<WindowRow> rows = reader.windowRows(file, settings, scenario);
        WindowPatch patch = new WindowPatch(scenario, settings);
        for (int department : hall.departments()) {
            patch.setNumber(
                    row(rows, hall.groupOf(department)), advised.perDepartment().get(department));
        }
        patch.pool(
                advised.members().stream().map(d -> row(rows, hall.groupOf(d))).toList(),
                advised.members().stream()
                        .map(d -> scenario.labels().departments().get(d).key())
                        .toList(),
                pooling.outsideField());
        LocalName title =
                new LocalName(scenario.title().zh() + "：合并窗口", scenario.title().en() + ": pooled windows");
        String text = patch.text(
                WindowPatch.base(file, target), title, "windows found by the command pool for " + pooling.target());
        return reader.readText(target, text)
                .scenario()
                .filter(read -> isThat(read, advised.hall(hall)))
                .map(read -> text);
    }

    private static WindowRow row(List<WindowRow> rows, int group) {
        return rows.stream()
                .filter(row -> row.groups().contains(group))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the windows are as many, open at the same times, and serve the same. */
    private static boolean isThat(Scenario read, Scenario found) {
        boolean same = read.layout().groups().equals(found.layout().groups());
        for (int g = 0; same && g < found.staffing().size(); g++) {
            same = read.staffing().get(g).steps().equals(found.staffing().get(g).steps());
        }
        return same;
    }
}
