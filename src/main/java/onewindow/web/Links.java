package onewindow.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by which the holder of a ticket, a case or an appointment reaches it, and nobody else: its number, and 128 bits
 * of an HMAC-SHA256 of what it is under a secret of the ledger.
 */
public final class Links {

    /** What a code is of. */
    enum Kind {
        /** A ticket of a day. */
        TICKET("t"),
        /** A case; its code holds for as long as it is open. */
        CASE("c"),
        /** An appointment; its code holds for as long as it is kept. */
        APPOINTMENT("a");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    private static final Pattern CODE = Pattern.compile("([tca])([0-9]{1,9})-([A-Za-z0-9_-]{22})");
    private static final int BYTES = 16;

    private final Mac prototype;

    private Links(Mac prototype) {
        this.prototype = prototype;
    }

    /** Returns those under a secret of at least 16 bytes. */
    public static Links under(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new Links(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /**
     * Returns the code of a ticket, case or appointment.
     *
     * @param hall its number
     * @param day of a ticket; empty for a case or an appointment
     */
    String code(Kind kind, int hall, String day, int number) {
        String of = kind.letter + "\n" + hall + "\n" + day + "\n" + number;
        byte[] whole = mac(of.getBytes(StandardCharsets.UTF_8));
        return kind.letter + number + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    }

    /** Returns the number of the ticket, case or appointment whose code it is; empty where it is none's. */
    OptionalInt numberOf(Kind kind, int hall, String day, String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches() || !parts.group(1).equals(kind.letter)) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        byte[] right = code(kind, hall, day, number).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    /** Returns the kind of which a code would be. */
    static Kind kindOf(String code) {
        for (Kind kind : Kind.values()) {
            if (code.startsWith(kind.letter)) {
                return kind;
            }
        }
        return Kind.TICKET;
    }

    private byte[] mac(byte[] of) {
        try {
            // Made once and cloned: to look a Mac up among the providers takes longer than to work with it.
            return ((Mac) prototype.clone()).doFinal(of);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the HMAC-SHA256 of every Java can be cloned", e);
        }
    }
}
