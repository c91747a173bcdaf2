package onewindow.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The JSON object of a request; whatever is wrong in it is answered with all that is wrong at once. */
final class Body {

    private static final int LONGEST_WORD = 100;

    private final JsonNode root;
    private final long hash;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();

    private Body(JsonNode root, long hash) {
        this.root = root;
        this.hash = hash;
    }

    /**
     * Reads the body of a request; an empty one is an empty object.
     *
     * @throws jakarta.ws.rs.WebApplicationException where it is no JSON object
     */
    static Body of(byte[] bytes) {
        byte[] read = bytes == null || bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes;
        try {
            JsonNode root = Json.READER.readTree(read);
            if (root == null || !root.isObject()) {
                throw Problem.badRequest("the body is not a JSON object").thrown();
            }
            CRC32 crc = new CRC32();
            crc.update(read);
            return new Body(root, crc.getValue() << 32 | Arrays.hashCode(read) & 0xFFFFFFFFL);
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw Problem.badRequest("the body is not JSON" + where).thrown();
        } catch (java.io.IOException e) {
            throw Problem.badRequest("the body cannot be read").thrown();
        }
    }

    /** Returns a hash of the bytes. */
    long hash() {
        return hash;
    }

    Optional<String> text(String key) {
        JsonNode found = find(key);
        if (found == null) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            wrong.add(key + ": " + shown(found) + " is not a text");
            return Optional.empty();
        }
        return Optional.of(found.textValue());
    }

    /** Returns a text that is no longer than so many characters. */
    Optional<String> text(String key, int most) {
        Optional<String> text = text(key);
        if (text.isPresent() && text.get().length() > most) {
            wrong.add(key + ": is longer than " + most + " characters");
            return Optional.empty();
        }
        return text;
    }

    /** Returns one of some words, or empty where there is none. */
    Optional<String> word(String key, List<String> allowed) {
        Optional<String> text = text(key);
        if (text.isPresent() && !allowed.contains(text.get())) {
            wrong.add(key + ": '" + text.get() + "' is not one of " + shortened(allowed));
            return Optional.empty();
        }
        return text;
    }

    /** Returns the index of what a key names, or empty where there is none. */
    OptionalInt index(String key, Keys allowed) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt found = allowed.indexOf(text.get());
        if (found.isEmpty()) {
            wrong.add(key + ": '" + text.get() + "' is not one of " + shortened(allowed.all()));
        }
        return found;
    }

    /** Returns the texts of a list; none where there is no list. */
    List<String> texts(String key, int most, int longest) {
        JsonNode found = find(key);
        if (found == null) {
            return List.of();
        }
        if (!found.isArray() || found.isEmpty() || found.size() > most) {
            wrong.add(key + ": " + shown(found) + " is not a list of 1 to " + most + " texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : found) {
            if (!each.isTextual() || each.textValue().length() > longest) {
                wrong.add(key + ": " + shown(each) + " is not a text of at most " + longest + " characters");
            } else {
                texts.add(each.textValue());
            }
        }
        return texts;
    }

    /** Returns those of a list, each of which must be allowed; none where there is no list. */
    List<String> words(String key, List<String> allowed, int most) {
        List<String> words = texts(key, most, LONGEST_WORD);
        words.stream()
                .filter(word -> !allowed.contains(word))
                .forEach(word -> wrong.add(key + ": '" + word + "' is not one of " + String.join(", ", allowed)));
        return words;
    }

    /** Returns the indices of what a list names, each once; empty where there is no list. */
    List<Integer> indices(String key, Keys allowed, int most) {
        JsonNode found = find(key);
        if (found == null) {
            return List.of();
        }
        if (!found.isArray() || found.isEmpty() || found.size() > most) {
            wrong.add(key + ": " + shown(found) + " is not a list of 1 to " + most + " keys");
            return List.of();
        }
        List<Integer> indices = new ArrayList<>();
        for (JsonNode each : found) {
            OptionalInt index = each.isTextual() ? allowed.indexOf(each.textValue()) : OptionalInt.empty();
            if (index.isEmpty()) {
                wrong.add(key + ": " + shown(each) + " is not one of " + shortened(allowed.all()));
            } else if (indices.contains(index.getAsInt())) {
                wrong.add(key + ": " + shown(each) + " is there twice");
            } else {
                indices.add(index.getAsInt());
            }
        }
        return indices;
    }

    Optional<Integer> number(String key, int least, int most) {
        JsonNode found = find(key);
        if (found == null) {
            return Optional.empty();
        }
        if (!found.isInt() || found.intValue() < least || found.intValue() > most) {
            wrong.add(key + ": " + shown(found) + " is not a whole number from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(found.intValue());
    }

    /** Returns the whole numbers of an array; none where it is missing. */
    List<Integer> numbers(String key, int least, int most) {
        JsonNode found = find(key);
        List<Integer> numbers = new ArrayList<>();
        if (found == null) {
            return numbers;
        }
        if (!found.isArray() || found.size() > most - least + 1) {
            wrong.add(key + ": " + shown(found) + " is not an array of at most " + (most - least + 1) + " numbers");
            return numbers;
        }
        for (JsonNode each : found) {
            if (!each.isInt() || each.intValue() < least || each.intValue() > most) {
                wrong.add(key + ": " + shown(each) + " is not a whole number from " + least + " to " + most);
            } else {
                numbers.add(each.intValue());
            }
        }
        return numbers;
    }

    boolean flag(String key) {
        JsonNode found = find(key);
        if (found != null && !found.isBoolean()) {
            wrong.add(key + ": " + shown(found) + " is not true or false");
            return false;
        }
        return found != null && found.booleanValue();
    }

    /** Whether there is a value under a key. */
    boolean has(String key) {
        return find(key) != null;
    }

    /** Notes something that is wrong. */
    void wrong(String what) {
        wrong.add(what);
    }

    /** Notes that a key is missing, where it is; {@code what} says what it is for, or what is allowed. */
    void require(String key, String what) {
        if (find(key) == null) {
            wrong.add(key + ": is missing; " + what);
        }
    }

    /** Answers with everything that is wrong, keys that nobody asked for included. */
    void check() {
        root.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong.add(shortened(name) + ": there is no such key; there are " + known);
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.invalid(String.join("; ", wrong)).thrown();
        }
    }

    private JsonNode find(String key) {
        known.add(key);
        JsonNode found = root.get(key);
        return found == null || found.isNull() ? null : found;
    }

    private static String shown(JsonNode node) {
        return shortened(node.toString());
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String shortened(List<String> words) {
        return words.size() > 12
                ? String.join(", ", words.subList(0, 12)) + ", … (" + words.size() + ")"
                : String.join(", ", words);
    }
}
