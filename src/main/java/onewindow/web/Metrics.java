package onewindow.web;

import java.util.function.ToLongFunction;
import onewindow.live.LiveHalls;
import onewindow.live.Standing;
import onewindow.live.Workload;

/** The service's figures in the text format of Prometheus, version 0.0.4. */
final class Metrics {

    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    static String of(LiveHalls halls, EventsHandler events, String version) {
        Metrics metrics = new Metrics();
        metrics.head("info", "gauge", "Which version runs; always 1.");
        metrics.line("info{version=\"" + version + "\"}", 1);
        metrics.work(halls.workload(), halls.owners());
        metrics.one("readers", "gauge", "Readers of event streams.", events.open());
        metrics.one(
                "readers_dropped_total", "counter", "Readers dropped because they read too slowly.", events.dropped());
        metrics.one("readers_refused_total", "counter", "Readers turned away because too many read.", events.refused());
        metrics.hall(
                halls,
                "hall_up",
                "gauge",
                "Whether the hall takes commands.",
                hall -> hall.trouble().isEmpty() ? 1 : 0);
        metrics.hall(halls, "people_waiting", "gauge", "People in line.", Standing::waiting);
        metrics.hall(halls, "people_present", "gauge", "People in the hall.", Standing::present);
        metrics.hall(halls, "numbers_given", "gauge", "Tickets taken this day.", Standing::numbersGiven);
        metrics.hall(halls, "sequence", "counter", "Number of the last command in the ledger.", Standing::sequence);
        return metrics.text.toString();
    }

    private void work(Workload work, int owners) {
        one("commands_total", "counter", "Commands written to the ledger since the start.", work.commands());
        one("batches_total", "counter", "Batches of commands written to the ledger since the start.", work.batches());
        head("commit_seconds", "histogram", "Time to write a batch to the ledger.");
        long below = 0;
        for (int i = 0; i < Workload.BOUNDS.size(); i++) {
            below += work.commits().get(i);
            line("commit_seconds_bucket{le=\"" + Workload.BOUNDS.get(i) + "\"}", below);
        }
        line("commit_seconds_bucket{le=\"+Inf\"}", work.batches());
        line("commit_seconds_sum", Double.toString(work.commitSeconds()));
        line("commit_seconds_count", work.batches());
        one("waiting_commands", "gauge", "Commands that wait to be taken.", work.waiting());
        head("oldest_uncommitted_seconds", "gauge", "How long the oldest command waits that has no answer.");
        line("oldest_uncommitted_seconds", Double.toString(work.oldestMillis() / 1000.0));
        head("refused_total", "counter", "What was refused, by reason: commands, or batches that were undone.");
        line("refused_total{reason=\"queue-full\"}", work.refused());
        line("refused_total{reason=\"not-written\"}", work.notWritten());
        head("owners", "gauge", "Threads that work with halls, by whether they run.");
        line("owners{state=\"running\"}", work.owners());
        line("owners{state=\"ended\"}", owners - work.owners());
    }

    private void hall(LiveHalls halls, String name, String type, String help, ToLongFunction<Standing> figure) {
        head(name, type, help);
        for (int copy = 0; copy < halls.copies(); copy++) {
            line(name + "{hall=\"" + (copy + 1) + "\"}", figure.applyAsLong(halls.standing(copy)));
        }
    }

    private void one(String name, String type, String help, long value) {
        head(name, type, help);
        line(name, value);
    }

    private void head(String name, String type, String help) {
        text.append("# HELP onewindow_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE onewindow_").append(name).append(' ').append(type).append('\n');
    }

    private void line(String name, long value) {
        line(name, Long.toString(value));
    }

    private void line(String name, String value) {
        text.append("onewindow_").append(name).append(' ').append(value).append('\n');
    }
}
