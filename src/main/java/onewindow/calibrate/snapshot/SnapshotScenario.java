package onewindow.calibrate.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import onewindow.calibrate.snapshot.SnapshotModel.Queue;

/** Writes a fitted hall as a scenario file. */
public final class SnapshotScenario {

    private final SnapshotModel model;
    private final Words words;

    private SnapshotScenario(SnapshotModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /**
     * What the snapshots do not tell.
     *
     * @param source of the snapshots, with its licence
     * @param zone of the hall's clock
     * @param titles of the scenario, zh and en
     * @param summaries of the scenario in a line, zh and en
     * @param names of queues, zh and en, by their names in the log; others are called as in the log
     * @param head lines of comment for the top of the file
     */
    public record Words(
            String source,
            String zone,
            List<String> titles,
            List<String> summaries,
            Map<String, List<String>> names,
            List<String> head) {

        /** Copies the collections. */
        public Words {
            titles = List.copyOf(titles);
            summaries = List.copyOf(summaries);
            names = Map.copyOf(names);
            head = List.copyOf(head);
        }

        /** Nothing but the name of the log. */
        static Words plain(String hall) {
            return new Words(
                    "snapshots of " + hall, "UTC", List.of(hall, hall), List.of(hall, hall), Map.of(), List.of());
        }
    }

    /** Returns the text of the file. */
    public static String yaml(SnapshotModel model, Words words) {
        return new SnapshotScenario(model, words).yaml();
    }

    /** Returns the key of a queue in the scenario. */
    static String key(Queue queue) {
        return "q-" + queue.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void calendar(StringBuilder out) {
        line(
                out,
                "horizon: %s..%s",
                model.days().get(0),
                model.days().get(model.days().size() - 1));
        line(out, "zone: %s", words.zone());
        if (model.holidays().isEmpty()) {
            line(out, "calendar: {holidays: [%d-01-01]}", model.days().get(0).getYear());
        } else {
            line(out, "calendar: {holidays: %s}", model.holidays());
        }
        line(
                out,
                "hours: {value: %s-%s, source: %s}",
                time(model.open()),
                time(model.close()),
                text("medians over the fitted days of the first person seen and of the time by which "
                        + "99 % were called, to the half-hour"));
        line(
                out,
                "tickets: {value: %s-%s, assumption: %s}",
                time(model.open() - 1),
                time(model.close()),
                text("numbers half an hour before the windows open, assumed: what came before the first snapshot"));
        line(out, "closing: {value: send-away, source: %s}", text("some are left in line when the calls end"));
    }

    private String yaml() {
        StringBuilder out = new StringBuilder();
        words.head().forEach(line -> out.append("# ").append(line).append('\n'));
        out.append("onewindow: scenario/1\n");
        line(
                out,
                "title: {zh: %s, en: %s}",
                text(words.titles().get(0)),
                text(words.titles().get(1)));
        line(
                out,
                "summary: {zh: %s, en: %s}",
                text(words.summaries().get(0)),
                text(words.summaries().get(1)));
        line(out, "source: %s", text(words.source() + "; " + days()));
        calendar(out);
        demand(out);
        line(out, "departments:");
        double all = model.queues().stream()
                .mapToDouble(queue -> queue.peopleADay().value())
                .sum();
        double left = 100;
        for (int i = 0; i < model.queues().size(); i++) {
            Queue queue = model.queues().get(i);
            double share = i == model.queues().size() - 1
                    ? left
                    : rounded(100 * queue.peopleADay().value() / all);
            left -= share;
            List<String> names = words.names().getOrDefault(queue.name(), List.of(queue.name(), queue.name()));
            line(out, "  - key: %s", key(queue));
            line(out, "    name: {zh: %s, en: %s}", text(names.get(0)), text(names.get(1)));
            line(out, "    share: %s %%", number(share, "%.6f"));
            line(out, "    service: {exponential: {value: %s s, source: %s}}", seconds(queue), text(service(queue)));
        }
        line(out, "service: {exponential: {value: 10 min, assumption: no queue is without a time of its own}}");
        line(out, "windows:");
        model.queues().forEach(queue -> windows(out, queue));
        return out.toString();
    }

    private void demand(StringBuilder out) {
        line(out, "demand:");
        line(out, "  streams:");
        for (Queue queue : model.queues()) {
            double days = model.simulatedDays();
            line(out, "    - key: %s", key(queue));
            line(out, "      kind: poisson");
            line(out, "      departments: [%s]", key(queue));
            line(
                    out,
                    "      cases: {value: %s, source: %s}",
                    number(days * queue.peopleADay().value(), "%.2f"),
                    text("called and change in waiting; a day "
                            + number(queue.peopleADay().value(), "%.1f")
                            + (Double.isNaN(queue.peopleADay().low())
                                    ? ""
                                    : ", 95 % interval "
                                            + number(queue.peopleADay().low(), "%.1f") + " to "
                                            + number(queue.peopleADay().high(), "%.1f"))));
            line(
                    out,
                    "      dayFactor: {cv: {value: %s, source: %s}}",
                    number(model.loadCv(), "%.4f"),
                    text(String.format(
                            Locale.ROOT,
                            "stands for the days' differences in arrivals (%.3f beyond Poisson) and in the speed of"
                                    + " calling (%.3f), pooled over the queues",
                            model.arrivalsCv(),
                            model.serviceCv())));
            line(
                    out,
                    "      profile: {from: %s, step: 30 min, rates: %s}",
                    time(model.open() - 1),
                    queue.rates().stream()
                            .map(rate -> number(1000 * rate, "%.2f"))
                            .toList());
        }
    }

    private void windows(StringBuilder out, Queue queue) {
        StringBuilder steps = new StringBuilder();
        int before = -1;
        for (int i = 0; i < queue.windows().size(); i++) {
            int now = queue.windows().get(i);
            if (now != before) {
                steps.append(steps.isEmpty() ? "" : ", ")
                        .append(time(model.open() + i))
                        .append(": ")
                        .append(now);
            }
            before = now;
        }
        line(
                out,
                "  - {key: %s, schedule: {%s}, serves: [%s], source: %s}",
                key(queue),
                steps,
                key(queue),
                text("effective windows: calls in a half-hour while somebody waited, times the "
                        + "effective service time"));
    }

    private String service(Queue queue) {
        return String.format(
                Locale.ROOT,
                "effective: %d calls in %.0f min while somebody waited, a window shared with other queues counts in"
                        + " part; times %.3f, so that the simulated mean number waiting meets that of the fitted days"
                        + " (%.2f)",
                queue.called(),
                queue.waitedMinutes(),
                queue.factor(),
                queue.meanWaiting());
    }

    private static String seconds(Queue queue) {
        return number(queue.serviceMinutes() * queue.factor() * 60, "%.1f");
    }

    private String days() {
        return "fitted to " + model.days().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }

    private static String time(int halfHour) {
        return String.format(Locale.ROOT, "%02d:%02d", halfHour / 2, halfHour % 2 * 30);
    }

    private static String number(double value, String format) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
