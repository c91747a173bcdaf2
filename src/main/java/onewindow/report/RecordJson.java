package onewindow.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onewindow.calibrate.fit.FamilyFit;

/**
 * Records as JSON: every component under its own name, constants in the case of scenario files, what is unknown or
 * empty null.
 */
final class RecordJson {

    private final JsonGenerator json;

    private RecordJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns a document, pretty-printed, ended by a line feed.
     *
     * @param fields its fields in order; values may be records, collections, maps, numbers, texts
     */
    static String document(Map<String, Object> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new RecordJson(json).value(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void field(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            composed(value);
        }
    }

    private void composed(Object value) throws IOException {
        if (value instanceof double[] numbers) {
            json.writeStartArray();
            for (double number : numbers) {
                number(number);
            }
            json.writeEndArray();
        } else if (value instanceof Object[] values) {
            value(Arrays.asList(values));
        } else if (value instanceof BitSet set) {
            value(set.stream().boxed().toList());
        } else if (value instanceof Iterable<?> values) {
            json.writeStartArray();
            for (Object each : values) {
                value(each);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                field(said(entry.getKey()), entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Record part) {
            part(part);
        } else {
            json.writeString(said(value));
        }
    }

    private void part(Record part) throws IOException {
        json.writeStartObject();
        if (part instanceof FamilyFit fit) {
            json.writeStringField("family", fit.family());
        }
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            try {
                field(component.getName(), component.getAccessor().invoke(part));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that cannot be read: " + part.getClass(), e);
            }
        }
        json.writeEndObject();
    }

    /** Constants in the case of scenario files. */
    private static String said(Object value) {
        return value instanceof Enum<?> constant
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : value.toString();
    }

    private void number(double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
