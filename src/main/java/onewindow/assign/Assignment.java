package onewindow.assign;

import java.util.List;

/** Which of the waiting people a free window calls, as a scenario asks for it. */
public sealed interface Assignment {

    /** Whoever has waited longest of those whom the window serves, whatever the class. */
    record LongestWait() implements Assignment {}

    /**
     * The class of the highest rank first; within it whoever has waited longest.
     *
     * @param ranks for each visit class its rank, 0 is called first
     */
    record StrictPriority(List<Integer> ranks) implements Assignment {
        public StrictPriority {
            ranks = List.copyOf(ranks);
        }
    }

    /**
     * Whoever has the highest score: a head start by class plus the time waited times the class's speed of ageing.
     *
     * @param headStartMillis for each visit class
     * @param speed for each visit class, more than 0
     */
    record Ageing(List<Long> headStartMillis, List<Double> speed) implements Assignment {
        public Ageing {
            headStartMillis = List.copyOf(headStartMillis);
            speed = List.copyOf(speed);
        }
    }

    /**
     * Classes take turns by weight (2:1:1 calls two of the first, then one of each other) as long as they have somebody
     * waiting.
     *
     * @param weights for each visit class, at least 1
     */
    record Ratio(List<Integer> weights) implements Assignment {
        public Ratio {
            weights = List.copyOf(weights);
        }
    }

    /**
     * The matters that the window prefers first (the order of its {@code serves} list); within them whoever has waited
     * longest.
     */
    record PreferenceLists() implements Assignment {}
}
