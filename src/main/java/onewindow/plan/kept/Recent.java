package onewindow.plan.kept;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Things that are dear to make and to hold, by name: the ones that were not asked for longest give way. */
public final class Recent<T> {

    /** Each may hold a hall for each thread. */
    private static final int MOST = 24;

    private final Map<String, T> held = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    /** Returns the thing of a name, made where it is not held. */
    public T get(String name, Function<String, T> make) {
        return held.computeIfAbsent(name, make);
    }
}
