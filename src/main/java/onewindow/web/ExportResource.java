package onewindow.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.journal.Batch;
import onewindow.live.HallDesk;
import onewindow.live.HallEvent;
import onewindow.live.HallFigures;
import onewindow.live.Past;
import onewindow.measure.Estimate;
import onewindow.measure.Figures;
import onewindow.measure.Summary;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;

/** What the ledger has of a hall as tables for a spreadsheet. Nobody's name is in them. */
@Path("/api/halls/{hall}/export/{table}.csv")
public final class ExportResource {

    static final List<String> TABLES = List.of("visits", "commands", "kpis");
    /** So many commands are looked at together; nobody waits meanwhile for whoever reads slowly. */
    private static final int AT_ONCE = 5_000;

    private final PastAsking past;

    ExportResource(PastAsking past) {
        this.past = past;
    }

    /** Writes a piece of a table. */
    private interface Sink {
        void write(CsvRows rows) throws IOException;
    }

    private interface Table {
        void to(Sink sink) throws IOException;
    }

    /** Returns a table, of one day or of all. */
    @GET
    @Needs(Role.CLERK)
    public Response table(
            @PathParam("hall") String hall,
            @PathParam("table") String name,
            @QueryParam("day") String day,
            @QueryParam("bom") @DefaultValue("false") boolean mark) {
        int copy = past.copy(hall);
        List<PastAsking.DaySpan> days = day == null ? past.days(copy) : List.of(past.day(copy, day));
        Table table =
                switch (name) {
                    case "visits" -> sink -> visits(copy, days, sink);
                    case "commands" -> sink -> commands(copy, day == null, days, sink);
                    case "kpis" -> kpis(past.figures(copy, day == null ? KpisResource.ALL : day));
                    default ->
                        throw Problem.notFound("there is no such table; there are " + String.join(", ", TABLES))
                                .thrown();
                };
        StreamingOutput output = out -> write(table, mark, out);
        return Response.ok(output)
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    private static void write(Table table, boolean mark, OutputStream out) throws IOException {
        if (mark) {
            out.write(String.valueOf(CsvRows.BYTE_ORDER_MARK).getBytes(StandardCharsets.UTF_8));
        }
        table.to(rows -> out.write(rows.take().getBytes(StandardCharsets.UTF_8)));
    }

    private void visits(int copy, List<PastAsking.DaySpan> days, Sink sink) throws IOException {
        CsvRows rows = new CsvRows()
                .row(List.of(
                        "day",
                        "number",
                        "matter",
                        "class",
                        "window",
                        "taken",
                        "called",
                        "started",
                        "ended",
                        "waited_seconds",
                        "outcome"));
        for (PastAsking.DaySpan day : days) {
            for (Batch.Visit visit : past.ask(known -> known.visits(copy, day.day()))) {
                rows.row(List.of(
                        visit.day(),
                        visit.number(),
                        visit.matter(),
                        visit.visitClass(),
                        visit.window(),
                        visit.taken(),
                        visit.called(),
                        visit.started(),
                        visit.ended(),
                        visit.waitedMillis() / 1000.0,
                        visit.end()));
            }
            sink.write(rows);
        }
        sink.write(rows);
    }

    private void commands(int copy, boolean all, List<PastAsking.DaySpan> days, Sink sink) throws IOException {
        CsvRows rows = new CsvRows()
                .row(List.of("sequence", "day", "time", "command", "arguments", "ticket", "window", "case", "by"));
        long end = days.isEmpty() ? 0 : days.get(days.size() - 1).last();
        long[] seen = {all || days.isEmpty() ? 0 : days.get(0).first() - 1};
        while (seen[0] < end) {
            long from = seen[0];
            past.ask(known -> {
                known.follow(copy, from, (desk, given, events) -> {
                    seen[0] = given.entry().sequence();
                    rows.row(command(desk, given, events));
                    return seen[0] < end && seen[0] < from + AT_ONCE;
                });
                return rows;
            });
            sink.write(rows);
            if (seen[0] == from) {
                return;
            }
        }
        sink.write(rows);
    }

    private static List<Object> command(HallDesk desk, Past.Given given, List<HallEvent> events) {
        String arguments = given.arguments().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
        HallEvent first = events.isEmpty() ? null : events.get(0);
        return List.of(
                given.entry().sequence(),
                desk.dayName(),
                desk.timeName(given.entry().command().time()),
                given.entry().command().op().key(),
                arguments,
                first == null || first.number() < 1 ? "" : first.number(),
                first == null || first.window() < 0 ? "" : desk.windowName(first.window()),
                first == null || first.caseId() < 0 ? "" : first.caseId(),
                given.entry().actor());
    }

    private static Table kpis(PastAsking.Figured figured) {
        HallFigures figures = figured.figures();
        Scenario scenario = figures.scenario();
        Summary summary = figures.summary();
        CsvRows rows = new CsvRows().row(head(scenario));
        List<Object> days = List.of(figured.from(), figured.to());
        part(rows, days, "hall", "", summary.hall());
        parts(rows, days, "class", scenario.labels().classes(), summary.byClass());
        parts(rows, days, "department", scenario.labels().departmentsAndDesks(), summary.byDepartment());
        parts(rows, days, "group", scenario.labels().groups(), summary.byGroup());
        for (int i = 0; i < summary.byHour().size(); i++) {
            part(
                    rows,
                    days,
                    "hour",
                    Integer.toString(summary.firstHour() + i),
                    summary.byHour().get(i));
        }
        return sink -> sink.write(rows);
    }

    private static List<Object> head(Scenario scenario) {
        List<Object> head = new ArrayList<>(List.of(
                "from",
                "to",
                "part",
                "key",
                "arrivals",
                "served",
                "abandoned",
                "balked",
                "blocked",
                "unserved",
                "no_shows",
                "wait_mean_seconds",
                "wait_p50_seconds",
                "wait_p90_seconds",
                "wait_p95_seconds",
                "wait_p99_seconds",
                "wait_max_seconds",
                "delayed_share",
                "queue",
                "busy_windows",
                "utilisation",
                "overtime_seconds"));
        scenario.waitTargetsMillis().forEach(target -> head.add("within_" + target / 1000 + "_seconds_share"));
        return head;
    }

    private static void parts(
            CsvRows rows, List<Object> days, String part, List<Labels.Label> labels, List<Figures> figures) {
        for (int i = 0; i < figures.size(); i++) {
            part(rows, days, part, labels.get(i).key(), figures.get(i));
        }
    }

    private static void part(CsvRows rows, List<Object> days, String part, String key, Figures figures) {
        List<Object> row = new ArrayList<>(days);
        row.add(part);
        row.add(key);
        List.of(
                        figures.arrivals(),
                        figures.served(),
                        figures.abandoned(),
                        figures.balked(),
                        figures.blocked(),
                        figures.unserved(),
                        figures.noShows(),
                        figures.waitMean(),
                        figures.waitP50(),
                        figures.waitP90(),
                        figures.waitP95(),
                        figures.waitP99(),
                        figures.waitMax(),
                        figures.delayed(),
                        figures.queue(),
                        figures.busyWindows(),
                        figures.utilisation(),
                        figures.overtime())
                .forEach(estimate -> row.add(estimate.mean()));
        figures.within().stream().map(Estimate::mean).forEach(row::add);
        rows.row(row);
    }
}
