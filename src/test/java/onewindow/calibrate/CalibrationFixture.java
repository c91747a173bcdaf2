package onewindow.calibrate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onewindow.calendar.Interval;
import onewindow.calibrate.draft.ScenarioDraft;
import onewindow.calibrate.fit.DayModel;
import onewindow.calibrate.fit.DayProfile;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Judgement.Compared;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LogHeader;
import onewindow.calibrate.log.ReadReport;
import onewindow.demand.Distribution;
import onewindow.scenario.ScenarioReader;

/** A calibration made up by hand in which nothing is amiss, and what a test changes about it. */
public final class CalibrationFixture {

    private static final LocalDate FIRST = LocalDate.of(2022, 3, 7);
    private static final double MINUTE = 60_000;
    private static final int QUARTERS = 96;

    public Set<LogColumn> columns = EnumSet.allOf(LogColumn.class);
    public List<LocalDate> incomplete = List.of();
    public HallModel.Poisson poisson = new HallModel.Poisson(5_800, 0.008, 0.4);
    public long waitedAtDoor;
    public int fittedDays = 30;
    public int heldOutDays = 6;
    /** People on a day, by the day's index; the same on each is less than Poisson. */
    public int swing = 10;

    public double serviceDistance = 0.01;
    public List<HallModel.Department> departments =
            List.of(department("Tax", 0.6, 9, 0.02, 3_000), department("Civil affairs", 0.4, 15, 0.03, 2_000));
    public long gaveUp = 40;
    public double outOfTurn = 0.001;
    public double bookedByName;
    public Optional<HallModel.Told> windowsTold = Optional.empty();
    public Optional<HallModel.Told> hoursTold = Optional.empty();
    public Compared people = new Compared(201, 200, 190, 210);
    public Compared meanWait = new Compared(300, 310, 270, 360);
    public Judgement.Coverage coverage = new Judgement.Coverage(90, 100);
    public double replayedWait = 305;
    public List<Judgement.Part> parts = List.of(
            new Judgement.Part("Tax", 600, new Compared(290, 300, 250, 350)),
            new Judgement.Part("Civil affairs", 400, new Compared(320, 325, 260, 380)));
    public List<Judgement.Weekday> weekdays = List.of(
            new Judgement.Weekday(DayOfWeek.MONDAY, 3, new Compared(300, 310, 260, 370)),
            new Judgement.Weekday(DayOfWeek.TUESDAY, 3, new Compared(310, 305, 255, 365)));
    public boolean judged = true;
    public boolean replayed = true;
    public ReadReport read = new ReadReport(
            7_236,
            36,
            List.of(new ReadReport.Fault("bad.end-before-start", 36, "hall.csv", 12, "end", "2022-03-07 09:00")));

    /** A department whose services are lognormal of cv 0.8, their mean in minutes known to a share of it. */
    public static HallModel.Department department(
            String name, double share, double mean, double halfWidth, long count) {
        FamilyFit fit = lognormal(mean, halfWidth, 0.01);
        return new HallModel.Department(
                name,
                new Interval95(share, share - 0.01, share + 0.01),
                Optional.of(new HallModel.PartService(fit, false, count)),
                List.of());
    }

    private static FamilyFit lognormal(double mean, double halfWidth, double distance) {
        Interval95 estimate =
                new Interval95(mean * MINUTE, mean * MINUTE * (1 - halfWidth), mean * MINUTE * (1 + halfWidth));
        return new FamilyFit(
                new Distribution.Lognormal(mean * MINUTE, 0.8),
                List.of(
                        new FamilyFit.Parameter("mean", estimate, true),
                        new FamilyFit.Parameter("cv", new Interval95(0.8, 0.78, 0.82), false)),
                1_000,
                0.0004,
                distance);
    }

    /** Returns working days from Monday, 2022-03-07 on. */
    private static List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = FIRST; days.size() < count; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                days.add(day);
            }
        }
        return days;
    }

    /** Returns the calibration as it has been changed. */
    public Calibration calibration() {
        ScenarioDraft.Draft draft = new ScenarioDraft.Draft("title: hall\n", List.of(), List.of(), List.of());
        return new Calibration(
                "hall.csv",
                read,
                columns,
                List.of(
                        new LogHeader(
                                "hall.csv", "取号时间", Optional.of("ticket-time"), Optional.of(LogColumn.TICKET_TIME)),
                        new LogHeader("hall.csv", "end", Optional.of("end"), Optional.of(LogColumn.END)),
                        new LogHeader("hall.csv", "remark", Optional.empty(), Optional.empty())),
                incomplete,
                hall(),
                draft,
                new ScenarioReader().read("small-hall", List.of()).scenario().orElseThrow(),
                judged ? Optional.of(judgement()) : Optional.empty());
    }

    private HallModel hall() {
        List<LocalDate> days = days(fittedDays + heldOutDays);
        List<DayModel.Day> counts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            counts.add(new DayModel.Day(days.get(i), false, 200 + (i % 2 == 0 ? swing : -swing)));
        }
        List<Double> perDay = new ArrayList<>(Collections.nCopies(QUARTERS, 0.0));
        List<Double> open = new ArrayList<>(Collections.nCopies(QUARTERS, 0.0));
        for (int step = 36; step < 48; step++) {
            perDay.set(step, 200 / 12.0);
            open.set(step, step < 40 ? 3.9 : 2.2);
        }
        BitSet served = new BitSet();
        served.set(0, departments.size());
        List<Interval> hours = List.of(new Interval(9 * 3_600_000, 12 * 3_600_000));
        List<FamilyFit> service = List.of(lognormal(12, 0.01, serviceDistance), lognormal(12.5, 0.01, 0.07));
        FamilyFit patience = new FamilyFit(
                new Distribution.Exponential(45 * MINUTE),
                List.of(new FamilyFit.Parameter("mean", new Interval95(45 * MINUTE, 35 * MINUTE, 60 * MINUTE), true)),
                500,
                Double.NaN,
                0.01);
        DayProfile profile =
                new DayProfile(900_000, perDay, Collections.nCopies(QUARTERS, new Interval95(0, 0, 0)), perDay, 1);
        return new HallModel(
                days.subList(0, fittedDays),
                days,
                200L * fittedDays,
                hours,
                hours,
                new Interval95(200.0 * days.size(), 195.0 * days.size(), 205.0 * days.size()),
                DayModel.fit(counts.subList(0, fittedDays)),
                profile,
                poisson,
                List.of(
                        new HallModel.VisitClass("elderly", new Interval95(0.05, 0.04, 0.06), 0),
                        new HallModel.VisitClass("walk-in", new Interval95(0.95, 0.94, 0.96), 1)),
                departments,
                service,
                Optional.empty(),
                gaveUp < 10 ? Optional.empty() : Optional.of(patience),
                new Interval95(0.02, 0.01, 0.03),
                gaveUp,
                List.of(),
                List.of(new HallModel.Group(List.of("1", "2", "3", "4"), served, open)),
                outOfTurn,
                Optional.of(new HallModel.Quantiles(List.of(6e4, 12e4, 60e4), List.of(6.5e4, 12e4, 58e4))),
                List.of(new HallModel.DayKind(
                        List.of(DayOfWeek.MONDAY), hours, hours, profile, new Interval95(7_200, 7_000, 7_400))),
                Optional.empty(),
                evidence(counts));
    }

    private HallModel.Evidence evidence(List<DayModel.Day> counts) {
        return new HallModel.Evidence(
                counts,
                waitedAtDoor,
                gaveUp < 10
                        ? List.of()
                        : List.of(
                                new HallModel.StillWaiting(10 * MINUTE, 0.82, 0.8),
                                new HallModel.StillWaiting(30 * MINUTE, 0.5, 0.51)),
                bookedByName,
                windowsTold,
                Optional.empty(),
                hoursTold);
    }

    private Judgement judgement() {
        List<LocalDate> days = days(fittedDays + heldOutDays);
        List<Judgement.HalfHour> halfHours = new ArrayList<>();
        for (int half = 18; half < 24; half++) {
            halfHours.add(new Judgement.HalfHour(
                    half * 1_800_000L, new Compared(4, 4.2, 3, 6), new Compared(300, 310, 200, 420)));
        }
        return new Judgement(
                heldOutDays > 0 ? days.subList(fittedDays, days.size()) : days,
                heldOutDays > 0,
                200,
                people,
                meanWait,
                new Compared(4, 4.25, 3.5, 5.1),
                new Compared(0.02, 0.021, 0.015, 0.03),
                new Compared(3.1, 3.05, 2.9, 3.2),
                halfHours,
                weekdays,
                parts,
                coverage,
                replayed
                        ? Optional.of(new Judgement.Replay(
                                replayedWait, Collections.nCopies(48, 4.1), Collections.nCopies(48, 305.0), 1_200))
                        : Optional.empty());
    }
}
