package onewindow.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Validates YAML against the part of JSON Schema that the scenario schema uses, and notes which properties were met.
 */
final class SchemaValidator {

    /** Keywords that this validator obeys or may ignore; any other would make its verdict worthless. */
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "items",
            "minItems",
            "anyOf",
            "enum",
            "const",
            "pattern",
            "minLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "if",
            "then",
            "not");

    private final JsonNode root;
    private final List<String> faults = new ArrayList<>();

    SchemaValidator(JsonNode root) {
        this.root = root;
    }

    /** The faults of the last validation that failed, each with its path. */
    List<String> faults() {
        return faults;
    }

    /** Returns the pointers of the properties that were met, or null where the document is not valid. */
    Set<String> validate(Node document) {
        faults.clear();
        Set<String> met = new HashSet<>();
        return validate(document, root, "", "", met) ? met : null;
    }

    private boolean validate(Node node, JsonNode schema, String pointer, String path, Set<String> met) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                throw new IllegalStateException("this validator does not know the keyword " + keyword);
            }
        });
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().substring("#/$defs/".length());
            return validate(node, root.get("$defs").get(name), name, path, met);
        }
        if (schema.has("anyOf") && !anyOf(node, schema.get("anyOf"), pointer, path, met)) {
            return fault(path, "fits none of the alternatives of " + pointer);
        }
        if (!hasType(node, schema.get("type"))) {
            return fault(path, "is not of type " + schema.get("type"));
        }
        if (node instanceof Node.Scalar scalar) {
            return isScalar(scalar, schema, path);
        }
        if (node instanceof Node.Sequence list) {
            return isList(list, schema, pointer, path, met);
        }
        return isObject((Node.Mapping) node, schema, pointer, path, met);
    }

    private boolean fault(String path, String text) {
        faults.add(path + " " + text);
        return false;
    }

    private boolean anyOf(Node node, JsonNode ways, String pointer, String path, Set<String> met) {
        for (int i = 0; i < ways.size(); i++) {
            Set<String> own = new HashSet<>();
            if (validate(node, ways.get(i), pointer + "/" + i, path, own)) {
                met.addAll(own);
                return true;
            }
        }
        return false;
    }

    private static boolean hasType(Node node, JsonNode type) {
        if (type == null) {
            return true;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(node, one)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> node instanceof Node.Mapping;
            case "array" -> node instanceof Node.Sequence;
            case "null" -> node.isNull();
            case "number" -> !Double.isNaN(number(node));
            case "integer" -> number(node) == Math.rint(number(node));
            case "boolean" ->
                isPlain(node) && (text(node).equals("true") || text(node).equals("false"));
            case "string" -> node instanceof Node.Scalar && !node.isNull() && Double.isNaN(number(node));
            default -> throw new IllegalStateException("no type " + type);
        };
    }

    private static boolean isPlain(Node node) {
        return node instanceof Node.Scalar scalar && scalar.plain();
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private static double number(Node node) {
        return isPlain(node) ? Letters.number(text(node)) : Double.NaN;
    }

    private boolean isScalar(Node.Scalar scalar, JsonNode schema, String path) {
        if (schema.has("enum")) {
            for (JsonNode word : schema.get("enum")) {
                if (word.asText().equals(scalar.text())) {
                    return true;
                }
            }
            return fault(path, "is not in " + schema.get("enum"));
        }
        if (schema.has("const") && !schema.get("const").asText().equals(scalar.text())) {
            return fault(path, "is not " + schema.get("const"));
        }
        double number = number(scalar);
        boolean isText = Double.isNaN(number);
        if (isText
                && schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(scalar.text())
                        .find()) {
            return fault(path, "'" + scalar.text() + "' does not match " + schema.get("pattern"));
        }
        return isText
                || ((!schema.has("minimum") || number >= schema.get("minimum").asDouble())
                        && (!schema.has("maximum")
                                || number <= schema.get("maximum").asDouble())
                        && (!schema.has("exclusiveMinimum")
                                || number > schema.get("exclusiveMinimum").asDouble()))
                || fault(path, "is out of bounds");
    }

    private boolean isList(Node.Sequence list, JsonNode schema, String pointer, String path, Set<String> met) {
        if (list.items().size() < schema.path("minItems").asInt(0)) {
            return fault(path, "has too few items");
        }
        for (int i = 0; schema.has("items") && i < list.items().size(); i++) {
            if (!validate(list.items().get(i), schema.get("items"), pointer + "/items", path + "[" + i + "]", met)) {
                return false;
            }
        }
        return true;
    }

    private boolean isObject(Node.Mapping mapping, JsonNode schema, String pointer, String path, Set<String> met) {
        if (schema.has("if") && !requires(mapping, schema.get("if").get("not"))) {
            for (JsonNode required : schema.get("then").get("required")) {
                if (!mapping.members().containsKey(required.asText())) {
                    return fault(path, "lacks " + required);
                }
            }
        }
        if (!requires(mapping, schema)) {
            return fault(path, "lacks one of " + schema.get("required"));
        }
        for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
            if (!isProperty(member.getKey(), member.getValue().value(), schema, pointer, path, met)) {
                return false;
            }
        }
        for (Node.Annotation annotation : mapping.annotations()) {
            boolean valid = annotation
                            .source()
                            .map(of -> isProperty("source", of, schema, pointer, path, met))
                            .orElse(true)
                    && annotation
                            .assumption()
                            .map(of -> isProperty("assumption", of, schema, pointer, path, met))
                            .orElse(true);
            if (!valid) {
                return false;
            }
        }
        return true;
    }

    private static boolean requires(Node.Mapping mapping, JsonNode schema) {
        for (JsonNode required : schema.path("required")) {
            if (!mapping.members().containsKey(required.asText())) {
                return false;
            }
        }
        return true;
    }

    private boolean isProperty(String name, Node value, JsonNode schema, String pointer, String path, Set<String> met) {
        String at = path.isEmpty() ? name : path + "." + name;
        JsonNode property = schema.path("properties").get(name);
        if (property != null) {
            met.add(pointer + "#" + name);
            return validate(value, property, pointer + "#" + name, at, met);
        }
        for (Map.Entry<String, JsonNode> pattern :
                schema.path("patternProperties").properties()) {
            if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
                return validate(value, pattern.getValue(), pointer + "#*", at, met);
            }
        }
        JsonNode additional = schema.get("additionalProperties");
        if (additional == null || additional.isObject()) {
            return additional == null || validate(value, additional, pointer + "#*", at, met);
        }
        return fault(at, "is not a property of " + pointer);
    }
}
