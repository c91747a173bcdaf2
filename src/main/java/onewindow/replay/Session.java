package onewindow.replay;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onewindow.replay.ReplayResult.Effort;
import onewindow.replay.ReplayResult.Load;
import onewindow.replay.ReplayResult.Minute;

/** What is measured of a replay, from the first command after the lead-in to the last answer. */
public final class Session {

    /** Beyond this share of a core the sending thread counts as the bottleneck. */
    private static final double BUSY = 0.9;

    /** And where so many milliseconds pass, in 99 %, before it takes a command that is due. */
    private static final double LATE_MILLIS = 10;

    private static final long MINUTE = 60_000_000_000L;
    private static final long LAST_ANSWERS = 30_000_000_000L;

    private final Player player;
    private final Meter service;
    private final long minuteNanos;
    private final long startNanos = System.nanoTime();
    private final long startCpu = Player.cpuNanos();
    private final double startGc = gcSeconds();
    private final double startServiceCpu;
    private final double startServiceGc;
    private final List<Minute> minutes = new ArrayList<>();
    private double seconds;

    /** What the service itself uses, since its start; NaN where it is not known. */
    public interface Meter {
        /** Seconds of CPU. */
        double cpuSeconds();

        /** Seconds in which the collector stood in the way. */
        double gcSeconds();

        /** What its collector left the last time, megabytes; NaN where it is not known. */
        double heapMegabytes();

        /** What its process holds, megabytes; NaN where it is not known. */
        double processMegabytes();

        /** One that knows nothing. */
        static Meter none() {
            return new Meter() {
                @Override
                public double cpuSeconds() {
                    return Double.NaN;
                }

                @Override
                public double gcSeconds() {
                    return Double.NaN;
                }

                @Override
                public double heapMegabytes() {
                    return Double.NaN;
                }

                @Override
                public double processMegabytes() {
                    return Double.NaN;
                }
            };
        }
    }

    /** Begins to measure. */
    public Session(Player player, Meter service) {
        this(player, service, MINUTE);
    }

    /** Begins to measure, with minutes that last so long. */
    Session(Player player, Meter service, long minuteNanos) {
        this.minuteNanos = minuteNanos;
        this.player = player;
        this.service = service;
        player.startMeasuring();
        startServiceGc = service.gcSeconds();
        startServiceCpu = service.cpuSeconds();
    }

    /**
     * Plays the scripts to their end.
     *
     * @param pace when commands are to be sent
     * @param mostNanos when to stop, however much there is left
     * @return whether it came to the end
     */
    public boolean play(Pace pace, long mostNanos) throws IOException {
        long end = startNanos + mostNanos;
        long from = startNanos;
        boolean more = true;
        while (more && from < end && !player.isStopped()) {
            long answered = player.tally().answered;
            player.tally().startStep();
            long to = Math.min(end, from + minuteNanos);
            more = player.play(pace, to);
            minutes.add(minute(answered, from));
            from = to;
        }
        finish();
        return !more;
    }

    private Minute minute(long answeredBefore, long from) {
        double lasted = (System.nanoTime() - from) / 1e9;
        return new Minute(
                (player.tally().answered - answeredBefore) / lasted,
                player.tally().latencies.step(),
                service.heapMegabytes(),
                service.processMegabytes());
    }

    /** Returns how it went minute by minute, where there are two at least. */
    public List<Minute> minutes() {
        return minutes.size() < 2 ? List.of() : List.copyOf(minutes);
    }

    /** Waits for the last answers. */
    void finish() throws IOException {
        player.settle(LAST_ANSWERS);
        seconds = (System.nanoTime() - startNanos) / 1e9;
    }

    private static double gcSeconds() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1000.0;
    }

    Player player() {
        return player;
    }

    /**
     * Returns how the service bore it.
     *
     * @param windows of all halls
     */
    public Load load(int windows) {
        Tally counts = player.tally();
        Outcomes outcomes = counts.outcomes;
        double hours = windows * player.schedule().hours();
        return new Load(
                seconds,
                counts.answered,
                outcomes.done(),
                outcomes.refusedAsBefore(),
                outcomes.otherwise(),
                outcomes.errors(),
                counts.late,
                counts.looks,
                counts.overlapping,
                counts.answered / seconds,
                outcomes.finished() / seconds,
                hours == 0 ? 0 : outcomes.finished() / hours,
                effort());
    }

    private Effort effort() {
        double generator = (Player.cpuNanos() - startCpu) / 1e9 / seconds;
        double lag = player.tally().lag.getValueAtPercentile(99) / 1000.0;
        return new Effort(
                generator,
                gcSeconds() - startGc,
                (service.cpuSeconds() - startServiceCpu) / seconds,
                service.gcSeconds() - startServiceGc,
                lag,
                player.tally().answered > 0 && (generator > BUSY || lag > LATE_MILLIS));
    }

    /** Returns the times by kind of command. */
    public List<KindTimes> kinds() {
        return player.tally().latencies.kinds();
    }

    /** Returns the times of all commands. */
    public KindTimes total() {
        return player.tally().latencies.total();
    }

    /** Returns the times of all commands by percentile. */
    public List<ReplayResult.CurvePoint> curve() {
        return player.tally().latencies.curve();
    }

    /** Returns how late calls reached the displays; null where there are none. */
    public Percentiles displays() {
        return player.displays().lateness();
    }

    /** Returns how often the stream of a display ended. */
    public long displaysCutOff() {
        return player.displays().cutOff();
    }

    /** Returns what was answered otherwise than in the simulation. */
    public Map<String, Long> otherwise() {
        return Map.copyOf(player.tally().outcomes.otherwiseBy());
    }

    /** Returns at what times the service was away. */
    public ReplayResult.Outages outages(int kills) {
        Tally counts = player.tally();
        return new ReplayResult.Outages(
                kills,
                counts.repeated,
                counts.longestGapNanos / 1e6,
                counts.gaps == 0 ? 0 : counts.gapNanos / 1e6 / counts.gaps);
    }

    /** Returns for each hall the sequence numbers by which the service answered its commands, 0 for none. */
    public List<int[]> sequences() {
        List<int[]> all = new ArrayList<>();
        player.halls().forEach(hall -> all.add(hall.sequences()));
        return all;
    }

    /** Whether everything in the scripts was played. */
    public boolean isOver() {
        return player.isOver();
    }
}
