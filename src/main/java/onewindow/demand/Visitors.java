package onewindow.demand;

import java.util.ArrayList;
import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.demand.Arrivals.Appointments;
import onewindow.demand.Arrivals.Batches;
import onewindow.demand.Arrivals.Poisson;
import onewindow.demand.Arrivals.Renewal;
import onewindow.demand.Arrivals.Trace;

/** Everyone who comes, replication by replication and day by day. Not for more than one thread. */
public final class Visitors {

    private final List<DayStream> streams = new ArrayList<>();
    private final List<HallDay> days;
    private final Chance chance;
    private final DayCurve returning;
    /** Of those of the first stream. */
    private final Traits usual;

    private long replicationKey;

    /**
     * Prepares the streams of a scenario.
     *
     * @param chance draws every attribute
     */
    public Visitors(Demand demand, Horizon horizon, Chance chance) {
        this.chance = chance;
        days = horizon.days();
        int number = 0;
        for (ArrivalStream stream : demand.streams()) {
            streams.add(stream(stream, horizon, new Traits(stream, chance), number++));
        }
        usual = new Traits(demand.streams().get(0), chance);
        returning = demand.streams().get(0).arrivals() instanceof Poisson p
                        && !p.volume().profile().pieces().isEmpty()
                ? DayCurve.of(p.volume().profile())
                : null;
    }

    private DayStream stream(ArrivalStream stream, Horizon horizon, Traits traits, int number) {
        Arrivals arrivals = stream.arrivals();
        if (arrivals instanceof Poisson a) {
            return counted(a.volume(), traits, number);
        } else if (arrivals instanceof Renewal a) {
            return new RenewalStream(a.gap(), traits, chance, number);
        } else if (arrivals instanceof Batches a) {
            return new BatchStream(counted(a.volume(), traits, number), a, traits, chance);
        } else if (arrivals instanceof Trace a) {
            return new TraceStream(a, traits, horizon.continuous(), number);
        } else if (arrivals instanceof Appointments a) {
            return new AppointmentStream(a, days, counted(a.volume(), traits, number), traits, chance, number);
        }
        throw new IllegalArgumentException("no stream for " + arrivals);
    }

    private DayStream counted(Volume volume, Traits traits, int number) {
        return volume.exact()
                ? new ExactStream(volume, days, traits, chance, number)
                : new PoissonStream(volume, days, traits, chance, number);
    }

    /** Starts a replication; days must then be asked for in ascending order. */
    public void start(long seed, int replication) {
        replicationKey = KeyedRandom.key(KeyedRandom.key(seed, 0), replication);
        streams.forEach(stream -> stream.start(replicationKey));
    }

    /** Returns the key of the running replication, from which whatever belongs to it as a whole is drawn. */
    public long replicationKey() {
        return replicationKey;
    }

    /** Returns everyone who comes on a day; on one of a warm-up, whoever would come on the day that it is like. */
    public ArrivalSource day(HallDay day) {
        if (day.startMillis() >= 0) {
            return dayOfHorizon(day);
        }
        HallDay like = days.get(day.index());
        return new ShiftedSource(dayOfHorizon(like), day.startMillis() - like.startMillis());
    }

    /**
     * Returns everyone who comes on a day of the horizon, of whatever number it is: the days before it are not asked
     * for, and were they to change who comes, that is made up for.
     *
     * @param booked streams of which it is known who has booked: nobody of these comes
     */
    public ArrivalSource onlyDay(HallDay day, List<Integer> booked, List<Arrival> others) {
        List<ArrivalSource> sources = new ArrayList<>();
        for (int i = 0; i < streams.size(); i++) {
            if (!booked.contains(i)) {
                for (int before = 0; streams.get(i).carriesOver() && before < day.index(); before++) {
                    streams.get(i).day(days.get(before));
                }
                sources.add(streams.get(i).day(day));
            }
        }
        ListSource list = new ListSource();
        others.forEach(list::add);
        sources.add(list.sorted());
        return new MergedSource(sources);
    }

    /**
     * Returns those of a stream who have booked a slot of the day that was asked for last and have not come before a
     * time, each at the start of the slot; nobody where people of the stream do not book.
     */
    public List<Arrival> bookedAfter(int stream, long time) {
        return streams.get(stream) instanceof AppointmentStream booked ? booked.bookedAfter(time) : List.of();
    }

    /** Returns whether the people of a stream book. */
    public boolean isBooked(int stream) {
        return streams.get(stream) instanceof AppointmentStream;
    }

    /** Returns the number of streams. */
    public int streams() {
        return streams.size();
    }

    /**
     * Fills in when, by the rules of a stream of appointments, the person of a key comes who has booked a slot; returns
     * false for one who never comes.
     *
     * @param slotStart milliseconds since the start of the horizon
     */
    public boolean comes(int stream, long key, long slotStart, Arrival into) {
        return ((AppointmentStream) streams.get(stream)).comes(key, slotStart, into);
    }

    private ArrivalSource dayOfHorizon(HallDay day) {
        if (streams.size() == 1) {
            return streams.get(0).day(day);
        }
        List<ArrivalSource> sources = new ArrayList<>();
        for (DayStream stream : streams) {
            sources.add(stream.day(day));
        }
        return new MergedSource(sources);
    }

    /** Returns the day's people together with those who come back on it, in order of time. */
    public ArrivalSource day(HallDay day, List<Arrival> comingBack) {
        ArrivalSource source = day(day);
        if (comingBack.isEmpty()) {
            return source;
        }
        ListSource list = new ListSource();
        comingBack.forEach(list::add);
        return new MergedSource(List.of(source, list.sorted()));
    }

    /** Gives a person the matter and class of one who comes with the first stream, drawn from the person's key. */
    public void drawTraits(Arrival person) {
        usual.draw(person);
    }

    /**
     * Returns a person who comes back on a day, at a time drawn by the day's profile up to the last number, else evenly
     * over the ticket hours (over the open hours where no numbers are given that day), with needs drawn anew from
     * {@code key}.
     */
    public Arrival comingBack(HallDay day, long key, int matter, int visitClass) {
        DayCurve curve =
                returning == null ? DayCurve.even(day.tickets().isEmpty() ? day.open() : day.tickets()) : returning;
        curve.rewind();
        // Whoever has been here before knows when the hall closes.
        double open = returning == null ? 1 : returning.shareBy((double) lastNumber(day));
        double share = chance.uniform(key, Purpose.RETURN_TIME) * (open > 0 ? Math.min(1, open) : 1);
        Arrival arrival = new Arrival();
        arrival.at(day.startMillis() + (long) curve.timeAt(share), key);
        arrival.matter = matter;
        arrival.visitClass = visitClass;
        return arrival;
    }

    private static long lastNumber(HallDay day) {
        List<Interval> hours = day.tickets().isEmpty() ? day.open() : day.tickets();
        return hours.get(hours.size() - 1).toMillis();
    }

    /** Returns whether bookings tie the days to each other. */
    public boolean carriesOver() {
        return streams.stream().anyMatch(DayStream::carriesOver);
    }
}
