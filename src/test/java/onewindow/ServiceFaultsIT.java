package onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service survives what befalls it: kills, a full disk, a damaged ledger, a second service. For longer: {@code mvn
 * -o verify -Dit.test=ServiceFaultsIT -Dkills=200}; one again: {@code -Dfaults.seed=N}.
 */
class ServiceFaultsIT {

    private static final String HALL = """
            title: {zh: 小厅, en: A small hall}
            source: invented
            horizon: 2 days
            hours: 00:00-24:00
            demand: {rate: 10 per hour}
            departments:
              - {key: civil, name: {zh: 民政, en: Civil affairs}, share: 50 %}
              - {key: tax, name: {zh: 税务, en: Tax}, share: 50 %}
            service: {exponential: 6 min}
            windows: [{key: any, count: 4}]
            """;

    private static final String TICKETS = "/api/halls/1/tickets";
    private static final String TAKE = "{\"matter\": \"civil\"}";
    private static final int CLIENTS = 4;

    @TempDir
    Path folder;

    private Path scenario;
    private Path ledger;

    @BeforeEach
    void writeHall() throws IOException {
        scenario = Files.writeString(folder.resolve("hall.yaml"), HALL);
        ledger = folder.resolve("hall.ledger");
    }

    private static int number(String ticket) throws IOException {
        return new ObjectMapper().readTree(ticket).path("number").asInt();
    }

    private int verify() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("onewindow.jar", "target/onewindow.jar"),
                        "verify",
                        ledger.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void everyAnsweredCommandIsThereAfterAKill() throws Exception {
        int kills = Integer.getInteger("kills", 3);
        long seed = Long.getLong("faults.seed", System.nanoTime());
        System.out.println("kills " + kills + ", -Dfaults.seed=" + seed);
        Random chance = new Random(seed);
        Map<String, String> answered = new HashMap<>();
        for (int round = 0; round <= kills; round++) {
            try (ServedHall hall = ServedHall.start(scenario, ledger)) {
                assertThat(hall.isUp()).as(String.join("\n", hall.said())).isTrue();
                for (Map.Entry<String, String> each : answered.entrySet()) {
                    assertThat(hall.post(TICKETS, TAKE, each.getKey()).body()).isEqualTo(each.getValue());
                }
                if (round < kills) {
                    answered = underLoad(hall, round, 50 + chance.nextInt(700));
                    assertThat(answered).isNotEmpty();
                }
            }
        }
        assertThat(verify()).isZero();
    }

    /** Takes tickets from several sides and kills the service in between; returns what was answered. */
    private static Map<String, String> underLoad(ServedHall hall, int round, long millis) throws Exception {
        Map<String, String> answered = new ConcurrentHashMap<>();
        List<Thread> clients = new ArrayList<>();
        for (int c = 0; c < CLIENTS; c++) {
            String prefix = round + "-" + c + "-";
            Thread client = new Thread(() -> takeTickets(hall, prefix, answered));
            client.start();
            clients.add(client);
        }
        while (answered.isEmpty() && clients.get(0).isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(millis);
        hall.kill();
        for (Thread client : clients) {
            client.join(30_000);
        }
        Set<Integer> numbers = new HashSet<>();
        for (String ticket : answered.values()) {
            assertThat(numbers.add(number(ticket))).as(ticket).isTrue();
        }
        return answered;
    }

    private static void takeTickets(ServedHall hall, String prefix, Map<String, String> answered) {
        for (int i = 0; i < 100_000; i++) {
            try {
                HttpResponse<String> answer = hall.post(TICKETS, TAKE, prefix + i);
                if (answer.statusCode() == 201) {
                    answered.put(prefix + i, answer.body());
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void aFullDiskIsToldAndNothingIsLost() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "prlimit is missing");
        try (ServedHall hall = ServedHall.start(scenario, ledger)) {
            String first = hall.post(TICKETS, TAKE, "a").body();
            // The log is as long from the start as it will be: room is what a file may have from its beginning.
            long room = Files.size(ledger) + 200_000;
            run("prlimit", "--pid", Long.toString(hall.pid()), "--fsize=" + room + ":unlimited");
            int refused = 0;
            int taken = 1;
            for (int i = 0; i < 400 && refused < 3; i++) {
                HttpResponse<String> answer = hall.post(TICKETS, TAKE, "");
                refused += answer.statusCode() == 503 ? 1 : 0;
                taken += answer.statusCode() == 201 ? 1 : 0;
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
            }
            assertThat(refused).isPositive();
            run("prlimit", "--pid", Long.toString(hall.pid()), "--fsize=unlimited");

            HttpResponse<String> after = hall.post(TICKETS, TAKE, "");

            assertThat(after.statusCode()).as(after.body()).isEqualTo(201);
            assertThat(number(after.body())).isEqualTo(taken + 1);
            assertThat(hall.post(TICKETS, TAKE, "a").body()).isEqualTo(first);
        }
        assertThat(verify()).isZero();
    }

    @Test
    void theDiskHasACommandBeforeItsCallerHasTheAnswer() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "strace is missing");
        Path trace = folder.resolve("trace");
        try (ServedHall hall = ServedHall.start(scenario, ledger)) {
            hall.post(TICKETS, TAKE, "");
            Process strace = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-s",
                            "30",
                            "-e",
                            "trace=fsync,fdatasync,pwrite64,read,write,writev",
                            "-o",
                            trace.toString(),
                            "-p",
                            Long.toString(hall.pid()))
                    .redirectErrorStream(true)
                    .start();
            String attached = strace.inputReader().readLine();
            assumeTrue(attached != null && attached.contains("attached"), "strace may not trace here: " + attached);
            for (int i = 0; i < 20; i++) {
                assertThat(hall.post(TICKETS, TAKE, "").statusCode()).isEqualTo(201);
            }
            strace.destroy();
            strace.waitFor();
        }
        assertThat(SystemCalls.syncedBeforeAnswered(Files.readAllLines(trace))).isEqualTo(20);
    }

    @Test
    void aSecondServiceOnALedgerIsRefused() throws Exception {
        try (ServedHall first = ServedHall.start(scenario, ledger);
                ServedHall second = ServedHall.start(scenario, ledger)) {
            assertThat(first.isUp()).isTrue();
            assertThat(second.isUp()).isFalse();
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.said()).containsExactly(ledger + ": another service has it open");
        }
    }

    @Test
    void aDamagedLedgerIsToldAndLeftAsItIs() throws Exception {
        try (ServedHall hall = ServedHall.start(scenario, ledger)) {
            for (int i = 0; i < 300; i++) {
                hall.post(TICKETS, TAKE, "");
            }
            run("kill", Long.toString(hall.pid()));
            hall.exitCode();
        }
        try (RandomAccessFile file = new RandomAccessFile(ledger.toFile(), "rw")) {
            for (long page = 3; page < file.length() / 4096; page++) {
                file.seek(page * 4096);
                file.write(new byte[2000]);
            }
        }
        byte[] damaged = Files.readAllBytes(ledger);
        try (ServedHall hall = ServedHall.start(scenario, ledger)) {
            assertThat(hall.isUp()).isFalse();
            assertThat(hall.exitCode()).isEqualTo(2);
            assertThat(String.join("\n", hall.said())).startsWith(ledger + ": is damaged: ");
        }
        assertThat(Files.readAllBytes(ledger)).isEqualTo(damaged);
        Files.writeString(ledger, "not a ledger at all");
        try (ServedHall hall = ServedHall.start(scenario, ledger)) {
            assertThat(hall.exitCode()).isEqualTo(2);
            assertThat(hall.said()).containsExactly(ledger + ": is not a ledger");
        }
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
