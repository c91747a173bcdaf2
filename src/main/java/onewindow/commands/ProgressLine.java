package onewindow.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import onewindow.simulate.Progress;

/**
 * One line on a terminal that says how far a run has come, from its second second on; says nothing where stderr is no
 * terminal.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final long QUIET_NANOS = 1_000_000_000;
    private static final long EVERY_NANOS = 100_000_000;

    /** A system property by which progress is told though there is no terminal: another program reads it. */
    static final String ALWAYS = "onewindow.progress";

    private final PrintWriter err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long lastShown;
    private int width;
    private int planned;
    private int done;
    private int doneAtBegin;
    private long begun;

    private ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Boolean.getBoolean(ALWAYS) || isTerminal());
    }

    /**
     * System.console() tells of stdin and stdout, not of stderr, so the system is asked; where it cannot tell, nothing
     * is shown, nor where the terminal cannot go back in a line.
     */
    private static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Path device = Files.readSymbolicLink(STANDARD_ERROR);
            return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Says how much is done and, once a part of it tells, about how long the rest takes. */
    @Override
    public synchronized void finished(int replications, int of) {
        long now = System.nanoTime();
        if (of != planned || replications < done) {
            planned = of;
            begun = now;
            doneAtBegin = replications;
        }
        done = replications;
        if (now - lastShown >= EVERY_NANOS) {
            lastShown = now;
            say(replications + " / " + of + left(now - begun, replications - doneAtBegin, of - replications));
        }
    }

    /**
     * Returns {@code ", ≈ 1:30"} minutes and seconds at the pace so far; empty while there is no pace, or nothing left.
     */
    static String left(long nanos, int done, int rest) {
        if (done < 1 || rest < 1 || nanos < QUIET_NANOS) {
            return "";
        }
        long seconds = Math.round(nanos / 1e9 / done * rest);
        return String.format(Locale.ROOT, ", ≈ %d:%02d", seconds / 60, seconds % 60);
    }

    /** Shows a text in place of the last one. */
    synchronized void say(String text) {
        if (!terminal || System.nanoTime() - started < QUIET_NANOS) {
            return;
        }
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = Math.max(width, text.length());
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
