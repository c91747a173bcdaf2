package onewindow.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onewindow.replay.Session;
import onewindow.replay.Target;

/** A service that was started for a replay, in a process of its own on a free port of this machine. */
final class ServiceProcess implements Session.Meter, AutoCloseable {

    private static final String ADDRESS = "address: http://127.0.0.1:";
    private static final String TOKEN = "token ";
    private static final long STOPS_WITHIN = 30;
    /** In {@code 821M->244M(1020M)}. */
    private static final Pattern LEFT = Pattern.compile("->(\\d+)M\\(");

    private final List<String> arguments;
    private final Path folder;
    private final List<Path> gcLogs = new CopyOnWriteArrayList<>();
    private volatile Process process;
    private int port;
    private volatile Target target;
    private volatile double cpuBefore;

    private ServiceProcess(List<String> arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param arguments of the command {@code serve}, without the port
     * @param folder for what it writes beside its ledger
     */
    static ServiceProcess start(List<String> arguments, Path folder) throws IOException {
        ServiceProcess service = new ServiceProcess(arguments, folder);
        service.start();
        return service;
    }

    private void start() throws IOException {
        Path gcLog = folder.resolve("gc-" + gcLogs.size() + ".log");
        gcLogs.add(gcLog);
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What a hall keeps it keeps for the day: copying it from one young space to the other only costs.
                "-XX:MaxTenuringThreshold=1",
                "-Xlog:gc:file=" + gcLog,
                "-cp",
                System.getProperty("java.class.path"),
                "onewindow.Main",
                "serve"));
        words.addAll(arguments);
        words.addAll(List.of("--clock", "commands", "--lang", "en", "--port", Integer.toString(port)));
        process = new ProcessBuilder(words).redirectErrorStream(true).start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(ADDRESS)) {
                port = Integer.parseInt(line.substring(ADDRESS.length(), line.length() - 1));
            } else if (line.startsWith(TOKEN)) {
                String token = line.substring(line.lastIndexOf(' ') + 1);
                target = new Target(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        "127.0.0.1:" + port,
                        token,
                        true);
                drain(out);
                return;
            }
        }
        throw UserFault.of("replay.no-start", String.join(" | ", said));
    }

    private static void drain(BufferedReader out) {
        Thread drain = new Thread(
                () -> {
                    try {
                        while (out.readLine() != null) {
                            // What it says from now on is in its ledger, too.
                        }
                    } catch (IOException e) {
                        // It has ended.
                    }
                },
                "service-output");
        drain.setDaemon(true);
        drain.start();
    }

    /** Returns where it is; another token holds after each start. */
    Target target() {
        return target;
    }

    /** Kills it as a loss of power does, and starts it again on the same port. */
    void killAndStart() throws IOException, InterruptedException {
        noteCpu();
        process.destroyForcibly().waitFor();
        start();
    }

    private void noteCpu() {
        double before = cpuBefore;
        cpuBefore =
                before + process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    @Override
    public double cpuSeconds() {
        return cpuBefore
                + process.info()
                        .totalCpuDuration()
                        .map(time -> time.toNanos() / 1e9)
                        .orElse(0.0);
    }

    @Override
    public double gcSeconds() {
        double millis = 0;
        for (Path log : gcLogs) {
            for (String line : pauses(log)) {
                millis += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1, line.length() - 2));
            }
        }
        return millis / 1000;
    }

    @Override
    public double heapMegabytes() {
        List<String> pauses = pauses(gcLogs.get(gcLogs.size() - 1));
        Matcher left = pauses.isEmpty() ? null : LEFT.matcher(pauses.get(pauses.size() - 1));
        return left != null && left.find() ? Double.parseDouble(left.group(1)) : Double.NaN;
    }

    /** As Linux says it. */
    @Override
    public double processMegabytes() {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    /**
     * The lines of a log of collections that tell how long one stood in the way; none of a service that just starts.
     */
    private static List<String> pauses(Path log) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Pause") && line.endsWith("ms"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets it end what is in hand and stop. */
    @Override
    public void close() {
        closeWithin(STOPS_WITHIN);
    }

    /** Likewise, but kills it where that takes more seconds. */
    void closeWithin(long seconds) {
        process.destroy();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
