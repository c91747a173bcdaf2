package onewindow.web;

import jakarta.ws.rs.WebApplicationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A whole answer of a handler that is no resource. */
final class Reply {

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Reply(int status, String type, byte[] body) {
        this.status = status;
        this.body = body;
        headers.put("Content-Type", type);
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, type, body);
    }

    static Reply of(int status, String type, String body) {
        return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(Problem problem) {
        return of(problem.status(), "application/problem+json", problem.json());
    }

    /** The problem by which a resource would answer. */
    static Reply of(WebApplicationException thrown) {
        jakarta.ws.rs.core.Response problem = thrown.getResponse();
        Reply reply = of(problem.getStatus(), "application/problem+json", (byte[]) problem.getEntity());
        String retry = problem.getHeaderString("Retry-After");
        return retry == null ? reply : reply.with("Retry-After", retry);
    }

    static Reply methodNotAllowed() {
        return of(new Problem(405, "method", "The method is not allowed here", "see Allow"))
                .with("Allow", "GET, HEAD");
    }

    Reply with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Sends it, without its body where only its head was asked for. */
    void send(Request request, Response response, Callback callback) {
        response.setStatus(status);
        headers.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        boolean headOnly = request.getMethod().equals("HEAD");
        response.write(true, headOnly ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body), callback);
    }
}
