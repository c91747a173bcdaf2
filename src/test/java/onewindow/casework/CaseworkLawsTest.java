package onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import onewindow.calendar.HolidayCalendar;
import onewindow.calendar.Horizon;
import onewindow.calendar.Interval;
import onewindow.calendar.OpeningHours;
import onewindow.calendar.WorkingDays;
import onewindow.casework.CaseworkLayout.ClockAfterSupplement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of the cases under commands at random, on working days and days off; the seed in a failure's name makes it
 * again. Days are counted a second time, one date after the other.
 */
final class CaseworkLawsTest {

    private static final int COMMANDS = 3_000;
    private static final int COMMANDS_BETWEEN_COUNTS = 5;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2022, 3, 31);

    /** Of the notice of the State Council on 2022: the Spring Festival and what is worked in exchange. */
    private static final LocalDate FESTIVAL_BEGINS = LocalDate.of(2022, 1, 31);

    private static final LocalDate FESTIVAL_ENDS = LocalDate.of(2022, 2, 6);
    private static final Set<LocalDate> MADE_UP = Set.of(LocalDate.of(2022, 1, 29), LocalDate.of(2022, 1, 30));

    /** What happened to an open case, by date. */
    private static final class Life {
        private LocalDate countsAfter;
        private LocalDate stillSince;
        private LocalDate decided;
        private final Set<LocalDate> still = new TreeSet<>();

        private void stop(LocalDate date) {
            stillSince = date;
        }

        private void goOn(LocalDate date) {
            for (LocalDate day = stillSince; !day.isAfter(date); day = day.plusDays(1)) {
                still.add(day);
            }
            stillSince = null;
        }

        private int counted(LocalDate today) {
            LocalDate last = decided == null ? today : decided;
            int counted = 0;
            for (LocalDate day = countsAfter.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                boolean stands = still.contains(day) || stillSince != null && !day.isBefore(stillSince);
                counted += isWorked(day) && !stands ? 1 : 0;
            }
            return counted;
        }
    }

    private final Horizon horizon = Horizon.dated(
            FIRST,
            LAST,
            ZoneId.of("Asia/Shanghai"),
            HolidayCalendar.china(),
            OpeningHours.daily(List.of(new Interval(9 * 3_600_000L, 17 * 3_600_000L))),
            Optional.empty(),
            List.of());
    private final EventLog log = new EventLog();
    private final Map<Integer, Life> lives = new HashMap<>();
    private Casework casework;
    private SplittableRandom random;
    private LocalDateTime now;
    private boolean restarts;
    private int opened;
    private int archived;
    private int compared;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static boolean isWorked(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean festival = !day.isBefore(FESTIVAL_BEGINS) && !day.isAfter(FESTIVAL_ENDS);
        return MADE_UP.contains(day) || !weekend && !festival;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clocksCountWorkedDaysWithoutStandstillAndEveryCaseEndsOnce(long seed) {
        random = new SplittableRandom(seed);
        restarts = random.nextBoolean();
        CaseworkLayout layout = new CaseworkLayout(
                List.of(3),
                List.of(new Limits(20, 5)),
                2,
                restarts ? ClockAfterSupplement.RESTART : ClockAfterSupplement.PAUSE);
        casework = new Casework(layout, WorkingDays.of(horizon, HolidayCalendar.china()), log);
        now = FIRST.atTime(9, 0);
        for (int i = 0; i < COMMANDS && now.toLocalDate().isBefore(LAST); i++) {
            now = now.plusMinutes(random.nextInt(80));
            command();
            if (i % COMMANDS_BETWEEN_COUNTS == 0) {
                countAgain();
            }
            assertThat(casework.view().open()).isEqualTo(opened - archived).isEqualTo(lives.size());
        }
        assertThat(archived).isPositive();
        assertThat(compared).isGreaterThan(1_000);
        everyLifeIsInOrder();
    }

    private long time() {
        return horizon.millisAt(now);
    }

    private void command() {
        if (lives.isEmpty() || random.nextInt(6) == 0) {
            int file = casework.receive(time(), 0, 0, Channel.WINDOW);
            assertThat(lives.put(file, new Life())).isNull();
            opened++;
            return;
        }
        int file = List.copyOf(lives.keySet()).get(random.nextInt(lives.size()));
        Life life = lives.get(file);
        LocalDate today = now.toLocalDate();
        switch (random.nextInt(10)) {
            case 0, 1 -> {
                if (casework.accept(time(), file, false) >= 0) {
                    life.countsAfter = today;
                }
            }
            case 2 -> passAnOffice(file);
            case 3 -> {
                if (casework.suspend(time(), file) >= 0) {
                    life.stop(today);
                }
            }
            case 4 -> {
                if (casework.resume(time(), file) >= 0) {
                    life.goOn(today);
                }
            }
            case 5 -> {
                if (casework.tellMissing(time(), file) >= 0 && life.countsAfter != null) {
                    life.stop(today);
                }
            }
            case 6 -> supplement(file, life, today);
            case 7 -> {
                Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
                if (casework.decide(time(), file, outcome) >= 0) {
                    life.decided = today;
                }
            }
            case 8 -> casework.issue(time(), file, IssueWay.WINDOW);
            default -> {
                if (casework.archive(time(), file) >= 0) {
                    lives.remove(file);
                    archived++;
                }
            }
        }
    }

    private void passAnOffice(int file) {
        int step = casework.hand(time(), file, 0);
        if (step >= 0) {
            assertThat(casework.startNext(time(), 0)).isEqualTo(step);
            casework.finishStep(time(), step);
        }
    }

    private void supplement(int file, Life life, LocalDate today) {
        if (casework.supplement(time(), file) >= 0 && life.countsAfter != null) {
            life.goOn(today);
            if (restarts) {
                life.countsAfter = today;
            }
        }
    }

    private void countAgain() {
        lives.forEach((file, life) -> {
            if (life.countsAfter != null) {
                compared++;
                assertThat(casework.view().countedDays(file, time()))
                        .as("case %s at %s", file, now)
                        .isEqualTo(life.counted(now.toLocalDate()));
            }
        });
    }

    /** From receipt to archive: decided once, not issued before, nothing after. */
    private void everyLifeIsInOrder() {
        Map<String, List<String>> open = new HashMap<>();
        for (String line : log.lines) {
            int blank = line.lastIndexOf(' ');
            String what = line.substring(0, blank);
            if (what.endsWith(" step")) {
                continue;
            }
            List<String> told = open.computeIfAbsent(line.substring(blank + 1), file -> new ArrayList<>());
            switch (what) {
                case "received" -> assertThat(told).isEmpty();
                case "decided" -> assertThat(told).doesNotContain("decided", "issued by WINDOW");
                case "issued by WINDOW" -> assertThat(told).contains("decided").doesNotContain("issued by WINDOW");
                case "archived" -> assertThat(told).containsOnlyOnce("decided");
                default -> assertThat(told).contains("received");
            }
            told.add(what);
            if (what.equals("archived")) {
                told.clear();
            }
        }
    }
}
