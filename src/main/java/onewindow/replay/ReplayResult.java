package onewindow.replay;

import java.util.List;
import java.util.Map;

/**
 * What came of a replay.
 *
 * @param halls number of halls
 * @param days the days of the scenario that were played, from 1
 * @param pace as it was asked for
 * @param partial whether it was interrupted
 * @param leadIn what was played before, of which nothing is in the figures; null for nothing
 * @param load how the service bore it
 * @param total times of all commands
 * @param minutes how it went minute by minute; empty where it took less than two, or rates were looked for
 * @param kinds times by kind of command
 * @param curve times of all commands by percentile
 * @param displays how long after its sending a call reached the displays; null where there are none
 * @param displaysCutOff how often the stream of a display ended, and was opened again
 * @param otherwise what was answered otherwise than in the simulation, by command and problem
 * @param search what came of looking for the highest rate; null where it was not looked for
 * @param outages how often the service was away
 * @param proofs what was compared; null where the ledger is not at hand
 * @param service what was fired at
 */
public record ReplayResult(
        int halls,
        String days,
        String pace,
        boolean partial,
        LeadIn leadIn,
        Load load,
        KindTimes total,
        List<Minute> minutes,
        List<KindTimes> kinds,
        List<CurvePoint> curve,
        Percentiles displays,
        long displaysCutOff,
        Map<String, Long> otherwise,
        Search search,
        Outages outages,
        Proofs proofs,
        Service service) {

    /** Whether the service answered everything, and nothing that it acknowledged is lost. */
    public boolean isSound() {
        return load.errors() == 0 && (leadIn == null || leadIn.errors() == 0) && (proofs == null || proofs.lost() == 0);
    }

    /** Returns how many commands were due while an earlier one of the same hall had no answer, with the lead-in. */
    public long allOverlapping() {
        return load.overlapping() + (leadIn == null ? 0 : leadIn.overlapping());
    }

    /**
     * The beginning of the scripts, played as fast as the service took it.
     *
     * @param scenarioSeconds from the first command, by the scenario's clock
     * @param seconds that it took
     * @param commands that were answered
     * @param otherwise those that were answered otherwise than in the simulation
     * @param errors answers that are no answers, such as 503
     * @param overlapping as in {@link Load}
     */
    public record LeadIn(
            double scenarioSeconds, double seconds, long commands, long otherwise, long errors, long overlapping) {}

    /**
     * Times that a share of all commands did not exceed.
     *
     * @param percentile 0 to below 100
     */
    public record CurvePoint(double percentile, double responseMillis, double serviceMillis) {}

    /**
     * How much was sent, and how it was borne.
     *
     * @param seconds from the first command after the lead-in to the last answer
     * @param answered commands with an answer, or that needed none since a window had called the person before
     * @param done those that the service did
     * @param refusedAsBefore those that it refused, as the simulated hall had
     * @param otherwise done where the simulated hall refused, or the other way round
     * @param errors answers that are no answers, such as 503
     * @param late commands sent more than a millisecond after the time for it
     * @param looks requests beyond these, of clerks who found nobody in the line and looked again
     * @param overlapping commands due while an earlier one of the same hall had no answer
     * @param commandsPerSecond answered, over all seconds
     * @param casesPerSecond services finished, over all seconds
     * @param casesPerWindowHour services finished, a window and an hour of the scenario at this pace
     */
    public record Load(
            double seconds,
            long answered,
            long done,
            long refusedAsBefore,
            long otherwise,
            long errors,
            long late,
            long looks,
            long overlapping,
            double commandsPerSecond,
            double casesPerSecond,
            double casesPerWindowHour,
            Effort effort) {}

    /**
     * A minute of it, the last perhaps a part of one.
     *
     * @param answeredPerSecond commands
     * @param response times
     * @param heapMegabytes what the service's collector left the last time; NaN where it is not known
     * @param processMegabytes what the service's process holds; NaN where it is not known
     */
    public record Minute(
            double answeredPerSecond, Percentiles response, double heapMegabytes, double processMegabytes) {}

    /**
     * What it cost.
     *
     * @param generatorShare of a core, of the thread that sends and reads
     * @param generatorGcSeconds of the process that sends
     * @param serviceShare of a core, of the whole process of the service; NaN where it is not known
     * @param serviceGcSeconds NaN where it is not known
     * @param lagP99Millis how late the sending thread took commands that were due, 99 %
     * @param clientBound whether the client itself was the bottleneck
     */
    public record Effort(
            double generatorShare,
            double generatorGcSeconds,
            double serviceShare,
            double serviceGcSeconds,
            double lagP99Millis,
            boolean clientBound) {}

    /**
     * The search for the highest rate.
     *
     * @param p99Millis the limit for 99 % of the response times
     * @param quick whether steps were too short for a claim
     * @param steps every rate that was tried
     * @param knees the highest rate that was held, each time, commands a second; the lowest counts
     */
    public record Search(double p99Millis, boolean quick, List<RateStep> steps, List<Double> knees) {

        /** Returns the rate that counts; 0 where no climb came to its end. */
        public double held() {
            return knees.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        }
    }

    /**
     * A rate that was tried.
     *
     * @param perSecond commands to be sent a second
     * @param answeredPerSecond that were answered
     * @param times response times
     * @param growing whether more and more commands waited
     * @param late whether the client sent late by its own fault
     * @param errors answers that are none
     * @param held whether the rate was held: the 99th percentile below the limit, no error, and not void
     */
    public record RateStep(
            int climb,
            double perSecond,
            double answeredPerSecond,
            Percentiles times,
            boolean growing,
            boolean late,
            long errors,
            boolean held) {

        /** Whether the step says nothing: the queue grew or the client was late. */
        public boolean isVoid() {
            return growing || late;
        }
    }

    /**
     * Times at which the service was away.
     *
     * @param kills how often it was killed
     * @param repeated commands that had to be sent again
     * @param longestGapMillis from the first broken connection to the next answer
     * @param meanGapMillis likewise, on average
     */
    public record Outages(int kills, long repeated, double longestGapMillis, double meanGapMillis) {}

    /**
     * What the ledger says.
     *
     * @param commands in it, of all halls
     * @param digest of the events that come of it in virtual time, as it was recorded
     * @param simulated the simulator's digest of the same days; empty where the two cannot be compared
     * @param equal whether they are the same
     * @param acknowledged commands that were answered with their number in the ledger
     * @param lost those that are not in it under that number
     * @param moved the least number of commands that would have to change places for the simulator's order
     * @param figures the halls' figures in the simulation and in the ledger
     */
    public record Proofs(
            long commands,
            String digest,
            String simulated,
            boolean equal,
            long acknowledged,
            long lost,
            long moved,
            List<FigureRow> figures) {}

    /**
     * A figure of the simulation beside that of the ledger; {@code unit} is s for seconds, 1 for a share, else empty.
     */
    public record FigureRow(String key, String unit, double simulated, double live) {}

    /**
     * The service.
     *
     * @param address of it
     * @param own whether it was started for this
     * @param version of it
     * @param disk what its ledger stands on; empty where it is not known
     * @param durable whether what it acknowledges survives a loss of power
     * @param publicRate requests a second that it takes of those who are not signed in
     * @param connections that it takes of one address
     */
    public record Service(
            String address,
            boolean own,
            String version,
            String disk,
            boolean durable,
            int publicRate,
            int connections) {}
}
