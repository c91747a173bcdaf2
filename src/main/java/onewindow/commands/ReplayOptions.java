package onewindow.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.calendar.Horizon;
import onewindow.replay.Pace;
import onewindow.replay.PaceSearch;
import onewindow.replay.Player;
import onewindow.replay.Script;
import onewindow.scenario.Scenario;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How a scenario is replayed. */
final class ReplayOptions {

    private static final String MAX = "max";
    private static final String A_SECOND = "/s";
    private static final double MOST_PACE = 1_000_000;
    /** Milliseconds: before that a service has hardly started. */
    private static final long LEAST_LIFE = 2_000;

    @Option(
            names = "--pace",
            paramLabel = "N|N/s|max",
            defaultValue = "60",
            converter = PaceReader.class,
            descriptionKey = "replay.pace")
    private String pace = "60";

    @Option(names = "--days", paramLabel = "FROM..TO", defaultValue = "1", descriptionKey = "replay.days")
    private String days;

    @Option(names = "--for", paramLabel = "SPAN", converter = TimeSpanReader.class, descriptionKey = "replay.for")
    private Long most;

    @Option(
            names = "--lead-in",
            paramLabel = "SPAN",
            converter = TimeSpanReader.class,
            descriptionKey = "replay.lead-in")
    private Long leadIn;

    @Option(names = "--halls", paramLabel = "N", converter = WholeNumber.Halls.class, descriptionKey = "replay.halls")
    private Integer halls;

    @Option(names = "--in-order", descriptionKey = "replay.in-order")
    private boolean inOrder;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "32",
            converter = WholeNumber.Connections.class,
            descriptionKey = "replay.connections")
    private int connections;

    @Option(
            names = "--displays",
            paramLabel = "N",
            defaultValue = "0",
            converter = WholeNumber.Displays.class,
            descriptionKey = "replay.displays")
    private int displays;

    @Option(
            names = "--kill-every",
            paramLabel = "SPAN",
            converter = TimeSpanReader.class,
            descriptionKey = "replay.kill-every")
    private Long killEvery;

    @Option(names = "--find-rate", descriptionKey = "replay.find-rate")
    private boolean findRate;

    @Option(
            names = "--p99",
            paramLabel = "SPAN",
            defaultValue = "20ms",
            converter = MillisReader.class,
            descriptionKey = "replay.p99")
    private double p99;

    @Option(
            names = "--first-rate",
            paramLabel = "N",
            defaultValue = "200",
            converter = WholeNumber.PublicRate.class,
            descriptionKey = "replay.first-rate")
    private int firstRate;

    @Option(names = "--quick", descriptionKey = "replay.quick")
    private boolean quick;

    @Option(names = "--ledger", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "replay.ledger")
    private Path ledger;

    @Option(names = "--hlog", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "replay.hlog")
    private Path hlog;

    @Option(names = "--seed", paramLabel = "S", converter = WholeNumber.Seed.class, descriptionKey = "run.seed")
    private Long seed;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "run.set")
    private List<String> settings = new ArrayList<>();

    /** Requires that the options go together. */
    void require(boolean remote) {
        if (remote && (ledger != null || killEvery != null)) {
            throw UserFault.of("replay.own-only", ledger != null ? "--ledger" : "--kill-every");
        }
        if (quick && !findRate) {
            throw UserFault.of("replay.quick-alone");
        }
        if (findRate && inOrder) {
            throw UserFault.of("replay.rate-in-order");
        }
        if (killEvery != null && killEvery < LEAST_LIFE) {
            throw UserFault.of("replay.kill-soon");
        }
        if (ledger != null && Files.exists(ledger)) {
            throw UserFault.of("replay.ledger-exists", ledger);
        }
    }

    /** Requires that something is left to measure. */
    void requireMoreThanLeadIn(List<Script> scripts) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Script script : scripts) {
            if (script.size() > 0) {
                first = Math.min(first, script.time(0));
                last = Math.max(last, script.time(script.size() - 1));
            }
        }
        if (leadIn != null && last - leadIn < first) {
            throw UserFault.of("replay.lead-in-all", (last - first) / 60_000);
        }
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The days as asked for, where they are not the first; null else. */
    String days() {
        return "1".equals(days) ? null : days;
    }

    /** From the first day on: the service knows nobody of days before. */
    DayRange days(Horizon horizon) {
        DayRange asked = DayRange.parse(days, horizon);
        if (asked.first() != 0) {
            throw UserFault.of("replay.days", days);
        }
        return asked;
    }

    long seed(Scenario scenario) {
        return seed != null ? seed : scenario.seed();
    }

    int halls() {
        return halls == null ? 1 : halls;
    }

    Path ledger() {
        return ledger;
    }

    String pace() {
        return pace;
    }

    /** When commands are to be sent, from now on. */
    Pace sending() {
        if (pace.equals(MAX)) {
            return new Pace.Fastest();
        }
        long now = System.nanoTime();
        return pace.endsWith(A_SECOND)
                ? new Pace.Rate(now, 0, PaceReader.number(pace))
                : new Pace.Times(now, PaceReader.number(pace));
    }

    long mostNanos() {
        return most == null ? Long.MAX_VALUE / 4 : most * 1_000_000;
    }

    /** Milliseconds of the scenario that are played before anything is measured; 0 for none. */
    long leadIn() {
        return leadIn == null ? 0 : leadIn;
    }

    Player.Settings playing() {
        return new Player.Settings(connections, inOrder, displays, killEvery != null);
    }

    long killEveryMillis() {
        return killEvery == null ? 0 : killEvery;
    }

    /** How the highest rate is looked for; empty where it is not. */
    Optional<PaceSearch.Plan> search() {
        if (!findRate) {
            return Optional.empty();
        }
        return Optional.of(quick ? PaceSearch.Plan.quick(p99, firstRate) : PaceSearch.Plan.whole(p99, firstRate));
    }

    boolean isQuick() {
        return quick;
    }

    List<ReportFile> files() {
        return hlog == null ? List.of() : List.of(new ReportFile("--hlog", hlog));
    }

    /** Opens the log of intervals; null where none was asked for. */
    PrintStream openLog() throws IOException {
        return hlog == null ? null : new PrintStream(Files.newOutputStream(hlog), false, StandardCharsets.UTF_8);
    }

    /** The options as they repeat the command. */
    String words() {
        StringBuilder words =
                new StringBuilder(" --pace ").append(pace).append(" --days ").append(days);
        if (leadIn != null) {
            words.append(" --lead-in ").append(leadIn / 1000.0).append('s');
        }
        if (halls != null) {
            words.append(" --halls ").append(halls);
        }
        if (inOrder) {
            words.append(" --in-order");
        }
        if (findRate) {
            words.append(" --find-rate --p99 ")
                    .append(p99)
                    .append("ms --first-rate ")
                    .append(firstRate);
            words.append(quick ? " --quick" : "");
        }
        if (killEvery != null) {
            words.append(" --kill-every ").append(killEvery / 1000.0).append('s');
        }
        if (displays > 0) {
            words.append(" --displays ").append(displays);
        }
        settings.forEach(setting -> words.append(" --set ").append(ShellText.word(setting)));
        return words.toString();
    }

    /** Reads {@code --p99}, in milliseconds. */
    static final class MillisReader implements ITypeConverter<Double> {

        private static final Pattern SPAN = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(ms|s)");

        @Override
        public Double convert(String text) {
            Matcher span = SPAN.matcher(text);
            double millis = span.matches()
                    ? Double.parseDouble(span.group(1)) * (span.group(2).equals("s") ? 1000 : 1)
                    : 0;
            if (millis > 0) {
                return millis;
            }
            throw new WrongValue("value.millis", text);
        }
    }

    /** Reads {@code --pace}. */
    static final class PaceReader implements ITypeConverter<String> {

        static double number(String text) {
            return Double.parseDouble(
                    text.endsWith(A_SECOND) ? text.substring(0, text.length() - A_SECOND.length()) : text);
        }

        @Override
        public String convert(String text) {
            if (text.equals(MAX)) {
                return text;
            }
            try {
                double value = number(text);
                if (value > 0 && value <= MOST_PACE) {
                    return text;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of bounds.
            }
            throw new WrongValue("value.pace", text);
        }
    }
}
