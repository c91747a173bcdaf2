package onewindow.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * A class that is taught at the halls of a service: who joins with its code gets a trainee's role, for this class alone
 * and at one window alone.
 */
public final class Classroom {

    /** Begins the name by which the ledger names a trainee. */
    static final String TRAINEE = "trainee/";

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 6;
    private static final int MOST = 100;
    private static final int MOST_FAILED_FROM_AN_ADDRESS = 50;
    private static final Pattern NICKNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,19}");

    private volatile List<String> addresses = List.of();
    private final SecureRandom random = new SecureRandom();
    private final Attempts attempts;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private String code;
    private boolean seatsByItself = true;
    private boolean open = true;

    /**
     * A trainee.
     *
     * @param name nickname
     * @param hall number of the hall in which the trainee has a window; 0 for none
     * @param window number of the window; 0 for none
     */
    record Member(String name, int hall, int window) {

        /** Returns the name by which the ledger names the trainee. */
        String actor() {
            return TRAINEE + name;
        }
    }

    Classroom(LongSupplier clock) {
        attempts = new Attempts(MOST_FAILED_FROM_AN_ADDRESS, clock);
        code = newCode();
    }

    /** A class that begins now. */
    public static Classroom begin() {
        return new Classroom(() -> System.nanoTime() / 1_000_000);
    }

    /**
     * Says where trainees reach the service.
     *
     * @param known addresses, such as {@code http://192.168.1.5:8080/}
     */
    public void reachedAt(List<String> known) {
        addresses = List.copyOf(known);
    }

    private String newCode() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    /** Returns the code by which one joins. */
    public synchronized String code() {
        return code;
    }

    /** Returns the addresses under which trainees reach the service. */
    public List<String> addresses() {
        return addresses;
    }

    synchronized boolean isOpen() {
        return open;
    }

    synchronized boolean seatsByItself() {
        return seatsByItself;
    }

    synchronized void seatByItself(boolean itself) {
        seatsByItself = itself;
    }

    synchronized List<Member> members() {
        return List.copyOf(members.values());
    }

    synchronized Optional<Member> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Returns the trainee whom the ledger names so. */
    Optional<Member> memberOfActor(String actor) {
        return actor.startsWith(TRAINEE) ? member(actor.substring(TRAINEE.length())) : Optional.empty();
    }

    /**
     * Somebody joins.
     *
     * @param address from which the request comes
     */
    synchronized Member join(String given, String name, String address) {
        if (!open) {
            throw Problem.conflict("class-over", "the class is over").thrown();
        }
        long wait = attempts.secondsToWait(address);
        if (wait > 0) {
            throw Problem.tooMany("too many attempts have failed", wait);
        }
        attempts.count(address);
        byte[] wanted = code.getBytes(StandardCharsets.US_ASCII);
        String typed = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!MessageDigest.isEqual(wanted, typed.getBytes(StandardCharsets.UTF_8))) {
            throw Gate.unauthorized("the join code is not that of this class").thrown();
        }
        attempts.takeBack(address);
        if (members.containsKey(name)) {
            throw Problem.conflict("name-taken", "somebody of this class has the name '" + name + "' already")
                    .thrown();
        }
        if (members.size() >= MOST) {
            throw Problem.conflict("class-full", MOST + " have joined already").thrown();
        }
        Member member = new Member(name, 0, 0);
        members.put(name, member);
        return member;
    }

    static boolean isNickname(String name) {
        return NICKNAME.matcher(name).matches();
    }

    /** A trainee has a window now, or with 0 none. */
    synchronized void seat(String name, int hall, int window) {
        members.computeIfPresent(name, (key, member) -> new Member(key, hall, window));
    }

    /** A trainee is of the class no more. */
    synchronized void remove(String name) {
        members.remove(name);
    }

    /** The class ends: nobody is of it any more, and its code is good for nothing. */
    synchronized void end() {
        open = false;
        members.clear();
        code = newCode();
    }

    /** Another class begins, with a code of its own. */
    synchronized void beginAnew() {
        members.clear();
        code = newCode();
        open = true;
    }
}
