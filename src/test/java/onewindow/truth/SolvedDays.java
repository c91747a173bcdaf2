package onewindow.truth;

import static onewindow.truth.SolvedCase.MINUTE;
import static onewindow.truth.SolvedCase.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hall days with drawn profiles and timetables, solved by {@link Transient}. */
final class SolvedDays {

    private static final int DAYS = 120;
    private static final int HOURS = 8;
    private static final int FIRST_HOUR = 9;
    private static final int MOST_WINDOWS = 5;

    private SolvedDays() {}

    static List<SolvedCase> drawn(Draws draws) {
        List<SolvedCase> cases = new ArrayList<>();
        cases.addAll(day("day", draws, "", 0, new double[] {0}, 160));
        double patience = draws.between(10, 30);
        cases.addAll(day(
                "day with patience",
                draws,
                text("patience: {exponential: %s min}", patience),
                60 / patience,
                new double[] {0},
                70));
        double some = draws.between(0.2, 0.5);
        cases.addAll(day(
                "day with balking",
                draws,
                text("balking: {by: waiting, shareAt: {0: 0, 3: %s, 9: 1}}", some),
                0,
                new double[] {0, 0, 0, some, some, some, some, some, some, 1},
                10));
        cases.addAll(day("day that sends away", draws, "closing: send-away", 0, new double[] {0}, 160));
        return cases;
    }

    private static List<SolvedCase> day(
            String name, Draws draws, String key, double impatience, double[] balking, int line) {
        double service = draws.between(4, 6);
        int[] windows = IntStream.range(0, HOURS)
                .map(hour -> draws.whole(2, MOST_WINDOWS))
                .toArray();
        double[] rates = IntStream.range(0, HOURS)
                .mapToDouble(hour -> Math.rint(draws.between(0.7, 1.2) * windows[hour] / service * 60))
                .toArray();
        String file = SolvedCase.days(
                DAYS,
                "demand:",
                "  profile: {from: 09:00, step: 1 h, rates: ["
                        + IntStream.range(0, HOURS)
                                .mapToObj(hour -> String.valueOf((int) rates[hour]))
                                .collect(Collectors.joining(", "))
                        + "]}",
                text("service: {exponential: %s min}", service),
                "windows:",
                "  - {key: w, schedule: {from: 09:00, step: 1 h, counts: ["
                        + IntStream.of(windows).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                        + "]}}",
                key);
        Transient.Day day = new Transient(60 / service, impatience, balking, MOST_WINDOWS, line).day(1, rates, windows);
        double people = 0;
        for (double rate : rates) {
            people += rate;
        }
        boolean sendsAway = key.startsWith("closing");
        double queued = sendsAway ? day.waitingTime() - day.queue()[HOURS] : day.waitingTime();
        List<SolvedCase> cases = new ArrayList<>();
        cases.add(new SolvedCase(name, file, "queued per arrival", MINUTE, queued / people * 60));
        for (int hour : longestLines(day.queue())) {
            cases.add(new SolvedCase(name, file, "mean queue of hour " + (FIRST_HOUR + hour), 1, day.queue()[hour]));
        }
        if (impatience > 0) {
            cases.add(new SolvedCase(name, file, "abandoned", DAYS, impatience * day.waitingTime()));
        }
        if (balking.length > 1) {
            cases.add(new SolvedCase(name, file, "balked", DAYS, day.balked()));
        }
        if (sendsAway) {
            cases.add(new SolvedCase(name, file, "unserved", DAYS, day.atClosing()));
        }
        return cases;
    }

    /** The two hours with the longest line: the others say less about the same day. */
    private static List<Integer> longestLines(double[] queue) {
        return IntStream.range(0, HOURS)
                .boxed()
                .sorted((a, b) -> Double.compare(queue[b], queue[a]))
                .limit(2)
                .toList();
    }
}
