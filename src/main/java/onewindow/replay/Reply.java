package onewindow.replay;

import java.nio.charset.StandardCharsets;

/**
 * An answer of the service.
 *
 * @param status of HTTP
 * @param sequence by which the ledger has the command; 0 where it is not told
 * @param lasts whether the connection stays
 * @param body as text of one byte a character: only numbers and words are looked for in it
 */
record Reply(int status, int sequence, boolean lasts, String body) {

    /** Returns the answer that the bytes make; null while it is not whole. */
    static Reply of(byte[] bytes, int filled) {
        int end = endOfHead(bytes, filled);
        if (end < 0) {
            return null;
        }
        int length = -1;
        int sequence = 0;
        boolean lasts = true;
        int line = next(bytes, 0);
        while (line < end - 2) {
            if (is(bytes, line, "content-length:")) {
                length = number(bytes, line + 15);
            } else if (is(bytes, line, "etag:")) {
                sequence = number(bytes, line + 5);
            } else if (is(bytes, line, "connection:")) {
                lasts = !is(bytes, line + 12, "close");
            }
            line = next(bytes, line);
        }
        int status = number(bytes, 9);
        if (length >= 0) {
            return filled < end + length
                    ? null
                    : new Reply(status, sequence, lasts, new String(bytes, end, length, StandardCharsets.ISO_8859_1));
        }
        if (status == 204 || status == 304) {
            return new Reply(status, sequence, lasts, "");
        }
        String chunked = chunks(bytes, end, filled);
        return chunked == null ? null : new Reply(status, sequence, lasts, chunked);
    }

    private static String chunks(byte[] bytes, int from, int filled) {
        StringBuilder all = new StringBuilder();
        int at = from;
        while (true) {
            int line = at;
            while (at < filled && bytes[at] != '\n') {
                at++;
            }
            if (at >= filled) {
                return null;
            }
            int size = Integer.parseInt(new String(bytes, line, at - line, StandardCharsets.ISO_8859_1).strip(), 16);
            at++;
            if (at + size + 2 > filled) {
                return null;
            }
            if (size == 0) {
                return all.toString();
            }
            all.append(new String(bytes, at, size, StandardCharsets.ISO_8859_1));
            at += size + 2;
        }
    }

    private static int endOfHead(byte[] bytes, int filled) {
        for (int i = 3; i < filled; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** Whether there is a word, in whatever case of letters. */
    private static boolean is(byte[] bytes, int at, String word) {
        if (at + word.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int found = bytes[at + i];
            if (found != letter && (letter < 'a' || letter > 'z' || found + 32 != letter)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the next whole number. */
    private static int number(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '\n' && (bytes[at] < '0' || bytes[at] > '9')) {
            at++;
        }
        int value = 0;
        for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = 10 * value + bytes[at] - '0';
        }
        return value;
    }

    boolean isDone() {
        return status / 100 == 2;
    }

    /** Returns the number that the body has under a key, the first time that it occurs; -1 for none. */
    int number(String key) {
        int at = body.indexOf("\"" + key + "\":");
        if (at < 0) {
            return -1;
        }
        int value = -1;
        for (int i = at + key.length() + 3; i < body.length() && Character.isDigit(body.charAt(i)); i++) {
            value = 10 * Math.max(0, value) + body.charAt(i) - '0';
        }
        return value;
    }

    /** Returns the text that the body has under a key, the first time that it occurs; empty for none. */
    String text(String key) {
        String start = "\"" + key + "\":\"";
        int at = body.indexOf(start);
        int end = at < 0 ? -1 : body.indexOf('"', at + start.length());
        return end < 0 ? "" : body.substring(at + start.length(), end);
    }

    /** Returns what kind of problem it tells, such as {@code nobody-waits}; the status where it tells none. */
    String problem() {
        String type = text("type");
        return type.startsWith("/problems/") ? type.substring(10) : "http-" + status;
    }
}
