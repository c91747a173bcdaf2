package onewindow.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;

/** Lets a request through to what its caller's role may ask for; each method of a resource has a gate of its own. */
final class Gate implements DynamicFeature {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Access access;

    Gate(Access access) {
        this.access = access;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        Role least = needs == null ? Role.PUBLIC : needs.value();
        context.register(new Filter(least), Priorities.AUTHENTICATION);
    }

    private final class Filter implements ContainerRequestFilter {

        private final Role least;

        Filter(Role least) {
            this.least = least;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            letThrough(request, least);
        }
    }

    private void letThrough(ContainerRequestContext request, Role least) {
        Caller caller;
        try {
            caller = access.callerOf(request.getHeaderString("Authorization"), request.getHeaderString("Cookie"));
        } catch (WebApplicationException e) {
            request.abortWith(e.getResponse());
            return;
        }
        if (caller.byCookie() && !READS.contains(request.getMethod()) && !isOfOwnPage(request)) {
            request.abortWith(new Problem(
                            403,
                            "foreign-origin",
                            "The request is not from a page of this service",
                            "with a cookie, a command needs the header Origin or Sec-Fetch-Site of an own page")
                    .response());
            return;
        }
        caller.mark(request);
        if (caller.role().may(least)) {
            return;
        }
        request.abortWith(
                caller.role() == Role.PUBLIC
                        ? unauthorized("this needs the role " + HallJson.word(least))
                                .response()
                        : new Problem(
                                        403,
                                        "forbidden",
                                        "The role is not enough",
                                        "this needs the role " + HallJson.word(least))
                                .response());
    }

    /** An Origin that is not the service's own does not come as far as here. */
    private static boolean isOfOwnPage(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site != null ? site.equals("same-origin") : request.getHeaderString("Origin") != null;
    }

    static Problem unauthorized(String detail) {
        return new Problem(401, "unauthorized", "Who asks is not known", detail);
    }
}
