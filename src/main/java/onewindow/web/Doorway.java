package onewindow.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/** What every request passes before any handler: its names, its rate, its size, and whether it comes whole. */
final class Doorway extends Handler.Wrapper {

    private static final int MOST_BODY = 64 * 1024;
    private static final int CHUNK_OVERHEAD = 16;
    private static final int MOST_ADDRESSES = 100_000;

    private final Access access;
    /** Null until the port is bound, when nobody has asked yet. */
    private volatile OwnNames names;

    /**
     * Puts it before a handler.
     *
     * @param promptness told when a request has come whole
     */
    Doorway(Guard guard, Promptness promptness, Handler inner) {
        access = guard.access();
        promptness.setHandler(inner);
        EagerContentHandler whole = new EagerContentHandler(
                promptness, new EagerContentHandler.RetainedContentLoaderFactory(2L * MOST_BODY, CHUNK_OVERHEAD, true));
        SizeLimitHandler sized = new SizeLimitHandler(MOST_BODY, -1);
        sized.setHandler(whole);
        DoSHandler rated = new DoSHandler(
                sized,
                DoSHandler.ID_FROM_REMOTE_ADDRESS,
                address -> new PublicRate(guard.limits().publicRate(), NanoTime.now()),
                Doorway::refuseMore,
                MOST_ADDRESSES);
        rated.include(this::isFromAnybody);
        setHandler(rated);
    }

    void open(OwnNames own) {
        names = own;
    }

    private boolean isFromAnybody(Request request) {
        return access.isAnybody(
                request.getHeaders().get(HttpHeader.AUTHORIZATION),
                request.getHeaders().get(HttpHeader.COOKIE));
    }

    private static boolean refuseMore(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        Problem problem = new Problem(
                429, "too-many", "Too many requests", "more a second come from this address than are allowed");
        PlainErrors.send(problem, request, response, callback);
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        OwnNames own = names;
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        Problem problem = null;
        if (own == null || !own.isOwnHost(request.getHeaders().get(HttpHeader.HOST))) {
            problem = new Problem(
                    421,
                    "misdirected",
                    "The request is for another host",
                    own == null
                            ? ""
                            : "the header Host names none under which this service is reached; one is "
                                    + own.example());
        } else if (origin != null && !own.isOwnOrigin(origin) && !isOwnForm(origin, request)) {
            problem = new Problem(
                    403,
                    "foreign-origin",
                    "The request is not from a page of this service",
                    "the header Origin names another");
        }
        if (problem == null) {
            return super.handle(request, response, callback);
        }
        PlainErrors.send(problem, request, response, callback);
        return true;
    }

    /** A browser leaves the origin of a form out where a page is not to be named to others. */
    private static boolean isOwnForm(String origin, Request request) {
        return origin.equals("null")
                && "same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"));
    }
}
