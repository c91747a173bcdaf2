package onewindow.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pauses of a day's windows: which there are, and how long there were any, by reason. */
public final class Pauses {

    /**
     * A pause of a window.
     *
     * @param since when it was asked for
     */
    public record Pause(PauseReason why, long since) {}

    private final List<Pause> ofWindows = new ArrayList<>();
    private final long[] millis = new long[PauseReason.values().length];
    private final int[] counts = new int[PauseReason.values().length];

    void clear() {
        ofWindows.clear();
        java.util.Arrays.fill(millis, 0);
        java.util.Arrays.fill(counts, 0);
    }

    void begin(long time, int window, PauseReason why) {
        end(time, window);
        while (ofWindows.size() <= window) {
            ofWindows.add(null);
        }
        ofWindows.set(window, new Pause(why, time));
        counts[why.ordinal()]++;
    }

    /** Ends a pause; returns whether there was one. */
    boolean end(long time, int window) {
        Optional<Pause> pause = of(window);
        if (pause.isPresent()) {
            millis[pause.get().why().ordinal()] += time - pause.get().since();
            ofWindows.set(window, null);
        }
        return pause.isPresent();
    }

    /** Returns the pause of a window; empty where it has none. */
    public Optional<Pause> of(int window) {
        return window < ofWindows.size() ? Optional.ofNullable(ofWindows.get(window)) : Optional.empty();
    }

    /** Returns how many pauses of the day were for a reason. */
    public int count(PauseReason why) {
        return counts[why.ordinal()];
    }

    /** Returns how long windows were paused for a reason up to a time of the day, milliseconds. */
    public long millis(PauseReason why, long time) {
        long sum = millis[why.ordinal()];
        for (Pause pause : ofWindows) {
            sum += pause != null && pause.why() == why ? Math.max(0, time - pause.since()) : 0;
        }
        return sum;
    }
}
