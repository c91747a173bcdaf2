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
import onewindow.live.Answer;
import onewindow.live.Estimates;
import onewindow.scenario.Labels;

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
    public Response newcomers(
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

    private static List<Estimates.Newcomer> found(Estimates all, String matter, String visitClass) {
        Labels labels = all.scenario().labels();
        List<String> wrong = new ArrayList<>();
        int ofMatter = matter == null ? -1 : index("matter", labels.matters(), matter, wrong);
        int ofClass = visitClass == null ? -1 : index("class", labels.classes(), visitClass, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(String.join("; ", wrong)).thrown();
        }
        if (ofMatter < 0) {
            return all.newcomers().stream()
                    .filter(each -> ofClass < 0 || each.visitClass() == ofClass)
                    .toList();
        }
        List<Estimates.Newcomer> found = new ArrayList<>();
        for (int each = 0; each < labels.classes().size(); each++) {
            if (ofClass < 0 || each == ofClass) {
                Optional<Estimates.Newcomer> comes = all.newcomer(ofMatter, each);
                comes.filter(one -> !found.contains(one)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static int index(String parameter, List<Labels.Label> labels, String key, List<String> wrong) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).key().equals(key)) {
                return i;
            }
        }
        wrong.add(parameter + ": there is no '" + (key.length() > 40 ? key.substring(0, 40) : key) + "' in the hall");
        return -1;
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
