package onewindow.commands;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A scenario that was written from a log before.
 *
 * @param opening how it begins
 */
record OfLog(String opening) implements Earlier {

    @Override
    public boolean is(byte[] bytes) {
        byte[] beginning = opening.getBytes(StandardCharsets.UTF_8);
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    @Override
    public String refusal() {
        return "target.notOwn";
    }
}
