package onewindow.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a request through to what its caller's role may ask for. */
@Provider
@Priority(Priorities.AUTHENTICATION)
final class Gate implements ContainerRequestFilter {

    private final Access access;

    @Context
    private ResourceInfo resource;

    Gate(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller;
        try {
            caller = access.callerOf(request);
        } catch (WebApplicationException e) {
            request.abortWith(e.getResponse());
            return;
        }
        caller.mark(request);
        Needs needs = resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null || caller.role().may(needs.value())) {
            return;
        }
        request.abortWith(
                caller.role() == Role.PUBLIC
                        ? unauthorized("this needs the role " + HallJson.word(needs.value()))
                                .response()
                        : new Problem(
                                        403,
                                        "forbidden",
                                        "The role is not enough",
                                        "this needs the role " + HallJson.word(needs.value()))
                                .response());
    }

    static Problem unauthorized(String detail) {
        return new Problem(401, "unauthorized", "Who asks is not known", detail);
    }
}
