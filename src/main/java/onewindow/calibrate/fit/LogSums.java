package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.Outcome;

/** The second pass over a log: everything that a fit needs, summed up day by day in sizes that the survey gave. */
final class LogSums {

    final LogSurvey survey;
    final WeekHours hours;
    final WindowGroups groups;
    final OpenWindows openWindows;
    /** Where the log names no windows. */
    final BusyWindows busyWindows;

    final CallOrderEvidence callOrder;
    final ServiceTimes service;
    final Durations walking;
    final Patience patience;
    final PoissonTest poisson;
    final NavigableMap<Long, long[]> arrivalsByStep = new TreeMap<>();
    final long[] ofDepartment;
    final long[] ofMatter;
    final long[] ofClass;
    /** People in the first minute of each time at which numbers begin to be given, by the kind of the day. */
    private final List<long[]> firstMinutes = new ArrayList<>();

    final Bookings bookings;
    final ServiceEffects effects = new ServiceEffects();

    /** Transfers by the department that passes on, then by the one to which the person goes. */
    final Map<Integer, Map<Integer, Long>> transfers = new TreeMap<>();

    /** Factors on the service times by window: services count as at a window like the others. */
    final SortedMap<Integer, Interval95> factors;

    long rows;
    long called;
    long missed;

    /**
     * Prepares empty sums.
     *
     * @param factors of the windows that take other times for the same matters, by their indices
     */
    LogSums(LogSurvey survey, WeekHours hours, SortedMap<Integer, Interval95> factors) {
        this.survey = survey;
        this.hours = hours;
        this.factors = factors;
        groups = WindowGroups.of(survey, factors.keySet());
        openWindows = new OpenWindows(groups);
        busyWindows = new BusyWindows(survey.departments.size());
        callOrder = new CallOrderEvidence(survey.classes.size());
        long resolution = survey.resolutionMillis();
        service = new ServiceTimes(survey.departments.size(), survey.departmentOfMatter, resolution);
        walking = new Durations(resolution);
        patience = new Patience(resolution);
        poisson = new PoissonTest(resolution);
        hours.hours().forEach(kind -> firstMinutes.add(new long[kind.tickets().size()]));
        bookings = new Bookings(survey.classes.size());
        ofDepartment = new long[survey.departments.size()];
        ofMatter = new long[survey.matters.size()];
        ofClass = new long[survey.classes.size()];
    }

    /** Returns how many people came on a day without having booked: who was passed on has several rows. */
    static long people(List<LoggedVisit> visits, LogSurvey survey) {
        long people = 0;
        Set<String> passedOn = new HashSet<>();
        for (LoggedVisit visit : visits) {
            people += !(survey.tellsBookings() && Bookings.is(visit))
                            && (visit.ticket().isEmpty() || !passedOn.contains(visit.ticket()))
                    ? 1
                    : 0;
            if (visit.outcome() == Outcome.TRANSFERRED) {
                passedOn.add(visit.ticket());
            }
        }
        return people;
    }

    /** Adds a day, days since 1970-01-01, with its rows by the time of the ticket. */
    void add(long day, List<LoggedVisit> visits) {
        rows += visits.size();
        long[] steps = new long[LogSurvey.STEPS];
        long[] times = new long[visits.size()];
        int arrivals = 0;
        Set<String> passedOn = new HashSet<>();
        for (LoggedVisit visit : visits) {
            int department = survey.departments.indexOf(visit.department());
            int matter = survey.matters.indexOf(LogSurvey.matterKey(visit));
            boolean arrival = visit.ticket().isEmpty() || !passedOn.contains(visit.ticket());
            if (arrival) {
                int visitClass = survey.classes.indexOf(visit.visitClass());
                ofDepartment[department]++;
                ofMatter[matter]++;
                if (survey.tellsBookings() && Bookings.is(visit)) {
                    bookings.add(visit, visitClass);
                } else {
                    steps[(int) (visit.timeOfDay() / LogSurvey.STEP_MILLIS)]++;
                    times[arrivals++] = visit.timeOfDay();
                    ofClass[visitClass]++;
                }
            }
            if (visit.outcome() == Outcome.TRANSFERRED) {
                passedOn.add(visit.ticket());
                int to = survey.departmentOf(visit.transferTo());
                if (to >= 0) {
                    transfers
                            .computeIfAbsent(department, unknown -> new TreeMap<>())
                            .merge(to, 1L, Long::sum);
                }
            }
            addTimes(visit, department, matter);
        }
        testPoisson(times, arrivals, hours.of(day));
        countFirstMinutes(times, arrivals, hours.kindOf(day));
        arrivalsByStep.put(day, steps);
        if (groups.size() > 0) {
            openWindows.add(
                    day,
                    visits,
                    hours.of(day).open(),
                    survey,
                    (visit, millis) -> service.add(
                            survey.departments.indexOf(visit.department()),
                            survey.matters.indexOf(LogSurvey.matterKey(visit)),
                            elsewhere(visit, millis)));
        } else {
            busyWindows.add(day, visits, survey);
        }
        callOrder.add(visits, survey);
    }

    /** What a service would have taken at a window like the others. */
    private long elsewhere(LoggedVisit visit, long millis) {
        Interval95 factor = factors.get(survey.windows.indexOf(visit.window()));
        return factor == null ? millis : Math.round((double) millis / factor.value());
    }

    private void addTimes(LoggedVisit visit, int department, int matter) {
        long wait = visit.waitMillis();
        if (wait != LoggedVisit.NONE) {
            patience.add(wait, visit.outcome() == Outcome.ABANDONED);
        }
        if (visit.callTime() != LoggedVisit.NONE) {
            called++;
            missed += visit.outcome() == Outcome.NO_SHOW ? 1 : 0;
        }
        if (visit.callTime() != LoggedVisit.NONE
                && visit.start() != LoggedVisit.NONE
                && visit.outcome() != Outcome.NO_SHOW) {
            walking.add(visit.start() - visit.callTime());
        }
        if (visit.serviceMillis() != LoggedVisit.NONE) {
            service.add(department, matter, elsewhere(visit, visit.serviceMillis()));
            effects.add(
                    matter,
                    survey.windows.indexOf(visit.window()),
                    survey.staff.indexOf(visit.staff()),
                    Math.floorMod(visit.end() - visit.serviceMillis(), LogSurvey.DAY_MILLIS),
                    visit.serviceMillis());
        }
    }

    private void testPoisson(long[] times, int arrivals, DayHours ofDay) {
        int from = 0;
        while (from < arrivals) {
            long step = times[from] / LogSurvey.STEP_MILLIS;
            int to = from;
            while (to < arrivals && times[to] / LogSurvey.STEP_MILLIS == step) {
                to++;
            }
            long start = step * LogSurvey.STEP_MILLIS;
            // Whoever waited at the door takes a number when the first are given.
            boolean opening = ofDay.tickets().stream().anyMatch(run -> run.fromMillis() == start);
            if (ofDay.givesNumbersAt(start) && !opening) {
                long[] offsets = new long[to - from];
                for (int i = from; i < to; i++) {
                    offsets[i - from] = times[i] - start;
                }
                poisson.add(offsets);
            }
            from = to;
        }
    }

    private void countFirstMinutes(long[] times, int arrivals, int kind) {
        long[] counts = firstMinutes.get(kind);
        for (int run = 0; run < counts.length; run++) {
            long opens = hours.hours().get(kind).tickets().get(run).fromMillis();
            for (int i = 0; i < arrivals; i++) {
                counts[run] += times[i] >= opens && times[i] < opens + EarlyBirds.MOMENT_MILLIS ? 1 : 0;
            }
        }
    }

    /** Returns how many people of all days waited at the door for the first number. */
    long waitedAtDoor() {
        double early = 0;
        for (int kind = 0; kind < firstMinutes.size(); kind++) {
            List<long[]> days = daysOf(kind);
            long[] counts = firstMinutes.get(kind);
            for (int run = 0; run < counts.length; run++) {
                long opens = hours.hours().get(kind).tickets().get(run).fromMillis();
                int step = (int) (opens / LogSurvey.STEP_MILLIS);
                long people = days.stream().mapToLong(day -> day[step]).sum();
                early += step == 0 ? 0 : EarlyBirds.among(counts[run], (double) people);
            }
        }
        return Math.round(early);
    }

    private List<long[]> daysOf(int kind) {
        return arrivalsByStep.entrySet().stream()
                .filter(day -> hours.kindOf(day.getKey()) == kind)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the profile of a kind of days. */
    DayProfile profile(int kind) {
        return DayProfile.fit(daysOf(kind), hours.hours().get(kind).tickets(), firstMinutes.get(kind));
    }

    /** Returns the profile of a mean day. */
    DayProfile profile() {
        int kinds = firstMinutes.size();
        return kinds == 1
                ? profile(0)
                : DayProfile.mean(
                        IntStream.range(0, kinds).mapToObj(this::profile).toList(),
                        IntStream.range(0, kinds)
                                .map(kind -> daysOf(kind).size())
                                .toArray());
    }

    /** Returns the departments of a group. */
    BitSet departmentsOf(int group) {
        return groups.departmentsOf(group);
    }
}
