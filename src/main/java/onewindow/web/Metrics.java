package onewindow.web;

import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import onewindow.live.EstimateScore.Figures;
import onewindow.live.HallEstimates;
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
        metrics.estimates(halls);
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

    private void estimates(LiveHalls halls) {
        counted(halls, "estimates_made_total", "Look-aheads made.", HallEstimates::made);
        counted(
                halls,
                "estimates_dropped_total",
                "Look-aheads left out under load, or failed.",
                HallEstimates::dropped);
        counted(halls, "estimates_work_seconds_total", "Time of all look-aheads.", HallEstimates::workSeconds);
        counted(halls, "estimates_told_total", "Tickets with an estimate as they were taken.", of(Figures::told));
        counted(halls, "estimates_called_total", "Of these, tickets called since.", of(Figures::called));
        head(
                "estimates_error_seconds",
                "gauge",
                "Mean wait less its p50 of tickets told and called, and mean distance from it.");
        for (int copy = 0; copy < halls.copies(); copy++) {
            Figures figures = halls.estimates(copy).score().all();
            if (figures.called() > 0) {
                String hall = "estimates_error_seconds{hall=\"" + (copy + 1) + "\",of=\"";
                line(hall + "mean\"}", Double.toString(figures.meanErrorSeconds()));
                line(hall + "absolute\"}", Double.toString(figures.meanAbsoluteErrorSeconds()));
            }
        }
        byQuantile(
                halls, "tested", "Tickets called whose quantile was above 0.", Figures::testedP50, Figures::testedP90);
        byQuantile(halls, "within", "Of these, waits of at most the quantile.", Figures::withinP50, Figures::withinP90);
    }

    private static ToDoubleFunction<HallEstimates> of(ToLongFunction<Figures> figure) {
        return estimates -> figure.applyAsLong(estimates.score().all());
    }

    private void counted(LiveHalls halls, String name, String help, ToDoubleFunction<HallEstimates> figure) {
        head(name, "counter", help);
        for (int copy = 0; copy < halls.copies(); copy++) {
            double value = figure.applyAsDouble(halls.estimates(copy));
            String shown = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            line(name + "{hall=\"" + (copy + 1) + "\"}", shown);
        }
    }

    private void byQuantile(
            LiveHalls halls, String what, String help, ToLongFunction<Figures> p50, ToLongFunction<Figures> p90) {
        String name = "estimates_" + what + "_total";
        head(name, "counter", help);
        for (int copy = 0; copy < halls.copies(); copy++) {
            Figures figures = halls.estimates(copy).score().all();
            String hall = name + "{hall=\"" + (copy + 1) + "\",quantile=\"";
            line(hall + "0.5\"}", p50.applyAsLong(figures));
            line(hall + "0.9\"}", p90.applyAsLong(figures));
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
