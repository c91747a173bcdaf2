package onewindow.plan.appointments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calendar.Interval;
import onewindow.calendar.WarmUp;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Arrivals.Appointments;
import onewindow.demand.Demand;
import onewindow.demand.Volume;
import onewindow.plan.LoadScaling;
import onewindow.scenario.Scenario;

/**
 * A hall with appointments, of which the share that books and the places can be moved while the number of people who
 * come walking or ask for a slot stays the same.
 *
 * <p>Both streams are Poisson and thinned by each visitor's own level, so that the walk-ins of a larger bookable share
 * are among those of a smaller one, and its requests contain theirs.
 */
public final class BookableHall {

    /** Why a scenario cannot tell what appointments do. */
    public enum Lack {
        /** No stream of appointments. */
        NO_STREAM,
        /** More than one. */
        SEVERAL_STREAMS,
        /** The first stream is none of people who come at random (a volume). */
        NO_WALK_INS,
        /** More than one hall. */
        SEVERAL_HALLS,
        /** Those who book have no class that walk-ins do not have. */
        NO_CLASS
    }

    /** A book that gains a twentieth of a day's places a day is full after as many booking windows. */
    private static final long WINDOWS_TO_FILL = 20;

    private static final long WEEK_MILLIS = 604_800_000;
    private static final long WORKING_DAYS = 5;

    private final Scenario stated;
    private final int stream;
    private final Appointments rules;
    private final double walkIns;
    private final double requests;

    /** Takes a scenario of which {@link #lack} says nothing. */
    public BookableHall(Scenario stated) {
        this.stated = stated;
        stream = bookedStreams(stated).get(0);
        rules = (Appointments) stated.demand().streams().get(stream).arrivals();
        walkIns = expected(main(stated).volume());
        requests = expected(rules.volume());
    }

    /** Returns what a scenario lacks; empty where it lacks nothing. */
    public static Optional<Lack> lack(Scenario scenario) {
        List<Integer> booked = bookedStreams(scenario);
        if (booked.isEmpty()) {
            return Optional.of(Lack.NO_STREAM);
        }
        if (!scenario.labels().halls().names().isEmpty()) {
            return Optional.of(Lack.SEVERAL_HALLS);
        }
        if (booked.size() > 1) {
            return Optional.of(Lack.SEVERAL_STREAMS);
        }
        if (!(scenario.demand().streams().get(0).arrivals() instanceof Arrivals.Poisson)) {
            return Optional.of(Lack.NO_WALK_INS);
        }
        return new BookableHall(scenario).bookers().isEmpty() ? Optional.of(Lack.NO_CLASS) : Optional.empty();
    }

    private static List<Integer> bookedStreams(Scenario scenario) {
        List<ArrivalStream> streams = scenario.demand().streams();
        return IntStream.range(0, streams.size())
                .filter(i -> streams.get(i).arrivals() instanceof Appointments)
                .boxed()
                .toList();
    }

    private static Arrivals.Poisson main(Scenario scenario) {
        return (Arrivals.Poisson) scenario.demand().streams().get(0).arrivals();
    }

    private double expected(Volume volume) {
        double sum = 0;
        List<HallDay> days = stated.horizon().days();
        if (volume.total().isPresent()) {
            sum = volume.total().getAsDouble();
        } else {
            for (HallDay day : days) {
                sum += volume.weight(day) * volume.profile().mass(day);
            }
        }
        return volume.scale() * sum;
    }

    /** Returns the scenario as it stands. */
    public Scenario stated() {
        return stated;
    }

    /** Returns the rules that the appointments keep whatever their share and places. */
    public Appointments rules() {
        return rules;
    }

    /** Returns the key of the stream of appointments. */
    public String streamKey() {
        return stated.demand().streams().get(stream).key();
    }

    /** Returns the share of the people that books as the scenario stands. */
    public double statedShare() {
        return requests / (walkIns + requests);
    }

    /** Returns the people who come walking or ask for a slot on a day of the horizon, on average. */
    public double peopleADay() {
        return (walkIns + requests) / stated.horizon().days().size();
    }

    /** Returns the visit classes, by index, that only those who book have. */
    public List<Integer> bookers() {
        List<Double> booked = stated.demand().streams().get(stream).classShares();
        return IntStream.range(0, booked.size())
                .filter(c -> booked.get(c) > 0)
                .filter(c -> stated.demand().streams().stream()
                        .allMatch(each -> each.arrivals() instanceof Appointments
                                || each.classShares().get(c) == 0))
                .boxed()
                .toList();
    }

    /** Returns the slots that begin on the days of the horizon from one index to another, an average of a day. */
    double slotsADay(int firstDay, int lastDay) {
        long slots = 0;
        for (HallDay day : stated.horizon().days().subList(firstDay, lastDay + 1)) {
            for (Interval open : day.open()) {
                slots += (open.toMillis() - open.fromMillis()) / rules.slotMillis();
            }
        }
        return (double) slots / (lastDay - firstDay + 1);
    }

    /** Returns so many more days before the horizon that a book which fills slowly is as full as it will be. */
    List<HallDay> lead() {
        long reachesBack = rules.ban()
                .map(ban -> (ban.withinMillis() + ban.forMillis()) / WEEK_MILLIS * WORKING_DAYS)
                .orElse(0L);
        long kept = 2L * rules.lastDay() + reachesBack;
        return WarmUp.before(stated.horizon(), (int) Math.max(0, WINDOWS_TO_FILL * rules.lastDay() - kept));
    }

    /**
     * Returns the hall with so many bookable.
     *
     * @param share of the people who ask for a slot, 0 to 1; all others come walking
     * @param places of a slot
     */
    public Scenario with(double share, int places) {
        List<ArrivalStream> streams = new ArrayList<>();
        List<ArrivalStream> before = stated.demand().streams();
        for (int i = 0; i < before.size(); i++) {
            Arrivals arrivals = before.get(i).arrivals();
            if (i == stream) {
                arrivals = booked(share, places, rules.walkInWhenFull());
            } else if (i == 0) {
                double multiple = (1 - share) * (walkIns + requests) / walkIns;
                arrivals = new Arrivals.Poisson(LoadScaling.scaled(main(stated).volume(), multiple));
            }
            streams.add(with(before.get(i), arrivals));
        }
        return stated.withDemand(with(streams));
    }

    private Volume requested(double share) {
        return LoadScaling.scaled(rules.volume(), share * (walkIns + requests) / requests);
    }

    private Appointments booked(double share, int places, boolean walkInWhenFull) {
        return new Appointments(
                requested(share),
                rules.slotMillis(),
                places,
                rules.firstDay(),
                rules.lastDay(),
                rules.meanEarlyMillis(),
                rules.sdMillis(),
                rules.noShowShare(),
                rules.earlyMillis(),
                rules.lateMillis(),
                rules.lateClass(),
                walkInWhenFull,
                rules.cancelling(),
                rules.ban());
    }

    /** Returns those of {@link #with} who book, and nobody else; whoever finds no slot is told and does not come. */
    Demand bookedAlone(double share, int places) {
        return alone(booked(share, places, false));
    }

    /** Returns the same people at the time at which they ask for a slot. */
    Demand asking(double share) {
        return alone(new Arrivals.Poisson(requested(share)));
    }

    /** People are drawn by the number of their stream, so the others stay, empty. */
    private Demand alone(Arrivals arrivals) {
        List<ArrivalStream> streams = new ArrayList<>();
        List<ArrivalStream> before = stated.demand().streams();
        for (int i = 0; i < before.size(); i++) {
            streams.add(with(before.get(i), i == stream ? arrivals : new Arrivals.Trace(List.of())));
        }
        return with(streams);
    }

    private static ArrivalStream with(ArrivalStream stream, Arrivals arrivals) {
        return new ArrivalStream(stream.key(), arrivals, stream.classShares(), stream.matterShares());
    }

    private Demand with(List<ArrivalStream> streams) {
        Demand demand = stated.demand();
        return new Demand(
                streams,
                demand.serviceTimes(),
                demand.serviceOfMatter(),
                demand.patience(),
                demand.departmentOfMatter(),
                demand.casesPerArrival());
    }
}
