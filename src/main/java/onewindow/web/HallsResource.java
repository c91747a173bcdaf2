package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import onewindow.live.Answer;

/** The halls: what they are, and how they are now. */
@Path("/api/halls")
@Produces("application/json")
public final class HallsResource {

    private final Asking asking;

    HallsResource(Asking asking) {
        this.asking = asking;
    }

    @GET
    public String halls() {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("halls");
            for (int number = 1; number <= asking.halls().copies(); number++) {
                json.writeStartObject();
                json.writeNumberField("hall", number);
                json.writeStringField("scenario", asking.halls().scenario().key());
                HallJson.name(json, asking.halls().scenario().title());
                json.writeStringField("href", "/api/halls/" + number);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    @GET
    @Path("{hall}")
    public CompletionStage<Response> hall(@PathParam("hall") String hall) {
        return asking.look(
                asking.copy(hall), desk -> new Answer(200, "", Json.text(new HallJson(desk)::hall), desk.sequence()));
    }

    @GET
    @Path("{hall}/layout")
    public CompletionStage<Response> layout(@PathParam("hall") String hall) {
        return asking.look(asking.copy(hall), desk -> new Answer(200, "", Json.text(new HallJson(desk)::layout), 0));
    }
}
