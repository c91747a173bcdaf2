package onewindow.calibrate.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Interval;
import onewindow.calibrate.fit.HallModel.Department;
import onewindow.calibrate.fit.HallModel.Matter;
import onewindow.calibrate.fit.HallModel.PartService;
import onewindow.calibrate.log.ReadReport;
import onewindow.calibrate.log.VisitLog;

/** Fits a hall to a log: one pass that looks at what there is, one that sums it up, then the estimates. */
public final class LogFit {

    /** Of so few days none is left out. */
    private static final int FEWEST_TO_TELL = 3;

    private final VisitLog log;
    private final LogSurvey survey = new LogSurvey();
    private final List<LocalDate> days = new ArrayList<>();
    private final List<LocalDate> incomplete = new ArrayList<>();
    private final DayHours hours;
    private final ReadReport report;

    /** Looks at a log, in which the call is known wherever the start is; it has no days where no row is good. */
    public LogFit(VisitLog log) {
        this.log = log;
        report = log.read(survey::add);
        survey.days().keySet().forEach(day -> days.add(LocalDate.ofEpochDay(day)));
        hours = DayHours.of(survey.ticketsByStep(), survey.callsByStep());
        leaveOutIfCut(days.size() - 1);
        leaveOutIfCut(0);
    }

    /** A log that starts or ends within a day says too little about it. */
    private void leaveOutIfCut(int index) {
        if (days.size() <= FEWEST_TO_TELL) {
            return;
        }
        LogSurvey.DayCount day = survey.days().get(days.get(index).toEpochDay());
        long usual = survey.days().values().stream()
                .mapToLong(count -> count.people)
                .sorted()
                .skip(days.size() / 2)
                .findFirst()
                .orElseThrow();
        long opens = hours.tickets().get(0).fromMillis();
        long closes = hours.tickets().get(hours.tickets().size() - 1).toMillis();
        boolean cut = day.firstMillis > opens + (closes - opens) / 4 || day.lastMillis < closes - (closes - opens) / 4;
        if (cut && day.people < 0.75 * usual) {
            incomplete.add(days.remove(index));
        }
    }

    /** Returns what was read and what was left out. */
    public ReadReport report() {
        return report;
    }

    /** Returns days at the ends of the log that are left out, since it starts or ends within them. */
    public List<LocalDate> incomplete() {
        return List.copyOf(incomplete);
    }

    /** Returns the days of the log, in order. */
    public List<LocalDate> days() {
        return List.copyOf(days);
    }

    /** Returns by how many days, at most, a row lies before an earlier row: as many days are held in memory. */
    public long daysBack() {
        return survey.mostDaysBack();
    }

    /**
     * Returns the hall.
     *
     * @param fitted the days to rest on, in order, at least one
     */
    public HallModel fit(List<LocalDate> fitted) {
        Map<LocalDate, Long> people = new TreeMap<>();
        LogSums sums = sums(fitted, new TreeMap<>(), people);
        SortedMap<Integer, Interval95> factors = sums.effects.windowFactors();
        if (!factors.isEmpty()) {
            sums = sums(fitted, factors, people);
        }
        people.keySet().retainAll(new TreeSet<>(days));
        return model(sums, fitted, people);
    }

    private LogSums sums(List<LocalDate> fitted, SortedMap<Integer, Interval95> factors, Map<LocalDate, Long> people) {
        LogSums sums = new LogSums(survey, WeekHours.of(survey, fitted, hours), factors);
        Set<LocalDate> wanted = new TreeSet<>(fitted);
        DayRows cut = new DayRows(survey.mostDaysBack() + 1, (day, rows) -> {
            LocalDate date = LocalDate.ofEpochDay(day);
            people.put(date, LogSums.people(rows, survey));
            if (wanted.contains(date)) {
                sums.add(day, rows);
            }
        });
        log.read(cut::add);
        cut.finish();
        return sums;
    }

    private HallModel model(LogSums sums, List<LocalDate> fitted, Map<LocalDate, Long> people) {
        HolidayCalendar calendar = OpenDays.calendar(days);
        DayModel dayModel = DayModel.fit(counts(sums, calendar));
        List<DayModel.Day> all = days.stream()
                .map(date -> new DayModel.Day(date, calendar.isDayAfterHoliday(date), 0))
                .toList();
        List<FamilyFit> service = sums.service.hallFits();
        PoissonTest.Outcome poisson = sums.poisson.outcome();
        List<FamilyFit> walking = Families.fit(sums.walking);
        List<HallModel.DayKind> kinds = kinds(sums, dayModel, calendar);
        return new HallModel(
                fitted,
                days,
                sums.rows,
                union(kinds.stream().map(HallModel.DayKind::open).toList()),
                union(kinds.stream().map(HallModel.DayKind::ticketHours).toList()),
                dayModel.expected(all),
                dayModel,
                sums.profile(),
                new HallModel.Poisson(poisson.arrivals(), poisson.distance(), poisson.pValue()),
                classes(sums),
                departments(sums, service),
                service,
                walking.isEmpty() || sums.walking.mean() <= survey.resolutionMillis()
                        ? Optional.empty()
                        : Optional.of(walking.get(0)),
                sums.patience.fit(),
                Interval95.ofShare(sums.missed, sums.called),
                sums.patience.gaveUp(),
                transfers(sums),
                groups(sums),
                sums.callOrder.outOfTurn(),
                service.isEmpty() ? Optional.empty() : Optional.of(quantiles(sums, service.get(0))),
                kinds,
                sums.bookings.fit(fitted.size(), report.didNotCome(), survey.booked()),
                evidence(sums, calendar, people));
    }

    private List<HallModel.DayKind> kinds(LogSums sums, DayModel model, HolidayCalendar calendar) {
        List<HallModel.DayKind> kinds = new ArrayList<>();
        for (int kind = 0; kind < sums.hours.hours().size(); kind++) {
            int own = kind;
            List<DayModel.Day> ofKind = days.stream()
                    .filter(date -> sums.hours.kindOf(date.toEpochDay()) == own)
                    .map(date -> new DayModel.Day(date, calendar.isDayAfterHoliday(date), 0))
                    .toList();
            DayHours ofDay = sums.hours.hours().get(kind);
            kinds.add(new HallModel.DayKind(
                    ofKind.stream()
                            .map(day -> day.date().getDayOfWeek())
                            .distinct()
                            .sorted()
                            .toList(),
                    ofDay.open(),
                    ofDay.tickets(),
                    sums.profile(kind),
                    model.expected(ofKind)));
        }
        return kinds;
    }

    /** The times that lie in one of the intervals of any kind. */
    private static List<Interval> union(List<List<Interval>> hours) {
        List<Interval> sorted = hours.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Interval::fromMillis))
                .toList();
        List<Interval> union = new ArrayList<>();
        for (Interval run : sorted) {
            Interval last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last != null && run.fromMillis() <= last.toMillis()) {
                union.set(union.size() - 1, new Interval(last.fromMillis(), Math.max(last.toMillis(), run.toMillis())));
            } else {
                union.add(run);
            }
        }
        return union;
    }

    private HallModel.Evidence evidence(LogSums sums, HolidayCalendar calendar, Map<LocalDate, Long> people) {
        List<DayModel.Day> days = new ArrayList<>();
        people.forEach((date, count) -> days.add(new DayModel.Day(date, calendar.isDayAfterHoliday(date), count)));
        List<HallModel.StillWaiting> patience = sums.patience
                .fit()
                .map(fit -> sums.patience.curve().stream()
                        .map(point -> new HallModel.StillWaiting(
                                point.millis(),
                                point.share(),
                                Law.of(fit.distribution()).survivalProbability(point.millis())))
                        .toList())
                .orElse(List.of());
        return new HallModel.Evidence(
                days,
                sums.waitedAtDoor(),
                patience,
                survey.saysBooked(),
                sums.effects.windows(survey.windows.names()),
                sums.effects.staff(survey.staff.names()),
                sums.effects.hours());
    }

    private static List<DayModel.Day> counts(LogSums sums, HolidayCalendar calendar) {
        List<DayModel.Day> counts = new ArrayList<>();
        sums.arrivalsByStep.forEach((day, steps) -> {
            LocalDate date = LocalDate.ofEpochDay(day);
            long people = 0;
            for (long step : steps) {
                people += step;
            }
            counts.add(new DayModel.Day(date, calendar.isDayAfterHoliday(date), people));
        });
        return counts;
    }

    private List<HallModel.VisitClass> classes(LogSums sums) {
        int[] ranks = sums.callOrder.ranks();
        long all = sum(sums.ofClass);
        List<HallModel.VisitClass> classes = new ArrayList<>();
        for (int i = 0; i < survey.classes.size(); i++) {
            classes.add(new HallModel.VisitClass(
                    survey.classes.names().get(i), Interval95.ofShare(sums.ofClass[i], all), ranks[i]));
        }
        return classes;
    }

    private List<Department> departments(LogSums sums, List<FamilyFit> service) {
        long all = sum(sums.ofDepartment);
        List<Optional<ServiceTimes.Fitted>> own = sums.service.byDepartment();
        List<Department> departments = new ArrayList<>();
        for (int i = 0; i < survey.departments.size(); i++) {
            Optional<PartService> part = own.get(i).map(LogFit::part);
            Optional<FamilyFit> above =
                    part.map(PartService::fit).or(() -> service.stream().findFirst());
            departments.add(new Department(
                    survey.departments.names().get(i),
                    Interval95.ofShare(sums.ofDepartment[i], all),
                    part,
                    matters(sums, i, above)));
        }
        return departments;
    }

    private List<Matter> matters(LogSums sums, int department, Optional<FamilyFit> above) {
        List<Optional<ServiceTimes.Fitted>> own =
                above.map(fit -> sums.service.byMatter(department, fit)).orElse(List.of());
        List<Matter> matters = new ArrayList<>();
        List<String> names = survey.matters.names();
        for (int matter = 0; matter < names.size(); matter++) {
            if (survey.departmentOfMatter.get(matter) == department) {
                String name = names.get(matter).substring(names.get(matter).indexOf('\u001f') + 1);
                matters.add(new Matter(
                        name,
                        Interval95.ofShare(sums.ofMatter[matter], sums.ofDepartment[department]),
                        own.isEmpty() ? Optional.empty() : own.get(matter).map(LogFit::part)));
            }
        }
        return matters.size() == 1 && matters.get(0).name().isEmpty() ? List.of() : matters;
    }

    private static PartService part(ServiceTimes.Fitted fitted) {
        return new PartService(fitted.fit(), fitted.shrunk(), fitted.count());
    }

    private static List<HallModel.Transfer> transfers(LogSums sums) {
        List<HallModel.Transfer> transfers = new ArrayList<>();
        sums.transfers.forEach((from, targets) -> {
            for (Map.Entry<Integer, Long> target : targets.entrySet()) {
                if (!target.getKey().equals(from)) {
                    long served = sums.service.department(from).count();
                    transfers.add(new HallModel.Transfer(
                            from, target.getKey(), Interval95.ofShare(target.getValue(), served)));
                }
            }
        });
        return transfers;
    }

    private List<HallModel.Group> groups(LogSums sums) {
        List<HallModel.Group> groups = new ArrayList<>();
        for (int department = 0; sums.groups.size() == 0 && department < survey.departments.size(); department++) {
            BitSet only = new BitSet();
            only.set(department);
            groups.add(new HallModel.Group(List.of(), only, sums.busyWindows.openByStep(department)));
        }
        List<List<Integer>> scheduled = scheduled(sums);
        for (int group = 0; group < sums.groups.size(); group++) {
            Interval95 speed = HallModel.Group.AS_STATED;
            List<String> windows = new ArrayList<>();
            for (int window = 0; window < survey.windows.size(); window++) {
                if (sums.groups.groupOf(window) == group) {
                    windows.add(survey.windows.names().get(window));
                    speed = sums.factors.getOrDefault(window, speed);
                }
            }
            List<Double> open =
                    Arrays.stream(sums.openWindows.openByStep(group)).boxed().toList();
            groups.add(new HallModel.Group(windows, sums.departmentsOf(group), open, scheduled.get(group), speed));
        }
        return groups;
    }

    /** The means rounded; windows of a speed of their own and those like them together make up what all would. */
    private static List<List<Integer>> scheduled(LogSums sums) {
        WindowGroups groups = sums.groups;
        List<List<Integer>> scheduled = new ArrayList<>();
        double[][] together = new double[groups.size()][];
        for (int group = 0; group < groups.size(); group++) {
            together[group] = sums.openWindows.openByStep(group);
            scheduled.add(new ArrayList<>());
            for (double open : together[group]) {
                scheduled.get(group).add((int) Math.round(open));
            }
        }
        int[][] alone = new int[groups.size()][LogSurvey.STEPS];
        for (int window : sums.factors.keySet()) {
            int own = groups.groupOf(window);
            int group = groups.wouldBelongTo(window);
            for (int step = 0; group >= 0 && step < LogSurvey.STEPS; step++) {
                together[group][step] += together[own][step];
                alone[group][step] += scheduled.get(own).get(step);
                int rest = (int) Math.round(together[group][step]) - alone[group][step];
                scheduled.get(group).set(step, Math.max(0, rest));
            }
        }
        return scheduled;
    }

    private static HallModel.Quantiles quantiles(LogSums sums, FamilyFit chosen) {
        List<Double> observed = new ArrayList<>();
        List<Double> fitted = new ArrayList<>();
        for (int percent = 1; percent <= 99; percent++) {
            observed.add(sums.service.hall().quantile(percent / 100.0));
            fitted.add(Law.quantile(chosen.distribution(), percent / 100.0));
        }
        return new HallModel.Quantiles(observed, fitted);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
