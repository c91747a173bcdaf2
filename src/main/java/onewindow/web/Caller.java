package onewindow.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * Who sends a request.
 *
 * @param name by which the ledger names the caller
 */
record Caller(Role role, String name) {

    private static final String PROPERTY = Caller.class.getName();

    static final Caller ANYBODY = new Caller(Role.PUBLIC, "public");

    /** Returns how the ledger names who gives a command. */
    String actor() {
        return name;
    }

    void mark(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    static Caller of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Caller known ? known : ANYBODY;
    }
}
