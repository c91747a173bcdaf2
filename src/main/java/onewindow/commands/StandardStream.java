package onewindow.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output or error, which remembers why it could not be written to: print streams pass over that. */
public final class StandardStream extends OutputStream {

    private static final String READER_GONE = "Broken pipe";

    private final FileOutputStream out;
    private IOException fault;

    /** Writes to standard output or standard error. */
    public StandardStream(FileDescriptor descriptor) {
        out = new FileOutputStream(descriptor);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException e) {
            fault = fault == null ? e : fault;
            throw e;
        }
    }

    /**
     * Returns why something was lost; empty where nothing was, or only because the reader had enough, as {@code head}
     * does.
     */
    public synchronized Optional<String> fault() {
        return Optional.ofNullable(fault).map(IOException::getMessage).filter(text -> !text.equals(READER_GONE));
    }
}
