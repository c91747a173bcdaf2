package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.Optional;
import onewindow.live.CaseStory;
import onewindow.scenario.Labels;
import onewindow.scenario.Scenario;
import onewindow.state.StateClock;

/** One case from intake to issue, for the guided tour: a real one of the hall's ledger. */
@Path("/api/halls/{hall}/tour")
@Produces("application/json")
public final class TourResource {

    private final Asking asking;
    private final PastAsking past;

    TourResource(Asking asking, PastAsking past) {
        this.asking = asking;
        this.past = past;
    }

    /** Shows the first case that has come from a window through an office to its issue; nothing before there is one. */
    @GET
    @Needs(Role.CLERK)
    public String tour(@PathParam("hall") String hall) {
        int copy = asking.copy(hall);
        Scenario scenario = asking.halls().scenario();
        if (scenario.cases().isEmpty()) {
            throw Problem.conflict(
                            "no-cases", "the scenario ends at the counter; one with a block cases goes on behind it")
                    .thrown();
        }
        Optional<CaseStory> story = past.ask(known -> CaseStory.find(known, copy));
        return story.isEmpty() ? "{}" : Json.text(json -> write(json, scenario, story.get()));
    }

    private static void write(JsonGenerator json, Scenario scenario, CaseStory story) throws IOException {
        Labels labels = scenario.labels();
        StateClock clock = new StateClock(scenario.horizon());
        json.writeStartObject();
        json.writeNumberField("case", story.id());
        json.writeNumberField("ticket", story.ticket());
        json.writeStringField("matter", labels.matters().get(story.matter()).key());
        json.writeObjectFieldStart("kind");
        HallJson.name(json, labels.kinds().get(story.kind()).name());
        json.writeEndObject();
        json.writeNumberField("countedDays", story.countedDays());
        json.writeNumberField("promisedDays", story.promisedDays());
        json.writeNumberField("trips", story.trips());
        json.writeArrayFieldStart("moments");
        for (CaseStory.Moment moment : story.moments()) {
            json.writeStartObject();
            json.writeNumberField("sequence", moment.sequence());
            json.writeStringField("time", clock.writeAny(moment.time()));
            json.writeStringField("type", moment.type());
            if (moment.window() >= 0) {
                json.writeNumberField("window", moment.window() + 1);
            }
            if (moment.office() >= 0) {
                json.writeObjectFieldStart("office");
                HallJson.name(json, labels.offices().get(moment.office()).name());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
