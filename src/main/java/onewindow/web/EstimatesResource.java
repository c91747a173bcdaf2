package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import onewindow.live.Answer;
import onewindow.live.Estimates;

/** How long one would wait who came to a hall now, and how such estimates came true. */
@Path("/api/halls/{hall}/estimates")
@Produces("application/json")
public final class EstimatesResource {

    private final Asking asking;
    private final Patience patience;

    EstimatesResource(Asking asking, Patience patience) {
        this.asking = asking;
        this.patience = patience;
    }

    /** Says how long one would wait, of each queue and class, or of those of a matter or class alone. */
    @GET
    public CompletionStage<Response> newcomers(
            @PathParam("hall") String hall,
            @QueryParam("matter") String matter,
            @QueryParam("class") String visitClass) {
        int copy = asking.copy(hall);
        Estimates all = patience.recent(asking.halls().estimates(copy)).orElseThrow(Patience::nothingYet);
        List<Estimates.Newcomer> found = found(all, matter, visitClass);
        return asking.look(
                copy,
                desk -> new Answer(
                        200,
                        "",
                        Json.text(json -> new EstimateJson(desk).newcomers(json, all, found)),
                        all.sequence()));
    }

    private List<Estimates.Newcomer> found(Estimates all, String matter, String visitClass) {
        ScenarioKeys keys = asking.keysOf(all.scenario());
        List<String> wrong = new ArrayList<>();
        int ofMatter = matter == null ? -1 : index("matter", keys.matters(), matter, wrong);
        int ofClass = visitClass == null ? -1 : index("class", keys.classes(), visitClass, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(String.join("; ", wrong)).thrown();
        }
        if (ofMatter < 0) {
            return all.newcomers().stream()
                    .filter(each -> ofClass < 0 || each.visitClass() == ofClass)
                    .toList();
        }
        return IntStream.range(0, keys.classes().all().size())
                .filter(each -> ofClass < 0 || each == ofClass)
                .mapToObj(each -> all.newcomer(ofMatter, each))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static int index(String parameter, Keys keys, String key, List<String> wrong) {
        OptionalInt found = keys.indexOf(key);
        if (found.isEmpty()) {
            wrong.add(
                    parameter + ": there is no '" + (key.length() > 40 ? key.substring(0, 40) : key) + "' in the hall");
        }
        return found.orElse(-1);
    }

    /** Says how the estimates came true that were shown to those who took tickets. */
    @GET
    @Path("score")
    public Response score(@PathParam("hall") String hall) {
        int copy = asking.copy(hall);
        return Response.ok(Json.text(
                        json -> EstimateJson.score(json, asking.halls().estimates(copy))))
                .build();
    }
}
