package onewindow.calibrate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onewindow.scenario.ScenarioReader;
import onewindow.simulate.StopSign;
import org.junit.jupiter.api.Test;

/**
 * The halls of the City of Warsaw: fitted to six days of January 2020, judged on two others.
 *
 * <p>The table of all twenty, with the aim that is met, and the check by leaving out one day at a time: {@code mvn -o
 * test -Dtest=WarsawHallsTest -Dlong}. Not met: the median hall's day mean is off by 25.3 % on the two days (20 % was
 * aimed at), and the fitted days of two of the smallest halls are off by 14 and 17 % (10 %).
 */
final class WarsawHallsTest {

    private static final Path FILE = Path.of("src/test/resources/onewindow/calibrate/snapshot/warsaw-2020.csv.gz");
    private static final Path WOLA = Path.of("scenarios/warsaw-wola-2020.yaml");
    private static final int FITTED = 6;

    @Test
    void mostPeopleWaitAtWolaWhereThePublishedFiguresSayIt() throws IOException {
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        assertThat(log.halls()).hasSize(20);
        LocalDate day = LocalDate.of(2020, 1, 7);
        int noon = log.queues("UD_Wola", day).values().stream()
                .mapToInt(queue -> queue.snapshots()
                        .getOrDefault(12 * 60 + 53, new QueueDay.Snapshot(0, 0, QueueDay.NONE))
                        .waiting())
                .sum();
        assertThat(noon).isEqualTo(177);
    }

    @Test
    void theHallWhoseNumbersJumpIsNamed() throws IOException {
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        List<LocalDate> days = log.days().subList(0, FITTED);
        assertThat(new HallSnapshots(log, "USC_Sandomierska", days).sound()).isFalse();
        assertThat(new HallSnapshots(log, "UD_Wola", days).sound()).isTrue();
        assertThat(log.report().unsoundHalls()).containsExactly("USC_Sandomierska");
    }

    @Test
    void theBandHoldsTheHalfHoursOfDaysNotFitted() throws IOException {
        assumeThat(System.getProperty("long")).isNotNull();
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        List<LocalDate> days = log.days();
        int covered = 0;
        int halfHours = 0;
        for (String hall : log.halls()) {
            SnapshotJudgement judged = judge(log, hall, days.subList(0, FITTED), days.subList(FITTED, days.size()), 30);
            System.out.println(line(judged));
            covered += judged.sound() ? judged.covered() : 0;
            halfHours += judged.sound() ? judged.halfHours() : 0;
        }
        assertThat((double) covered / halfHours).isBetween(0.85, 0.95);
    }

    @Test
    void theBandHoldsTheHalfHoursOfEachFittedDayLeftOut() throws IOException {
        assumeThat(System.getProperty("long")).isNotNull();
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        List<LocalDate> six = log.days().subList(0, FITTED);
        int covered = 0;
        int halfHours = 0;
        for (String hall : log.halls()) {
            for (LocalDate day : six) {
                List<LocalDate> others = new ArrayList<>(six);
                others.remove(day);
                SnapshotJudgement judged = judge(log, hall, others, List.of(day), 10);
                covered += judged.sound() ? judged.covered() : 0;
                halfHours += judged.sound() ? judged.halfHours() : 0;
            }
        }
        assertThat((double) covered / halfHours).isBetween(0.85, 0.95);
    }

    /** The mean number waiting over the opening hours of each day. */
    private static double[] levels(SnapshotLog log, String hall, List<LocalDate> days, int[] hours) {
        HallSnapshots snapshots = new HallSnapshots(log, hall, days);
        return days.stream()
                .mapToDouble(day -> HallSnapshots.over(snapshots.waiting(day), hours[0], hours[1]))
                .toArray();
    }

    /** A mean in which a day weighs half as much as one so many days after it. */
    private static double weighted(double[] levels, double halfLife) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < levels.length; i++) {
            double weight = Math.pow(0.5, (levels.length - 1 - i) / halfLife);
            sum += weight * levels[i];
            weights += weight;
        }
        return sum / weights;
    }

    /** How far the two days after the first so many lie from their weighted mean, as a share. */
    private static double missed(double[] levels, int from, double halfLife) {
        return Math.abs(weighted(Arrays.copyOf(levels, from), halfLife) / ((levels[from] + levels[from + 1]) / 2) - 1);
    }

    /** The median in per cent. */
    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return 100 * sorted.get(sorted.size() / 2);
    }

    /**
     * By so much a model misses two days, in the median of the halls, that meets the days before them: a fitted level
     * is no better than that, and weighing recent days more does not mend it.
     */
    @Test
    void daysVaryByAFifthToAQuarterWhateverTheWeightOfRecentDays() throws IOException {
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        List<LocalDate> days = log.days();
        List<double[]> levels = new ArrayList<>();
        for (String hall : log.halls()) {
            HallSnapshots six = new HallSnapshots(log, hall, days.subList(0, FITTED));
            if (six.sound()) {
                levels.add(levels(log, hall, days, six.hours()));
            }
        }
        assertThat(levels).hasSize(17);
        double[] halfLives = {1e9, 4, 2, 1};
        double[] withinTheSix = {20.6, 19.5, 20.2, 21.9};
        double[] heldOut = {24.0, 23.4, 22.8, 21.8};
        for (int i = 0; i < halfLives.length; i++) {
            double halfLife = halfLives[i];
            assertThat(median(levels.stream()
                            .flatMap(hall -> Stream.of(missed(hall, 3, halfLife), missed(hall, 4, halfLife)))))
                    .isCloseTo(withinTheSix[i], within(0.05));
            assertThat(median(levels.stream().map(hall -> missed(hall, FITTED, halfLife))))
                    .isCloseTo(heldOut[i], within(0.05));
        }
    }

    /** {@code -Dwola.write} writes the file anew. */
    @Test
    void wolaIsWrittenAsItWasFitted() throws IOException {
        SnapshotLog log = SnapshotLog.open(List.of(FILE));
        SnapshotModel model = SnapshotCalibration.calibrate(
                SnapshotFit.fit(log, "UD_Wola", log.days().subList(0, FITTED)), 1, 30, 2, new StopSign());
        String yaml = SnapshotScenario.yaml(model, WolaWords.words());
        if (System.getProperty("wola.write") != null) {
            Files.writeString(WOLA, yaml);
        }
        assertThat(Files.readString(WOLA)).isEqualTo(yaml);
        assertThat(new ScenarioReader().read(WOLA.toString(), List.of()).problems())
                .isEmpty();
    }

    private static SnapshotJudgement judge(
            SnapshotLog log, String hall, List<LocalDate> fitted, List<LocalDate> judged, int replications) {
        SnapshotModel model =
                SnapshotCalibration.calibrate(SnapshotFit.fit(log, hall, fitted), 1, replications, 2, new StopSign());
        return SnapshotJudge.judge(log, model, judged, 2, 3 * replications, 2);
    }

    private static String line(SnapshotJudgement judged) {
        return String.format(
                Locale.ROOT,
                "%-20s %-7s fitted %5.1f %5.1f %+6.1f %% by hour %4.1f  held out %5.1f %5.1f %+6.1f %% by hour %4.1f"
                        + "  in the band %d of %d, after hours %.1f",
                judged.hall(),
                judged.sound() ? "sound" : "unsound",
                judged.fitted().observed(),
                judged.fitted().simulated(),
                100 * judged.fitted().error(),
                judged.fitted().errorByHour(),
                judged.judged().observed(),
                judged.judged().simulated(),
                100 * judged.judged().error(),
                judged.judged().errorByHour(),
                judged.covered(),
                judged.halfHours(),
                judged.after());
    }
}
