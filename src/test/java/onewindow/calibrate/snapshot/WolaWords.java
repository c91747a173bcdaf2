package onewindow.calibrate.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the snapshots of Warsaw-Wola do not tell: names, source and licence. */
final class WolaWords {

    private static final Path QUEUES = Path.of("src/test/resources/onewindow/calibrate/snapshot/wola-queues.csv");

    private WolaWords() {}

    static SnapshotScenario.Words words() throws IOException {
        Map<String, List<String>> names = new TreeMap<>();
        for (String line : Files.readAllLines(QUEUES)) {
            String[] fields = line.split(",");
            names.put(fields[0], List.of(fields[1], fields[2]));
        }
        return new SnapshotScenario.Words(
                "github.com/HaZdula/kolejkeR commit 076c7d82, data/warsaw_queues.rda, MIT licence, (c) 2019 Hanna"
                        + " Zdulska, from the city's open API api.um.warszawa.pl; snapshots every five minutes",
                "Europe/Warsaw",
                List.of("华沙沃拉区办事大厅 2020 年 1 月", "Warsaw-Wola district hall, January 2020"),
                List.of(
                        "由六个工作日的五分钟快照拟合：每个队列的到达、窗口和有效办理时间",
                        "Fitted to five-minute snapshots of six working days: arrivals, windows and "
                                + "effective times by queue"),
                names,
                List.of(
                        "The district hall of Warsaw-Wola as its displays showed it. Written by a test "
                                + "from the snapshots; do"
                                + " not edit.",
                        "On the two working days after the fitted ones, not used for the fit, 42 % fewer "
                                + "people waited than"
                                + " here: days differ. In q-190 719 of 839 people were called in six "
                                + "days: check warns of it."));
    }
}
