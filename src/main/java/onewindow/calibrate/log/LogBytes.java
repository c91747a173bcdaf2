package onewindow.calibrate.log;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a log's file, unpacked where they are gzip, whatever the file is called. */
final class LogBytes {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final int GUESSED_FROM = 1 << 16;

    private static final int BUFFER = 1 << 16;

    private LogBytes() {}

    /** Opens a file to read it from its start. */
    static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == 0x1F && bytes.read() == 0x8B;
            bytes.reset();
            return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Reads the first bytes of a file.
     *
     * @throws UnreadableLog where there is no such file or it cannot be read, or is empty
     */
    static byte[] start(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableLog(List.of(LogProblem.of(name, "file.folder")));
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableLog(List.of(LogProblem.of(name, "file.device")));
        }
        try (InputStream in = open(file)) {
            byte[] start = in.readNBytes(GUESSED_FROM);
            if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new UnreadableLog(List.of(LogProblem.of(name, "file.workbook")));
            }
            if (start.length == 0) {
                throw new UnreadableLog(List.of(LogProblem.of(name, "file.empty")));
            }
            return start;
        } catch (IOException e) {
            throw new UnreadableLog(List.of(cannotOpen(name, e)));
        }
    }

    /** Says why a file could not be read at all. */
    static LogProblem cannotOpen(String name, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return LogProblem.of(name, "file.missing");
        }
        if (fault instanceof AccessDeniedException) {
            return LogProblem.of(name, "file.denied");
        }
        return cutOff(name, 0, fault);
    }

    /** Says why a file could not be read to its end. */
    static LogProblem cutOff(String name, long row, IOException fault) {
        if (fault instanceof EOFException) {
            return LogProblem.at(name, row, "file.cut-off");
        }
        if (fault instanceof ZipException) {
            return LogProblem.at(name, row, "file.not-gzip");
        }
        String why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return LogProblem.at(name, row, "file.unread", LogTexts.shown(why));
    }

    /** So many characters that are not ASCII are no valid UTF-8 by chance. */
    private static final int ENOUGH_TO_TELL = 8;

    /**
     * Guesses how text is encoded: UTF-8 where its start is valid UTF-8 up to a fault behind some Chinese, else
     * GB18030.
     */
    static Charset guess(byte[] start) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // A character may be cut in two where only the start of the file is looked at.
        boolean whole = start.length < GUESSED_FROM;
        CharBuffer decoded = CharBuffer.allocate(start.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(start), decoded, whole);
        long beyondAscii = decoded.flip().chars().filter(c -> c > 0x7F).count();
        return result.isError() && beyondAscii < ENOUGH_TO_TELL ? GB18030 : StandardCharsets.UTF_8;
    }

    /** Returns whether the text is UTF-16, by its mark. */
    static boolean isUtf16(byte[] start) {
        return startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE);
    }

    /** Returns how many bytes a mark of UTF-8 at the start takes. */
    static int markOf(byte[] start) {
        return startsWith(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
