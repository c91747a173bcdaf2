package onewindow.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Those who are signed in, by tokens of which only hashes are kept, until they have been idle or there too long. */
final class Sessions {

    /** Whoever asks for nothing for two hours is signed out. */
    static final long IDLE = 2 * 3_600_000L;

    private static final long LONGEST = 12 * 3_600_000L;
    private static final int MOST = 10_000;
    private static final int TOKEN_BYTES = 32;

    private final LongSupplier clock;
    private final SecureRandom random = new SecureRandom();
    /** From the one that was asked for longest ago to the last. */
    private final Map<String, Session> byHash = new LinkedHashMap<>();

    private record Session(Caller caller, long begun, long seen) {

        boolean isOver(long now) {
            return now - seen > IDLE || now - begun > LONGEST;
        }
    }

    /**
     * Nobody is signed in yet.
     *
     * @param clock milliseconds, from any start
     */
    Sessions(LongSupplier clock) {
        this.clock = clock;
    }

    /** Signs somebody in; returns the token. */
    String begin(Caller caller) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long now = clock.getAsLong();
        synchronized (byHash) {
            if (byHash.size() >= MOST) {
                byHash.values().removeIf(each -> each.isOver(now));
            }
            if (byHash.size() >= MOST) {
                byHash.remove(byHash.keySet().iterator().next());
            }
            byHash.put(hash(token), new Session(caller, now, now));
        }
        return token;
    }

    /** Returns who is signed in by a token. */
    Optional<Caller> of(String token) {
        String hash = hash(token);
        long now = clock.getAsLong();
        synchronized (byHash) {
            Session found = byHash.remove(hash);
            if (found == null || found.isOver(now)) {
                return Optional.empty();
            }
            byHash.put(hash, new Session(found.caller, found.begun, now));
            return Optional.of(found.caller);
        }
    }

    /** Signs out; a token that is not known is left alone. */
    void end(String token) {
        synchronized (byHash) {
            byHash.remove(hash(token));
        }
    }

    /** Signs out everybody of a role. */
    void endAll(Role role) {
        synchronized (byHash) {
            byHash.values().removeIf(each -> each.caller.role() == role);
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
