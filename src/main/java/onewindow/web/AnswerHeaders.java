package onewindow.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** The headers of every answer that tell a browser what a page of the service may do, and who may use it. */
final class AnswerHeaders implements HttpConfiguration.Customizer {

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        put(request, headers);
        return request;
    }

    static void put(Request request, HttpFields.Mutable headers) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (request.getHttpURI().getCanonicalPath() == null
                || request.getHttpURI().getCanonicalPath().startsWith("/api")) {
            headers.put("Cache-Control", "no-store");
        }
    }
}
