package onewindow.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values that are words: text, keys of items, one of several words, yes or no. */
final class Words {

    static final Map<String, Object> TEXT_SCHEMA = SchemaParts.of("type", "string", "minLength", 1);

    static final ScalarKind<String> TEXT = ScalarKind.verbatim("text", Wording.of("kind.text"), TEXT_SCHEMA);

    private static final String KEY_PATTERN = "^[\\p{L}\\p{N}_-]+$";

    /** The key of an item, by which the rest of the file refers to it. */
    static final ScalarKind<String> ITEM_KEY = ScalarKind.word(
            "key",
            Wording.of("kind.key"),
            SchemaParts.of("type", "string", "pattern", KEY_PATTERN),
            text -> isItemKey(text) ? text : null);

    static final ScalarKind<Boolean> TRUE_OR_FALSE = ScalarKind.word(
                    "trueOrFalse",
                    Wording.of("kind.trueOrFalse"),
                    SchemaParts.of("type", "boolean"),
                    Words::trueOrFalse)
            .hinting(text -> switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "on", "y", "是" -> Wording.of("hint.write", "true");
                case "no", "off", "n", "否" -> Wording.of("hint.write", "false");
                default -> Wording.NONE;
            });

    private Words() {}

    /** One of several words, each with what it stands for. */
    static <T> ScalarKind<T> choice(String name, Map<String, T> words) {
        List<String> names = new ArrayList<>(words.keySet());
        Wording allowed = names.size() == 1
                ? Wording.of("kind.only", names.get(0))
                : Wording.of("kind.oneOf", String.join(", ", names));
        return ScalarKind.<T>word(name, allowed, SchemaParts.of("type", "string", "enum", names), words::get)
                .hinting(text -> Suggestion.among(text, names));
    }

    /** Words and what they stand for, in turn, in the order in which they are offered. */
    static <T> Map<String, T> meaning(String word, T meaning, String other, T otherMeaning) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(word, meaning);
        words.put(other, otherMeaning);
        return words;
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static boolean isItemKey(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A name in Chinese and English: one text for both, or one for each. */
    static final class NameKind implements Kind<LocalName> {

        static final NameKind NAME = new NameKind();

        private static final Key<String> ZH = Key.of("zh", TEXT, "about.words.zh");
        private static final Key<String> EN = Key.of("en", TEXT, "about.words.en");
        private static final Kind<LocalName> BY_LANGUAGE = new BlockKind<>("nameByLanguage", Keys.of(ZH, EN), block -> {
            Optional<String> zh = block.get(ZH);
            Optional<String> en = block.get(EN);
            if (!block.has(ZH) && !block.has(EN)) {
                block.error("name.neither");
            }
            return zh.or(() -> en).map(any -> new LocalName(zh.orElse(any), en.orElse(any)));
        });

        @Override
        public Optional<LocalName> read(Value value) {
            return value.node() instanceof Node.Mapping && !value.node().isAnnotatedScalar()
                    ? BY_LANGUAGE.read(value)
                    : TEXT.read(value).map(text -> new LocalName(text, text));
        }

        @Override
        public Map<String, Object> schema(SchemaParts parts) {
            return SchemaParts.of("anyOf", List.of(TEXT.schema(parts), BY_LANGUAGE.schema(parts)));
        }
    }
}
