package onewindow.web;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.util.Map;
import onewindow.plan.course.DayBands;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which resources answer, and how faults are told. */
final class ServiceConfig extends ResourceConfig {

    /** Nothing is looked for beside what is registered. */
    private static final Map<String, Object> PLAIN = Map.of(
            "jersey.config.server.wadl.disableWadl", true,
            "jersey.config.disableAutoDiscovery", true,
            "jersey.config.disableMetainfServicesLookup", true,
            "jersey.config.server.disableMoxyJson", true);

    private static final Logger LOG = LoggerFactory.getLogger(ServiceConfig.class);

    ServiceConfig(Asking asking, Guard guard, WebService.Beside beside, DayBands bands) {
        addProperties(PLAIN);
        register(RequestParameter.binder());
        register(new BodyReader());
        register(new Gate(guard.access()));
        register(new SignInResource(guard.access()));
        register(new HallsResource(asking));
        Patience patience = new Patience();
        register(new EstimatesResource(asking, patience));
        register(new StateResource(asking));
        PastAsking past = new PastAsking(asking);
        WhyAsking why = new WhyAsking(asking, past);
        register(new HistoryResource(past));
        register(new MomentResource(past));
        register(new KpisResource(past));
        register(new ExportResource(past));
        register(new PaceResource(asking));
        Seating seating = new Seating(guard.classroom());
        register(new SeatsResource(asking, seating));
        register(new ClassResource(asking, guard.access(), seating, guard.classroom()));
        register(new ScoreResource(asking));
        register(new IncidentsResource(asking));
        register(new TourResource(asking, past));
        register(new BranchResource(asking, past, guard, seating, beside.branches()));
        register(new CourseResource(asking, bands));
        register(new StudiesResource(beside.studies()));
        register(new TicketsResource(asking, guard.links(), patience, why));
        register(new WindowsResource(asking));
        register(new PadResource(asking));
        register(new AppointmentsResource(asking, guard.links()));
        register(new CasesResource(asking, guard.links()));
        register(new OfficesResource(asking));
        register(new ReviewsResource(asking));
        register(new DutiesResource(asking));
        register(new CommandsResource(asking));
        register(new MyResource(asking, guard.links(), why));
        register(new Faults());
    }

    /** Whatever goes wrong is a problem without a trace of the program in it. */
    private static final class Faults implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable fault) {
            if (fault instanceof WebApplicationException known) {
                Response response = known.getResponse();
                if (response.hasEntity()) {
                    return response;
                }
                if (fault instanceof NotFoundException) {
                    return Problem.notFound("there is nothing at this address").response();
                }
                if (fault instanceof NotAllowedException) {
                    return Response.fromResponse(
                                    new Problem(405, "method", "The method is not allowed here", "see Allow")
                                            .response())
                            .header("Allow", response.getHeaderString("Allow"))
                            .build();
                }
                int status = response.getStatus();
                return new Problem(
                                status,
                                "http-" + status,
                                response.getStatusInfo().getReasonPhrase(),
                                "")
                        .response();
            }
            if (fault instanceof HttpException known) {
                return PlainErrors.problem(known.getCode()).response();
            }
            if (fault instanceof IOException) {
                return Problem.badRequest("the body does not come whole").response();
            }
            LOG.error("a request failed", fault);
            return new Problem(500, "internal", "Something went wrong in the service", "see its log").response();
        }
    }
}
