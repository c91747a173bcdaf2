package onewindow.web;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * What keeps a service safe.
 *
 * @param access who may do what
 * @param links codes of the day's tickets and of cases
 * @param limits what one address may ask for
 * @param tls empty for http
 * @param classroom empty where no class is taught
 */
public record Guard(Access access, Links links, Limits limits, Optional<Tls> tls, Optional<Classroom> classroom) {

    /** One of a service at which no class is taught. */
    public Guard(Access access, Links links, Limits limits, Optional<Tls> tls) {
        this(access, links, limits, tls, Optional.empty());
    }

    /** The usual one over http, with links that end with the service. */
    static Guard of(Access access) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return new Guard(access, Links.under(secret), Limits.USUAL, Optional.empty());
    }
}
