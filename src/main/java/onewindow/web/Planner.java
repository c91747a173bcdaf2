package onewindow.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Answers a planner's questions about the scenario of the service, beside the halls and out of their way. */
public interface Planner {

    /** What can be asked, by the names of the commands that answer. */
    List<String> QUESTIONS = List.of("run", "what-if", "compare", "vary", "capacity", "staff", "pool", "decide");

    /**
     * A question.
     *
     * @param what one of {@link #QUESTIONS}
     * @param loadPercent how many come, in percent of what the scenario says
     * @param language zh or en
     * @param beside of {@code compare} the other scenarios, of {@code vary} the settings with their values; of others
     *     none
     */
    record Question(String what, int loadPercent, String language, List<String> beside) {
        public Question {
            beside = List.copyOf(beside);
        }
    }

    /** Something that a question can be of beside the scenario, by its key and in words. */
    record Choice(String key, String zh, String en) {}

    /**
     * What {@code compare} and {@code vary} can be of.
     *
     * @param scenarios of the same days as that of the service
     * @param settings assumptions over their ranges, as {@code vary} takes them
     */
    record Choices(List<Choice> scenarios, List<Choice> settings) {
        public Choices {
            scenarios = List.copyOf(scenarios);
            settings = List.copyOf(settings);
        }
    }

    /** Returns what can be chosen; the first time it takes a moment. */
    Choices choices();

    /** A question that is being answered by a program of its own. */
    interface Running {

        /** How far it is, such as {@code 3 / 20}; empty while nothing is known. */
        String progress();

        /** Waits until it is over and returns what it said as it failed; empty where the page was written. */
        String await() throws InterruptedException;

        /** Has it end soon. */
        void cancel();
    }

    /**
     * Begins to answer.
     *
     * @param page the file to which the answer is written, as one HTML page
     * @throws IOException where the program does not start
     */
    Running ask(Question question, Path page) throws IOException;
}
