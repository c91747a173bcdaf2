package onewindow.calibrate.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * By which headers the columns of a log are known and by which words its outcomes: those built in, in Chinese and
 * English, and those that the user adds, which come first. Case, blanks, underscores and hyphens do not matter.
 */
public final class LogWords {

    private static final String RESOURCE = "words.txt";
    private static final long MOST_BYTES = 1 << 20;
    /** Longest text that may be a header or an outcome. */
    private static final int LONGEST_WORD = 200;

    private static final LogWords BUILT_IN = builtIn();

    /** Of each word its field and how good a match it is: the user's are 0, the built-in ones count from 1. */
    private final Map<String, Match> headers;

    private final Map<String, Outcome> outcomes;
    /** What the user stated, so that what matches nothing can be told of. */
    private final Map<Field, String> stated;

    private LogWords(Map<String, Match> headers, Map<String, Outcome> outcomes, Map<Field, String> stated) {
        this.headers = headers;
        this.outcomes = outcomes;
        this.stated = stated;
    }

    /** What a column of a file may be: one of the log's, or a date that the times of day beside it lack. */
    enum Field {
        TICKET(LogColumn.TICKET),
        CASE(LogColumn.CASE),
        DEPARTMENT(LogColumn.DEPARTMENT),
        MATTER(LogColumn.MATTER),
        CHANNEL(LogColumn.CHANNEL),
        CLASS(LogColumn.CLASS),
        TICKET_TIME(LogColumn.TICKET_TIME),
        CALL_TIME(LogColumn.CALL_TIME),
        START(LogColumn.START),
        END(LogColumn.END),
        WINDOW(LogColumn.WINDOW),
        STAFF(LogColumn.STAFF),
        OUTCOME(LogColumn.OUTCOME),
        TRANSFER_TO(LogColumn.TRANSFER_TO),
        BOOKED(LogColumn.BOOKED),
        HALL(LogColumn.HALL),
        DATE(null);

        private final LogColumn column;

        Field(LogColumn column) {
            this.column = column;
        }

        Optional<LogColumn> column() {
            return Optional.ofNullable(column);
        }

        String key() {
            return LogWords.key(this);
        }
    }

    /** A field and how good the match is, 0 for the best. */
    record Match(Field field, int rank) {}

    /** Returns the words that are built in. */
    public static LogWords known() {
        return BUILT_IN;
    }

    /**
     * Adds what the user states.
     *
     * @param settings each {@code ticket-time=取号时间} for a column or {@code 过号=no-show} for an outcome
     * @throws UnreadableLog where one of them is neither
     */
    public LogWords with(List<String> settings) {
        Draft draft = new Draft(this);
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            draft.state(setting, "", 0, sign < 0 ? new String[] {setting} : parts(setting, sign));
        }
        return draft.words();
    }

    /**
     * Adds what a file states: a line {@code ticket-time: 取号时间} for a column, {@code 过号: no-show} for an outcome; empty
     * lines and those that start with {@code #} say nothing. The file is UTF-8.
     *
     * @throws UnreadableLog where it cannot be read or a line is neither
     */
    public LogWords with(Path file) {
        Draft draft = new Draft(this);
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableLog(List.of(LogProblem.of(name, "words.too-long")));
            }
            int row = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                row++;
                String text = (row == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                int colon = text.replace('：', ':').indexOf(':');
                int sign = colon < 0 ? text.indexOf('=') : colon;
                draft.state(text, name, row, sign < 0 ? new String[] {text} : parts(text, sign));
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableLog(List.of(LogProblem.of(name, "words.not-utf-8")));
        } catch (IOException e) {
            throw new UnreadableLog(List.of(LogBytes.cannotOpen(name, e)));
        }
        return draft.words();
    }

    private static String[] parts(String text, int sign) {
        return new String[] {unquoted(text.substring(0, sign)), unquoted(text.substring(sign + 1))};
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1
                && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    /** Returns what a header may stand for. */
    Optional<Match> header(String header) {
        return header.length() > LONGEST_WORD ? Optional.empty() : Optional.ofNullable(headers.get(plain(header)));
    }

    /** Returns the outcome of a word, or null. */
    Outcome outcome(String word) {
        return word.length() > LONGEST_WORD ? null : outcomes.get(plain(word));
    }

    /** Returns the headers that the user stated. */
    Map<Field, String> stated() {
        return stated;
    }

    /** Returns a column's key, as the user writes it. */
    static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how a column is called where no header stands over it. */
    static String header(LogColumn column) {
        return switch (column) {
            case START -> "start_time";
            case END -> "end_time";
            default -> column.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Returns an outcome's key. */
    static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(String word) {
        String narrow = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        narrow.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '_' && c != '-' && c != '\uFEFF')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static LogWords builtIn() {
        Map<String, Match> headers = new LinkedHashMap<>();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        try (InputStream in = LogWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + RESOURCE, LogWords.class.getName(), RESOURCE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(':');
                String key = line.substring(0, colon);
                int rank = 0;
                for (String word : line.substring(colon + 1).split(",", -1)) {
                    rank++;
                    Field field = field(key);
                    if (field != null) {
                        headers.put(plain(word), new Match(field, rank));
                    } else {
                        outcomes.put(plain(word), outcomeOf(key));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LogWords(headers, outcomes, Map.of());
    }

    private static Field field(String key) {
        return Arrays.stream(Field.values())
                .filter(field -> plain(key(field)).equals(plain(key)))
                .findFirst()
                .orElse(null);
    }

    private static Outcome outcomeOf(String key) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> plain(key(outcome)).equals(plain(key)))
                .findFirst()
                .orElse(null);
    }

    /** The words while the user's are added. */
    private static final class Draft {
        private final Map<String, Match> headers;
        private final Map<String, Outcome> outcomes;
        private final Map<Field, String> stated;
        private final List<LogProblem> problems = new ArrayList<>();

        Draft(LogWords from) {
            headers = new LinkedHashMap<>(from.headers);
            outcomes = new LinkedHashMap<>(from.outcomes);
            stated = new LinkedHashMap<>(from.stated);
        }

        void state(String text, String file, int row, String... parts) {
            boolean whole = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
            Field field = whole ? fieldNamed(parts[0]) : null;
            Outcome outcome = whole && field == null ? outcomeOf(parts[1]) : null;
            if (field != null) {
                stated.put(field, parts[1]);
                headers.values().removeIf(match -> match.field() == field && match.rank() == 0);
                headers.put(plain(parts[1]), new Match(field, 0));
            } else if (outcome != null) {
                outcomes.put(plain(parts[0]), outcome);
            } else {
                String shown = LogTexts.shown(text);
                problems.add(LogProblem.at(file.isEmpty() ? shown : file, row, "words.unknown", shown, keys()));
            }
        }

        private static Field fieldNamed(String key) {
            Field field = field(key);
            Match known = BUILT_IN.headers.get(plain(key));
            return field != null || known == null ? field : known.field();
        }

        private static String keys() {
            List<String> keys = Arrays.stream(Field.values()).map(LogWords::key).toList();
            return String.join(", ", keys);
        }

        LogWords words() {
            if (!problems.isEmpty()) {
                throw new UnreadableLog(problems);
            }
            return new LogWords(headers, outcomes, stated);
        }
    }
}
