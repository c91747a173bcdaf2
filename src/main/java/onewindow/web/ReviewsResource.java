package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import onewindow.live.Answer;
import onewindow.live.HallDesk;
import onewindow.live.ReviewDesk;
import onewindow.live.ReviewFigures;
import onewindow.reception.Duty;

/** How visits and cases are reviewed: counts and rates for clerks, and what was said for managers. */
@Path("/api/halls/{hall}/reviews")
@Produces("application/json")
public final class ReviewsResource {

    private final Asking asking;

    ReviewsResource(Asking asking) {
        this.asking = asking;
    }

    /** Shows counts and rates; nobody is told here whose reviews they are. */
    @GET
    @Needs(Role.CLERK)
    public CompletionStage<Response> reviews(@PathParam("hall") String hall, @Context ContainerRequestContext request) {
        boolean manager = Caller.of(request).role().may(Role.MANAGER);
        return asking.look(
                asking.copy(hall), desk -> new Answer(200, "", Json.text(json -> all(json, desk, manager)), 0));
    }

    private static void all(JsonGenerator json, HallDesk desk, boolean manager) throws IOException {
        ReviewDesk reviews = desk.reviews();
        json.writeStartObject();
        json.writeObjectFieldStart("visits");
        figures(json, "today", reviews.ofVisits(true));
        figures(json, "all", reviews.ofVisits(false));
        json.writeEndObject();
        if (desk.cases() != null) {
            json.writeObjectFieldStart("cases");
            figures(json, "today", reviews.ofCases(true));
            figures(json, "all", reviews.ofCases(false));
            json.writeEndObject();
        }
        if (manager) {
            json.writeArrayFieldStart("said");
            for (Duty.Subject review : reviews.seen().latest()) {
                if (!reviews.textOf(review).isEmpty()) {
                    json.writeStartObject();
                    json.writeNumberField("level", review.level());
                    DutiesResource.department(json, desk, review);
                    json.writeStringField("text", reviews.textOf(review));
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String key, ReviewFigures of) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("handled", of.handled());
        json.writeNumberField("reviews", of.reviews());
        levels(json, "given", of.given());
        levels(json, "byDefault", of.byDefault());
        rate(json, "goodRate", of.goodRate());
        rate(json, "activeRate", of.activeRate());
        rate(json, "activeGoodRate", of.activeGoodRate());
        rate(json, "noReviewRate", of.noReviewRate());
        json.writeEndObject();
    }

    /** From level 1 to 5. */
    private static void levels(JsonGenerator json, String key, List<Long> counts) throws IOException {
        json.writeArrayFieldStart(key);
        for (long count : counts) {
            json.writeNumber(count);
        }
        json.writeEndArray();
    }

    private static void rate(JsonGenerator json, String key, double rate) throws IOException {
        if (!Double.isNaN(rate)) {
            json.writeNumberField(key, rate);
        }
    }
}
