package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is wrong with a request, as "problem details" (RFC 9457): a stable type, a title, and what there is to say of
 * this one.
 */
final class Problem {

    private static final String TYPES = "/problems/";
    private static final MediaType TYPE = new MediaType("application", "problem+json");

    private final int status;
    private final String type;
    private final String title;
    private final String detail;
    private String state = "";
    private List<String> allowed = List.of();

    Problem(int status, String type, String title, String detail) {
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "The request cannot be read", detail);
    }

    static Problem invalid(String detail) {
        return new Problem(422, "invalid", "Something in the request is not allowed", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "not-found", "There is no such thing", detail);
    }

    static Problem conflict(String type, String detail) {
        return new Problem(409, type, "It is not in a state for that", detail);
    }

    static WebApplicationException tooMany(String detail, long seconds) {
        Problem problem = new Problem(429, "too-many", "Too many requests", detail);
        return new WebApplicationException(Response.fromResponse(problem.response())
                .header("Retry-After", Long.toString(seconds))
                .build());
    }

    /** Names the state that something is in, and what is allowed in it. */
    Problem in(String present, List<String> possible) {
        state = present;
        allowed = List.copyOf(possible);
        return this;
    }

    int status() {
        return status;
    }

    String json() {
        return Json.text(this::write);
    }

    private void write(JsonGenerator json) throws java.io.IOException {
        json.writeStartObject();
        json.writeStringField("type", TYPES + type);
        json.writeStringField("title", title);
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
        if (!state.isEmpty()) {
            json.writeStringField("state", state);
            json.writeArrayFieldStart("allowed");
            for (String each : allowed) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    Response response() {
        Response.ResponseBuilder built =
                Response.status(status).type(TYPE).entity(json().getBytes(StandardCharsets.UTF_8));
        if (status == 401) {
            built.header("WWW-Authenticate", "Bearer");
        }
        return built.build();
    }

    /** Returns an exception by which a resource answers with this. */
    WebApplicationException thrown() {
        return new Thrown(response());
    }

    /** An answer, and no fault whose place in the program anybody looks for. */
    private static final class Thrown extends WebApplicationException {

        private static final long serialVersionUID = 1;

        Thrown(Response response) {
            super(response);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
