package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.measure.Environment;
import onewindow.measure.Figures;
import onewindow.measure.RunResult;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.measure.Summary;
import onewindow.measure.Summary.DayFigures;
import onewindow.measure.Summary.MatterFigures;
import onewindow.measure.Summary.QueuePoint;
import onewindow.measure.Summary.WaitBin;
import onewindow.measure.Summary.WindowFigures;
import onewindow.scenario.Scenario;

/** A run of {@link HalfYearFixture} with the shape that such runs have; no simulation made it. */
final class HalfYearRunFixture {

    private static final double WAIT = 725.3;
    private static final double[] HOURS = {0.011, 0.096, 0.091, 0.108, 0.014, 0.142, 0.13, 0.142, 0.1, 0.0};
    private static final double[] HOUR_WAITS = {1380, 640, 560, 720, 1150, 890, 760, 830, 610, 0};

    private HalfYearRunFixture() {}

    static RunResult of(Scenario scenario) {
        return of(scenario, 20, 20);
    }

    static RunResult of(Scenario scenario, int replications, int requested) {
        FixtureFigures figures = new FixtureFigures(replications > 1 ? 0.006 : Double.NaN);
        double arrivals = HalfYearFixture.CASES * 1.0003;
        Summary summary = new Summary(
                replications,
                figures.of(arrivals, 0.0061, WAIT, 0.664, 82),
                List.of(
                        figures.of(arrivals * 0.94, 0.0064, WAIT * 1.05, Double.NaN, Double.NaN),
                        figures.of(arrivals * 0.05, 0.002, WAIT * 0.3, Double.NaN, Double.NaN),
                        figures.of(arrivals * 0.01, 0, WAIT * 0.21, Double.NaN, Double.NaN)),
                departments(figures, arrivals, Double.NaN),
                departments(figures, arrivals, 1),
                List.of(),
                IntStream.range(0, HOURS.length)
                        .mapToObj(h -> HOURS[h] == 0
                                ? FixtureFigures.ofNobody(4)
                                : figures.of(arrivals * HOURS[h], 0.006, HOUR_WAITS[h], use(h), open(h)))
                        .toList(),
                8,
                matters(arrivals),
                windows(),
                days(scenario),
                heat(),
                queue(),
                bins(),
                "5f0c1d9be27a4438",
                FixtureFigures.noEvents(),
                Optional.empty());
        return new RunResult(
                1,
                requested,
                0,
                scenario.horizon().days().size() - 1,
                summary,
                ranges(),
                new Environment(
                        "0.1.0",
                        "1a2b3c4",
                        "OpenJDK 64-Bit Server VM 17.0.15+6",
                        "Intel(R) Xeon(R) CPU @ 2.60GHz",
                        "Linux 6.1 amd64",
                        2,
                        3.412,
                        "run scenarios/zhaoyang-2022h1.yaml --seed 1 --replications 20",
                        List.of()));
    }

    private static double use(int hour) {
        return hour == 0 || hour == 4 ? Double.NaN : Math.min(0.94, HOURS[hour] * 6.4);
    }

    private static double open(int hour) {
        return hour == 0 || hour == 4 ? Double.NaN : HalfYearFixture.WINDOWS;
    }

    private static List<Figures> departments(FixtureFigures figures, double arrivals, double windows) {
        List<Figures> all = new ArrayList<>();
        for (int d = 0; d < HalfYearFixture.DEPARTMENTS; d++) {
            double share = HalfYearFixture.departmentShare(d);
            double load = share * arrivals * 752 / (HalfYearFixture.windows(d) * 122 * 25200.0);
            double wait = 760 * load * load / Math.max(0.08, 1.05 - load) / Math.sqrt(HalfYearFixture.windows(d));
            all.add(figures.of(
                    arrivals * share,
                    0.004 * load,
                    wait,
                    Double.isNaN(windows) ? Double.NaN : Math.min(0.97, load),
                    HalfYearFixture.windows(d) * windows));
        }
        return all;
    }

    private static List<MatterFigures> matters(double arrivals) {
        List<MatterFigures> all = new ArrayList<>();
        for (int m = 0; m < HalfYearFixture.MATTERS; m++) {
            int rank = m / HalfYearFixture.DEPARTMENTS;
            double people =
                    arrivals * HalfYearFixture.departmentShare(m % HalfYearFixture.DEPARTMENTS) / (rank + 1) / 4.1;
            double wait = 420 + 55 * (m % 17);
            all.add(new MatterFigures(people, people * 0.995, wait, wait * 6, List.of(0.6, 0.7, 0.8, 0.92)));
        }
        return all;
    }

    private static List<List<WindowFigures>> windows() {
        List<List<WindowFigures>> all = new ArrayList<>();
        for (int d = 0; d < HalfYearFixture.DEPARTMENTS; d++) {
            int group = d;
            all.add(IntStream.range(0, HalfYearFixture.windows(d))
                    .mapToObj(w -> new WindowFigures(2370 - 40 * w - group, 0.68 - 0.01 * w, 2.04e6))
                    .toList());
        }
        return all;
    }

    private static List<DayFigures> days(Scenario scenario) {
        List<DayFigures> all = new ArrayList<>();
        for (HallDay day : scenario.horizon().days()) {
            double wave = Math.sin(day.index() * 1.7) * 0.06 + Math.sin(day.index() * 0.31) * 0.05;
            double factor = (day.afterHoliday() ? 1.12 : 1) * (1 + wave);
            double arrivals = 1584 * factor;
            double wait = WAIT * Math.pow(factor, 4.2);
            all.add(new DayFigures(
                    day.index(),
                    day.date(),
                    arrivals,
                    arrivals * 0.84,
                    arrivals * 1.17,
                    wait,
                    wait * 0.55,
                    wait * 1.7,
                    24 * Math.pow(factor, 3),
                    Math.min(0.9, 0.56 / Math.pow(factor, 1.5))));
        }
        return all;
    }

    private static double[][] heat() {
        double[][] heat = new double[7][HOUR_WAITS.length];
        for (int weekday = 0; weekday < 7; weekday++) {
            for (int hour = 0; hour < HOUR_WAITS.length; hour++) {
                double factor = 1.18 - 0.06 * weekday + 0.03 * ((weekday * 5 + hour * 3) % 4);
                heat[weekday][hour] = HOURS[hour] == 0 ? Double.NaN : HOUR_WAITS[hour] * factor;
            }
        }
        return heat;
    }

    private static List<QueuePoint> queue() {
        List<QueuePoint> points = new ArrayList<>();
        for (long minute = 8 * 60 + 45; minute <= 17 * 60 + 30; minute += 5) {
            double morning =
                    19 * Math.exp(-Math.pow((minute - 690) / 70.0, 2)) + (minute < 555 ? 14 - (minute - 540) * 0.2 : 8);
            double afternoon = 30 * Math.exp(-Math.pow((minute - 840) / 90.0, 2)) + 6;
            double lunch = minute >= 720 && minute < 780 ? 24 : 0;
            double median = Math.max(
                    0, minute > 1020 ? 12 - (minute - 1020) * 0.6 : Math.max(morning, afternoon) + lunch * 0.3);
            points.add(new QueuePoint(
                    minute * 60_000, Math.floor(median * 0.35), Math.floor(median), Math.ceil(median * 2.1)));
        }
        return points;
    }

    private static List<WaitBin> bins() {
        List<WaitBin> bins = new ArrayList<>();
        double from = 0;
        while (from < 5400) {
            double to = from + 300;
            bins.add(new WaitBin(from, to, Math.exp(-from / 700) - Math.exp(-to / 700)));
            from = to;
        }
        bins.add(new WaitBin(from, Double.POSITIVE_INFINITY, Math.exp(-from / 700)));
        return bins;
    }

    private static List<RangeEffect> ranges() {
        return List.of(
                new RangeEffect("demand.casesPerVisit", "1", "1.3", WAIT, WAIT, 318),
                new RangeEffect("demand.visitsPerCase", "1", "1.5", WAIT, WAIT, 2904),
                new RangeEffect("demand.neverEnter", "0 %", "30 %", WAIT, WAIT, 241),
                new RangeEffect("demand.afterHoliday", "1", "1.3", 702, WAIT, 777),
                new RangeEffect("demand.dayFactor.cv", "0", "0.2", 664, WAIT, 921),
                new RangeEffect("departments.shares.zipf", "0.4", "1.2", 611, WAIT, 858),
                new RangeEffect("service.lognormal.mean", "8 min", "20 min", 190, WAIT, 4140),
                new RangeEffect("service.lognormal.cv", "0.5", "1.2", 580, WAIT, 1032),
                new RangeEffect("windows.main.count", "41", "164", 5025, WAIT, 74));
    }
}
