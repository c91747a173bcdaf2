package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import onewindow.live.Seats;
import onewindow.people.SeatService;
import onewindow.scenario.Scenario;
import onewindow.simulate.SimulatedClerks;
import onewindow.simulate.SimulatedClerks.Band;
import onewindow.simulate.SimulatedClerks.Figures;

/** The scores of those who sit at windows, each against a hundred simulated clerks on the same citizens. */
@Path("/api/halls/{hall}/scores")
@Produces("application/json")
public final class ScoreResource {

    private final Asking asking;

    ScoreResource(Asking asking) {
        this.asking = asking;
    }

    private record Seen(Scenario scenario, List<Seats.Done> done) {}

    /** Shows everybody's to managers and trainers, and to a trainee the own. */
    @GET
    @Needs(Role.TRAINEE)
    public String scores(@PathParam("hall") String hall, @Context ContainerRequestContext request) {
        int copy = asking.copy(hall);
        Seen seen =
                asking.see(copy, desk -> new Seen(desk.scenario(), desk.seats().doneAfter(0)));
        Caller caller = Caller.of(request);
        boolean all = caller.role().may(Role.MANAGER);
        Map<String, List<SeatService>> byName = new LinkedHashMap<>();
        for (Seats.Done done : seen.done()) {
            if (all || done.who().equals(caller.actor())) {
                byName.computeIfAbsent(done.who(), who -> new ArrayList<>()).add(done.service());
            }
        }
        SimulatedClerks clerks = new SimulatedClerks(seen.scenario());
        return Json.text(json -> {
            json.writeStartObject();
            json.writeNumberField("clerks", SimulatedClerks.CLERKS);
            json.writeArrayFieldStart("scores");
            for (Map.Entry<String, List<SeatService>> each : byName.entrySet()) {
                score(json, each.getKey(), each.getValue(), clerks.play(each.getValue()));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void score(JsonGenerator json, String who, List<SeatService> services, List<Figures> clerks)
            throws IOException {
        Figures own = SimulatedClerks.of(services);
        json.writeStartObject();
        json.writeStringField("name", SeatJson.nickname(who));
        json.writeNumberField("served", services.size());
        json.writeNumberField(
                "lacked", services.stream().filter(each -> each.lacking() != 0).count());
        json.writeNumberField(
                "needless",
                services.stream()
                        .mapToInt(each -> Integer.bitCount(each.needless()))
                        .sum());
        figure(json, "completeNotices", own, clerks, Figures::completeNotices);
        figure(json, "returns", own, clerks, Figures::returns);
        figure(json, "pace", own, clerks, Figures::pace);
        figure(json, "waitMinutes", own, clerks, Figures::waitMinutes);
        json.writeEndObject();
    }

    private static void figure(
            JsonGenerator json, String key, Figures own, List<Figures> clerks, ToDoubleFunction<Figures> figure)
            throws IOException {
        double value = figure.applyAsDouble(own);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return;
        }
        Band band = SimulatedClerks.band(clerks, figure);
        json.writeObjectFieldStart(key);
        json.writeNumberField("value", value);
        json.writeNumberField("low", band.low());
        json.writeNumberField("median", band.median());
        json.writeNumberField("high", band.high());
        json.writeBooleanField("within", band.holds(value));
        json.writeEndObject();
    }
}
