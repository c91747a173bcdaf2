package onewindow.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Tells who sends a request. */
@FunctionalInterface
public interface Access {

    /** Returns the role of a bearer's token, or empty for a token that is not known. */
    Optional<Role> ofToken(String token);

    /** Everybody is anybody but who has this one token, and may do all. */
    static Access byToken(String token) {
        byte[] right = token.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return given ->
                java.security.MessageDigest.isEqual(right, given.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        ? Optional.of(Role.TRAINER)
                        : Optional.empty();
    }

    /** Returns who sends a request, and answers it where its token is wrong. */
    default Caller callerOf(ContainerRequestContext request) {
        String header = request.getHeaderString("Authorization");
        if (header == null) {
            return Caller.ANYBODY;
        }
        Optional<Role> role =
                header.startsWith("Bearer ") ? ofToken(header.substring(7).trim()) : Optional.empty();
        return role.map(known -> new Caller(known, HallJson.word(known)))
                .orElseThrow(() -> Gate.unauthorized("the token is not known").thrown());
    }
}
