package onewindow.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Who sends a request.
 *
 * @param name by which the ledger names the caller
 * @param byCookie whether a cookie says so, which a browser sends along whatever page made it ask
 */
record Caller(Role role, String name, boolean byCookie) {

    private static final String PROPERTY = Caller.class.getName();

    static final Caller ANYBODY = new Caller(Role.PUBLIC, "public", false);

    /** Returns how the ledger names who gives a command. */
    String actor() {
        return name;
    }

    Caller asByCookie() {
        return new Caller(role, name, true);
    }

    void mark(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    static Caller of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Caller known ? known : ANYBODY;
    }
}
