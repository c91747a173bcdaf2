package onewindow.calibrate.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Text that is decoded strictly: all that stands before bytes that are no characters is handed on, then reading them
 * fails. It remembers its last characters.
 */
final class StrictText extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final int TAIL = 256;

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
    private final char[] tail = new char[TAIL];
    private int tailLength;
    private boolean ended;
    /** The rest of a character of two parts, for the first of which alone there was room; 0 for none. */
    private char secondHalf;

    StrictText(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Reads characters.
     *
     * @throws CharacterCodingException at bytes that are none
     */
    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (secondHalf != 0) {
            chars[from] = secondHalf;
            secondHalf = 0;
            keepTail(chars, from, 1);
            return 1;
        }
        CharBuffer out = CharBuffer.wrap(chars, from, length);
        while (true) {
            CoderResult result = decoder.decode(in, out, ended);
            int count = out.position() - from;
            if (count > 0) {
                keepTail(chars, from, count);
                return count;
            }
            if (result.isError()) {
                result.throwException();
            }
            if (result.isOverflow()) {
                return firstHalf(chars, from);
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    private int firstHalf(char[] chars, int from) {
        CharBuffer both = CharBuffer.allocate(2);
        decoder.decode(in, both, ended);
        chars[from] = both.get(0);
        secondHalf = both.get(1);
        keepTail(chars, from, 1);
        return 1;
    }

    private void fill() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
            ended = true;
        } else {
            in.position(in.position() + read);
        }
        in.flip();
    }

    private void keepTail(char[] chars, int from, int count) {
        if (count >= TAIL) {
            System.arraycopy(chars, from + count - TAIL, tail, 0, TAIL);
            tailLength = TAIL;
            return;
        }
        int kept = Math.min(tailLength, TAIL - count);
        System.arraycopy(tail, tailLength - kept, tail, 0, kept);
        System.arraycopy(chars, from, tail, kept, count);
        tailLength = kept + count;
    }

    /** Returns the last characters that were read, at most 256 of them. */
    String tail() {
        return new String(tail, 0, tailLength);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
