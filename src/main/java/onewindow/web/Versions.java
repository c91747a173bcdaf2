package onewindow.web;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The version of a thing that a caller has seen and acts upon, where the request says so (If-Match). */
final class Versions {

    private final String header;

    private Versions(String header) {
        this.header = header;
    }

    static Versions of(ContainerRequestContext request) {
        return new Versions(request.getHeaderString("If-Match"));
    }

    /** Answers the request where the thing has changed since. */
    void check(long version) {
        if (header == null || header.trim().equals("*")) {
            return;
        }
        for (String tag : header.split(",", -1)) {
            if (tag.trim().equals("\"" + version + "\"")) {
                return;
            }
        }
        throw new Problem(
                        412,
                        "changed",
                        "It has changed meanwhile",
                        "its version is \"" + version + "\", the request is for " + header)
                .thrown();
    }
}
