package onewindow.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The format of scenario files as JSON Schema (draft 2020-12), made from the tables by which files are read. */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    /** Returns the schema as JSON text. */
    public static String json() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts are JSON", e);
        }
    }

    static Map<String, Object> schema() {
        SchemaParts parts = new SchemaParts();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "OneWindow scenario");
        schema.put("description", "A service hall, who comes to it and how it is staffed; format scenario/1");
        schema.putAll(BlockKind.blockSchema(ScenarioCompiler.KEYS, parts));
        // A variant takes from its base what it does not state itself.
        schema.put("if", SchemaParts.of("not", SchemaParts.of("required", List.of(ScenarioCompiler.BASE.name()))));
        schema.put("then", SchemaParts.of("required", ScenarioCompiler.REQUIRED));
        schema.put("$defs", parts.definitions());
        return schema;
    }
}
