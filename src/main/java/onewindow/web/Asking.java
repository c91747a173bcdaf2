package onewindow.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import onewindow.live.Answer;
import onewindow.live.Ask;
import onewindow.live.HallDesk;
import onewindow.live.HallUnavailable;
import onewindow.live.LiveHalls;
import onewindow.scenario.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts requests to a hall and turns its answers into those of HTTP. */
final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final long LONGEST_WAIT = 20;
    private static final int UNPROCESSABLE = 422;
    private static final Answer SEEN = new Answer(204, "", "", 0);

    private final LiveHalls halls;
    /** Made when they are first asked for, and anew once another scenario has taken over. */
    private volatile ScenarioKeys keys;

    Asking(LiveHalls halls) {
        this.halls = halls;
    }

    LiveHalls halls() {
        return halls;
    }

    /** Returns the keys by which callers name what the scenario of the halls has. */
    ScenarioKeys keys() {
        return keysOf(halls.scenario());
    }

    /** Returns the keys by which callers name what a scenario has. */
    ScenarioKeys keysOf(Scenario scenario) {
        ScenarioKeys known = keys;
        if (known == null || !known.sha256().equals(scenario.sha256())) {
            known = ScenarioKeys.of(scenario);
            keys = known;
        }
        return known;
    }

    /** Returns the index of a hall by the number in its address. */
    int copy(String hall) {
        if (NUMBER.matcher(hall).matches()) {
            int number = Integer.parseInt(hall);
            if (number >= 1 && number <= halls.copies()) {
                return number - 1;
            }
        }
        throw Problem.notFound("there is no hall '" + (hall.length() > 20 ? hall.substring(0, 20) : hall)
                        + "'; there are 1 to " + halls.copies())
                .thrown();
    }

    /** Looks at a hall; answered once the hall has come to it. */
    CompletionStage<Response> look(int copy, Ask.Job job) {
        return response(copy, Ask.look(job));
    }

    /**
     * Does something at a hall; answered once it is in the ledger. No thread waits for that.
     *
     * @param request its key, where it has one, tells a repeat
     * @param body of the request
     */
    CompletionStage<Response> act(int copy, ContainerRequestContext request, Body body, Ask.Job job) {
        String key = request.getHeaderString("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw Problem.badRequest("Idempotency-Key: 1 to 100 printable characters are allowed")
                    .thrown();
        }
        String actor = Caller.of(request).actor();
        // Of another caller it is another request: the first answer may have what is not for everybody.
        String what = actor + ' ' + HttpMethod.POST + request.getUriInfo().getPath();
        long hash = 31 * body.hash() + what.hashCode();
        long time = CommandTime.of(request.getHeaderString(CommandTime.HEADER), halls);
        return response(copy, new Ask(key == null ? "" : key, hash, actor, time, job));
    }

    /**
     * Does something at a hall for somebody other than the caller, whom the ledger names so.
     *
     * @return the status of the answer
     */
    int actAs(int copy, String actor, Ask.Job job) {
        return answer(copy, new Ask("", 0, actor, job)).status();
    }

    /** Sees something of a hall that is to be made into an answer elsewhere: it must not change any more. */
    <T> T see(int copy, Function<HallDesk, T> seeing) {
        AtomicReference<T> seen = new AtomicReference<>();
        answer(copy, Ask.look(desk -> {
            seen.set(seeing.apply(desk));
            return SEEN;
        }));
        return seen.get();
    }

    private CompletionStage<Response> response(int copy, Ask ask) {
        CompletableFuture<Response> response = new CompletableFuture<>();
        CompletableFuture<Answer> unused = halls.ask(copy, ask)
                .orTimeout(LONGEST_WAIT, TimeUnit.SECONDS)
                .whenComplete((answer, fault) -> {
                    if (fault == null) {
                        response.complete(response(answer));
                    } else {
                        response.completeExceptionally(failure(fault));
                    }
                });
        return response;
    }

    private Answer answer(int copy, Ask ask) {
        try {
            return halls.ask(copy, ask)
                    .orTimeout(LONGEST_WAIT, TimeUnit.SECONDS)
                    .get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the service stops");
        }
    }

    static WebApplicationException failure(Throwable cause) {
        if (cause instanceof WebApplicationException known) {
            return known;
        }
        if (cause instanceof HallUnavailable known) {
            return unavailable(
                    switch (known.reason()) {
                        case QUEUE_FULL -> "too many commands wait already";
                        case NOT_WRITTEN ->
                            "the ledger cannot be written (" + known.getMessage() + "); nothing was done";
                        case NOT_RECOVERED -> "the hall stands still: " + known.getMessage();
                        case PAST_BUSY -> known.getMessage();
                        case PAST_NOT_READ -> "the past cannot be read: " + known.getMessage();
                        case STOPPING -> "the service stops";
                    });
        }
        if (cause instanceof TimeoutException) {
            return unavailable("the hall has not answered within " + LONGEST_WAIT
                    + " seconds; it may have done what was asked, which a repeat under the same Idempotency-Key tells");
        }
        LOG.error("a request failed", cause);
        return new Problem(500, "internal", "Something went wrong in the service", "see its log").thrown();
    }

    private static WebApplicationException unavailable(String detail) {
        Problem problem = new Problem(503, "unavailable", "The hall takes no command now", detail);
        return new WebApplicationException(Response.fromResponse(problem.response())
                .header("Retry-After", "1")
                .build());
    }

    /** Bytes go out in one write, with their length; Jersey sends a text in chunks. */
    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static Response response(Answer answer) {
        if (answer.status() == UNPROCESSABLE && answer.body().isEmpty()) {
            return new Problem(
                            UNPROCESSABLE,
                            "key-used",
                            "The key was used for another request",
                            "Idempotency-Key names one request; a repeat must be the same to the letter")
                    .response();
        }
        Response.ResponseBuilder built = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(bytes(answer));
        if (!answer.location().isEmpty()) {
            built.location(URI.create(answer.location()));
        }
        if (answer.version() > 0) {
            built.header(HttpHeaders.ETAG, "\"" + answer.version() + "\"");
        }
        return built.build();
    }
}
