package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import onewindow.live.HallFigures;
import onewindow.report.JsonReport;
import onewindow.state.StateClock;

/** The figures of a hall's days by the definitions of a run, so that the two can be compared. */
@Path("/api/halls/{hall}/kpis")
@Produces("application/json")
public final class KpisResource {

    static final String ALL = "all";

    private final PastAsking past;

    KpisResource(PastAsking past) {
        this.past = past;
    }

    /** Returns the figures of a day, of the running one where none is named, or of all days. */
    @GET
    @Needs(Role.CLERK)
    public String kpis(@PathParam("hall") String hall, @QueryParam("day") String day) {
        PastAsking.Figured figured = past.figures(past.copy(hall), day);
        HallFigures figures = figured.figures();
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "onewindow/kpis/1");
            json.writeNumberField("hall", figures.wanted().copy() + 1);
            json.writeStringField("scenario", figures.scenario().key());
            json.writeStringField("sha256", figures.scenario().sha256());
            json.writeStringField("from", figured.from());
            json.writeStringField("to", figured.to());
            json.writeStringField("until", new StateClock(figures.scenario().horizon()).writeAny(figures.until()));
            json.writeBooleanField("over", figures.over());
            JsonReport.writeFigures(figures.scenario(), figures.summary(), json);
            json.writeEndObject();
        });
    }
}
