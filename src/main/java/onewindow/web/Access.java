package onewindow.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells who sends a request, and signs in and out: by the names and passwords of a file, or by one token for all. */
public final class Access {

    static final String COOKIE = "onewindow";

    private static final String BEARER = "Bearer ";
    private static final int MOST_FAILED_OF_A_NAME = 10;
    private static final int MOST_FAILED_FROM_AN_ADDRESS = 50;
    /** So many passwords are looked at together; each costs a good part of a second of a core. */
    private static final int AT_ONCE = 2;

    private static final long LONGEST_WAIT = 10;

    /** Null where names and passwords count. */
    private final byte[] token;
    /** Null where a token counts. */
    private final PasswordFile passwords;

    private final Sessions sessions;
    private final Attempts ofNames;
    private final Attempts fromAddresses;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Somebody who has signed in. */
    record SignedIn(String token, Caller caller) {}

    private Access(byte[] token, PasswordFile passwords, LongSupplier clock) {
        this.token = token;
        this.passwords = passwords;
        sessions = new Sessions(clock);
        ofNames = new Attempts(MOST_FAILED_OF_A_NAME, clock);
        fromAddresses = new Attempts(MOST_FAILED_FROM_AN_ADDRESS, clock);
    }

    /** Everybody is anybody but who has this one token, and may do all. */
    public static Access byToken(String token) {
        return new Access(token.getBytes(StandardCharsets.UTF_8), null, Access::clock);
    }

    /** Those of a file may do what their roles allow. */
    public static Access byPasswords(PasswordFile file) {
        return byPasswords(file, Access::clock);
    }

    static Access byPasswords(PasswordFile file, LongSupplier clock) {
        return new Access(null, file, clock);
    }

    private static long clock() {
        return System.nanoTime() / 1_000_000;
    }

    /** Whether one signs in by name and password, and not by a token. */
    boolean isByPassword() {
        return passwords != null;
    }

    /**
     * Returns who sends a request. A cookie that is not known is none.
     *
     * @param authorization header, or null
     * @param cookies header, or null
     * @throws jakarta.ws.rs.WebApplicationException for a token that is not known
     */
    Caller callerOf(String authorization, String cookies) {
        if (authorization != null) {
            return bearer(authorization).flatMap(this::ofToken).orElseThrow(() -> Gate.unauthorized(
                            "the token is not known")
                    .thrown());
        }
        return cookie(cookies).flatMap(sessions::of).map(Caller::asByCookie).orElse(Caller.ANYBODY);
    }

    /** Whether a request is from anybody, as far as its headers say. */
    boolean isAnybody(String authorization, String cookies) {
        return authorization == null
                ? cookie(cookies).flatMap(sessions::of).isEmpty()
                : bearer(authorization).flatMap(this::ofToken).isEmpty();
    }

    private Optional<Caller> ofToken(String given) {
        return isStartToken(given) ? Optional.of(trainer()) : sessions.of(given);
    }

    private boolean isStartToken(String given) {
        return token != null && MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }

    private static Caller trainer() {
        return new Caller(Role.TRAINER, HallJson.word(Role.TRAINER), false);
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.startsWith(BEARER)
                ? Optional.of(authorization.substring(BEARER.length()).trim())
                : Optional.empty();
    }

    private static Optional<String> cookie(String cookies) {
        if (cookies != null) {
            for (String pair : cookies.split(";", -1)) {
                if (pair.trim().startsWith(COOKIE + "=")) {
                    return Optional.of(pair.trim().substring(COOKIE.length() + 1));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Signs somebody in by what a request says.
     *
     * @param address from which it comes
     */
    SignedIn signIn(Body body, String address) {
        String name = passwords == null ? "" : required(body, "name");
        String secret = required(body, passwords == null ? "token" : "password");
        body.check();
        Attempts.Try here = new Attempts.Try(fromAddresses, address);
        List<Attempts.Try> tries = passwords == null ? List.of(here) : List.of(new Attempts.Try(ofNames, name), here);
        for (Attempts.Try each : tries) {
            long wait = each.of().secondsToWait(each.name());
            if (wait > 0) {
                throw Problem.tooMany("too many attempts have failed", wait);
            }
        }
        tries.forEach(each -> each.of().count(each.name()));
        Caller caller = passwords == null ? byStartToken(secret) : byPassword(name, secret);
        tries.forEach(each -> each.of().takeBack(each.name()));
        return new SignedIn(sessions.begin(caller), caller);
    }

    /** Lets in somebody of whom it is known already who that is; returns the token. */
    String begin(Caller caller) {
        return sessions.begin(caller);
    }

    /** Signs out everybody of a role. */
    void endAll(Role role) {
        sessions.endAll(role);
    }

    private static String required(Body body, String key) {
        Optional<String> found = body.text(key);
        if (found.isEmpty()) {
            body.wrong(key + ": is missing");
        }
        return found.orElse("");
    }

    private Caller byStartToken(String given) {
        if (!isStartToken(given)) {
            throw Gate.unauthorized("the token is not known").thrown();
        }
        return trainer();
    }

    private Caller byPassword(String name, String password) {
        if (!entered()) {
            throw new Problem(503, "unavailable", "Nobody can sign in now", "too many do at this moment").thrown();
        }
        try {
            return passwords
                    .roleOf(name, password)
                    .map(role -> new Caller(role, name, false))
                    .orElseThrow(() -> Gate.unauthorized("the name and the password do not belong together")
                            .thrown());
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Signs out whoever sends a request. */
    void signOut(String authorization, String cookies) {
        Optional.ofNullable(authorization).flatMap(Access::bearer).ifPresent(sessions::end);
        cookie(cookies).ifPresent(sessions::end);
    }
}
