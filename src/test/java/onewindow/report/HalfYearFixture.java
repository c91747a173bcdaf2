package onewindow.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import onewindow.assign.Assignment;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Demand;
import onewindow.demand.Distribution;
import onewindow.demand.Profile;
import onewindow.demand.Volume;
import onewindow.hall.HallLayout;
import onewindow.people.Behaviour;
import onewindow.people.HallEvents;
import onewindow.people.Staffing;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Provenance;
import onewindow.scenario.Provenance.Assumed;
import onewindow.scenario.Provenance.Sourced;
import onewindow.scenario.Published;
import onewindow.scenario.RunLength;
import onewindow.scenario.Scenario;

/** A hall of 37 departments over the first half of 2022, as a scenario file would state it. */
final class HalfYearFixture {

    static final int DEPARTMENTS = 37;
    static final int MATTERS = 1266;
    static final int WINDOWS = 82;
    static final double CASES = 194_543;
    private static final long HOUR = 3_600_000;
    private static final String ARTICLE = "昭阳新闻, 2022-08-23";
    private static final double NONE = Double.NaN;

    private HalfYearFixture() {}

    static Scenario scenario() {
        return scenario(new LocalName("昭阳区政务服务大厅 2022 年上半年", "Zhaoyang district service hall, first half of 2022"));
    }

    static Scenario scenario(LocalName title) {
        List<Interval> open = List.of(new Interval(9 * HOUR, 12 * HOUR), new Interval(13 * HOUR, 17 * HOUR));
        List<Interval> tickets = List.of(
                new Interval(8 * HOUR + HOUR * 3 / 4, 12 * HOUR), new Interval(12 * HOUR + HOUR * 3 / 4, 17 * HOUR));
        return new Scenario(
                "zhaoyang-2022h1",
                title,
                new LocalName("194,543 件、37 个部门、210 名工作人员", "194,543 cases, 37 departments, 210 staff"),
                "9f2c4a7e0d5b8c1f3a6e9d2b5c8f1a4e7d0b3c6f9a2e5d8b1c4f7a0e3d6b9c2f",
                1,
                Horizon.dated(
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 6, 30),
                        ZoneId.of("Asia/Shanghai"),
                        HolidayCalendar.china(),
                        OpeningHours.daily(open),
                        Optional.of(OpeningHours.daily(tickets)),
                        List.of()),
                new RunLength(0, OptionalLong.empty(), false),
                demand(),
                layout(),
                IntStream.range(0, DEPARTMENTS)
                        .mapToObj(HalfYearFixture::staffing)
                        .toList(),
                new Assignment.StrictPriority(List.of(2, 1, 0)),
                behaviour(),
                Optional.empty(),
                HallEvents.NONE,
                labels(),
                List.of(600_000L, 900_000L, 1_200_000L, 1_800_000L),
                Optional.empty(),
                published(),
                provenance());
    }

    static double departmentShare(int department) {
        double sum = IntStream.rangeClosed(1, DEPARTMENTS)
                .mapToDouble(i -> Math.pow(i, -0.8))
                .sum();
        return Math.pow(department + 1, -0.8) / sum;
    }

    static int windows(int department) {
        return department < 2 ? 12 - department * 5 : department < 10 ? 4 : department < 14 ? 2 : 1;
    }

    private static Demand demand() {
        List<Integer> departments =
                IntStream.range(0, MATTERS).map(m -> m % DEPARTMENTS).boxed().toList();
        List<Double> matterShares = IntStream.range(0, MATTERS)
                .mapToObj(m -> departmentShare(m % DEPARTMENTS) * DEPARTMENTS / MATTERS)
                .toList();
        Profile profile = new Profile(List.of(
                new Profile.Piece(8 * HOUR + HOUR / 2, 12 * HOUR, 60, 80),
                new Profile.Piece(13 * HOUR, 17 * HOUR, 90, 24)));
        Volume volume = new Volume(
                OptionalDouble.of(CASES),
                false,
                1,
                Collections.nCopies(12, 1.0),
                Collections.nCopies(7, 1.0),
                1.1,
                0.1,
                profile,
                Optional.empty());
        return new Demand(
                List.of(new ArrivalStream("main", new Arrivals.Poisson(volume), List.of(.94, .05, .01), matterShares)),
                List.of(new Distribution.Lognormal(720_000, 0.8)),
                Collections.nCopies(MATTERS, 0),
                List.of(),
                departments);
    }

    private static HallLayout layout() {
        List<HallLayout.WindowGroup> groups = new ArrayList<>();
        for (int d = 0; d < DEPARTMENTS; d++) {
            int own = d;
            List<Integer> preference = IntStream.range(0, MATTERS)
                    .mapToObj(m -> m % DEPARTMENTS == own ? 1 : 0)
                    .toList();
            groups.add(new HallLayout.WindowGroup(windows(d), preference, List.of(true, true, true)));
        }
        return new HallLayout(
                MATTERS, 3, groups, HallLayout.Lines.POOLED, HallLayout.IdleChoice.FIRST_GROUP, Integer.MAX_VALUE);
    }

    private static Staffing staffing(int department) {
        int staff = department == 0 ? 30 : 5;
        return new Staffing(
                List.of(new Staffing.Step(0, windows(department))),
                false,
                List.of(),
                staff,
                Optional.empty(),
                Optional.empty(),
                1,
                Collections.nCopies(MATTERS, true),
                1);
    }

    private static Behaviour behaviour() {
        return new Behaviour(
                Optional.empty(),
                1,
                1,
                Behaviour.Returns.NEVER,
                Optional.of(new Distribution.Uniform(20_000, 60_000)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Behaviour.ClosingRule.SERVE_OUT);
    }

    private static Labels labels() {
        List<Label> departments = new ArrayList<>();
        List<Label> groups = new ArrayList<>();
        for (int d = 1; d <= DEPARTMENTS; d++) {
            String key = String.format("d%02d", d);
            String number = key.substring(1);
            departments.add(new Label(key, new LocalName("部门" + number, "Department " + number)));
            groups.add(new Label("main-" + key, new LocalName("部门窗口 部门" + number, "Windows of department " + number)));
        }
        List<Label> matters = new ArrayList<>();
        for (int m = 0; m < MATTERS; m++) {
            String number = String.format("%03d", m / DEPARTMENTS + 1);
            String department = departments.get(m % DEPARTMENTS).key();
            matters.add(new Label(
                    department + "m" + number,
                    new LocalName("事项" + department + "-" + number, "Matter " + department + "-" + number)));
        }
        List<Label> classes = List.of(
                new Label("walk-in", new LocalName("普通", "Walk-in")),
                new Label("elderly", new LocalName("老年人和残疾人", "Elderly and disabled")),
                new Label("green", new LocalName("绿色通道", "Green channel")));
        return new Labels(departments, matters, classes, groups, true);
    }

    private static List<Published> published() {
        return List.of(
                published("cases", "办件量", "Cases handled", CASES),
                published("workingDays", "工作日", "Working days", 122),
                published("departments", "进驻部门", "Departments in the hall", 37),
                published("staff", "进驻人员", "Staff in the hall", 210),
                published("matters", "线下事项", "Matters at the hall", 1266),
                rate("evaluationRate", "主动评价率", "Active evaluation rate", 0.9977, 194_091, CASES),
                rate("goodReviewRate", "好评率", "Good-review rate", 1, NONE, NONE),
                rate("provincial", "省级平台监管事项完成率", "Supervision items done, provincial platform", 1.0011, 933, 948),
                rate("national", "国家平台监管事项完成率", "Supervision items done, national platform", 0.8921, 843, 966));
    }

    private static Published published(String key, String zh, String en, double value) {
        return new Published(key, new LocalName(zh, en), value, false, NONE, NONE, ARTICLE);
    }

    private static Published rate(
            String key, String zh, String en, double value, double numerator, double denominator) {
        return new Published(key, new LocalName(zh, en), value, true, numerator, denominator, ARTICLE);
    }

    private static Provenance provenance() {
        return new Provenance(
                List.of(
                        new Sourced("horizon", "2022-01-01..2022-06-30", ARTICLE),
                        new Sourced("demand.cases", "194543", ARTICLE + " (2022年上半年,共为群众办理业务194543件)"),
                        new Sourced("demand.profile", "", "github.com/HaZdula/kolejkeR, data/warsaw_queues.rda (MIT)"),
                        new Sourced("departments.count", "37", ARTICLE),
                        new Sourced("departments.matters.count", "1266", ARTICLE),
                        new Sourced("windows.main.staff", "210", ARTICLE)),
                List.of(
                        new Assumed("hours", "09:00-12:00, 13:00-17:00", "not published", "", "", false),
                        new Assumed(
                                "demand.casesPerVisit", "1", "one case a visit is the plain reading", "1", "1.3", true),
                        new Assumed("demand.visitsPerCase", "1", "trips in vain are not published", "1", "1.5", true),
                        new Assumed("demand.neverEnter", "0 %", "some may have been filed online", "0 %", "30 %", true),
                        new Assumed("demand.afterHoliday", "1.1", "not published", "1", "1.3", true),
                        new Assumed(
                                "demand.dayFactor.cv", "0.1", "not published; Warsaw varies by 0.11", "0", "0.2", true),
                        new Assumed("departments.shares.zipf", "0.8", "not published", "0.4", "1.2", true),
                        new Assumed(
                                "service.lognormal.mean",
                                "12 min",
                                "not published; Warsaw-Wola states 7 min a case over its queues",
                                "8 min",
                                "20 min",
                                true),
                        new Assumed(
                                "service.lognormal.cv", "0.8", "between regular and very uneven", "0.5", "1.2", true),
                        new Assumed("walking", "", "from the seat to the window; not published", "", "", false),
                        new Assumed("windows.main.count", "82", "the ratio of a comparable hall", "41", "164", true)));
    }
}
