package onewindow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import onewindow.assign.Assignment;
import onewindow.calendar.Horizon;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Distribution;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.hall.HallLayout;
import onewindow.measure.Environment;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.measure.Summary.DayFigures;
import onewindow.measure.Summary.MatterFigures;
import onewindow.measure.Summary.QueuePoint;
import onewindow.measure.Summary.WaitBin;
import onewindow.measure.Summary.WindowFigures;
import onewindow.people.Behaviour;
import onewindow.people.HallEvents;
import onewindow.people.Staffing;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance;
import onewindow.scenario.RunLength;
import onewindow.scenario.Scenario;

/**
 * The queue M/M/1 at load 0.9 with a mean service of one hour, run as one session; the figures are those of the
 * textbook.
 */
final class TextbookFixture {

    private static final long HOUR = 3_600_000;
    private static final long SESSION = 100_000 * HOUR;

    private TextbookFixture() {}

    static Scenario scenario() {
        Volume volume = new Volume(
                OptionalDouble.empty(),
                false,
                1,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1,
                0,
                new Profile(List.of(new Profile.Piece(0, SESSION, 0.9, 0.9))),
                Optional.empty());
        return new Scenario(
                "mm1-rho90",
                new LocalName("单窗口排队 M/M/1，负荷 0.9", "One window, M/M/1 at load 0.9"),
                new LocalName("平均等候 9 小时", "The mean wait is 9 h"),
                "00ff",
                1,
                Horizon.continuous(SESSION),
                new RunLength(1000 * HOUR, OptionalLong.empty(), true),
                new Demand(
                        List.of(new ArrivalStream("main", new Arrivals.Poisson(volume), List.of(1.0), List.of(1.0))),
                        List.of(new Distribution.Exponential(HOUR)),
                        List.of(0),
                        List.of(),
                        List.of(0)),
                new HallLayout(
                        1,
                        1,
                        List.of(new HallLayout.WindowGroup(1, List.of(1), List.of(true))),
                        HallLayout.Lines.POOLED,
                        HallLayout.IdleChoice.FIRST_GROUP,
                        Integer.MAX_VALUE),
                List.of(new Staffing(
                        List.of(new Staffing.Step(0, 1)),
                        false,
                        List.of(),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        List.of(true),
                        1)),
                new Assignment.LongestWait(),
                behaviour(),
                Optional.empty(),
                HallEvents.NONE,
                new Labels(
                        List.of(new Label("hall", new LocalName("大厅", "Hall"))),
                        List.of(new Label("matter", new LocalName("事项", "Matter"))),
                        List.of(new Label("walk-in", new LocalName("普通", "Walk-in"))),
                        List.of(new Label("main", new LocalName("窗口", "Windows"))),
                        false),
                List.of(600_000L, HOUR),
                Optional.empty(),
                List.of(),
                new Provenance(List.of(), List.of()));
    }

    private static Behaviour behaviour() {
        return new Behaviour(
                Optional.empty(),
                1,
                1,
                Behaviour.Returns.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Behaviour.ClosingRule.SERVE_OUT);
    }

    /** One replication, so without intervals. */
    static RunResult run() {
        Figures figures = figures();
        List<QueuePoint> queue = new ArrayList<>();
        for (int hour = 0; hour <= 99_000; hour += 1000) {
            queue.add(new QueuePoint(hour * HOUR, 0, hour == 0 ? 0 : 5, hour == 0 ? 0 : 27));
        }
        Summary summary = new Summary(
                1,
                figures,
                List.of(figures),
                List.of(figures),
                List.of(figures),
                List.of(),
                Collections.nCopies(24, figures),
                0,
                List.of(new MatterFigures(89_100, 89_100, 32_400, 403_000, List.of(.1147, .1856))),
                List.of(List.of(new WindowFigures(89_100, 0.9, 89_100 * 3600.0))),
                List.of(new DayFigures(0, null, 89_100, 89_100, 89_100, 32_400, 32_400, 32_400, 96, 0.1147)),
                nobodyAsks(),
                queue,
                List.of(
                        new WaitBin(0, 18_000, 0.4541),
                        new WaitBin(18_000, 36_000, 0.2148),
                        new WaitBin(36_000, Double.POSITIVE_INFINITY, 0.3311)),
                "0123456789abcdef",
                FixtureFigures.noEvents(),
                Optional.empty());
        return new RunResult(
                7,
                1,
                0,
                0,
                summary,
                List.of(),
                new Environment("0.1.0", "1a2b3c4", "OpenJDK 25", "CPU", "Linux", 1, 0.02));
    }

    private static double[][] nobodyAsks() {
        double[][] heat = new double[7][24];
        for (double[] weekday : heat) {
            Arrays.fill(weekday, Double.NaN);
        }
        return heat;
    }

    private static Figures figures() {
        return new Figures(
                one(89_100),
                one(89_100),
                one(0),
                one(0),
                one(0),
                one(0),
                one(0),
                one(0),
                one(0),
                one(0),
                one(0),
                one(32_400),
                one(21_160),
                one(79_100),
                one(104_000),
                one(162_000),
                one(403_000),
                one(0.9),
                List.of(one(.1147), one(.1856)),
                one(32_400),
                one(8.1),
                one(0.9),
                one(0.9),
                one(0));
    }

    private static Estimate one(double mean) {
        return new Estimate(mean, Double.NaN, Double.NaN);
    }
}
