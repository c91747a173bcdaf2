package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema and the reader know the same keys. */
class ScenarioSchemaTest {

    private static final List<String> EXAMPLES =
            List.of(EveryKey.DATED, EveryKey.SESSION, EveryKey.LISTED, EveryKey.CASES);

    @TempDir
    private Path folder;

    private ScenarioFolder files;
    private JsonNode schema;

    @BeforeEach
    void readSchema() throws JsonProcessingException {
        files = new ScenarioFolder(folder);
        files.write("arrivals.csv", "time,matter,class,service\n1 min,,,\n");
        schema = new ObjectMapper().readTree(ScenarioSchema.json());
    }

    private static Node parsed(String text) {
        return YamlParser.parseFile("x.yaml", text, new Problems()).orElseThrow();
    }

    @Test
    void schemaSaysWhatItIs() {
        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("properties").get("demand").get("description").asText())
                .isEqualTo("who comes and when");
        assertThat(schema.get("$defs")
                        .get("duration")
                        .get("anyOf")
                        .get(0)
                        .get("pattern")
                        .asText())
                .isEqualTo("^\\d*\\.?\\d+ ?(ms|s|min|h|days?)$");
    }

    @Test
    void examplesAreReadWithoutAProblemAndAreValid() {
        for (String example : EXAMPLES) {
            assertThat(files.problems(example)).isEmpty();
            SchemaValidator validator = new SchemaValidator(schema);
            assertThat(validator.validate(parsed(example)))
                    .as(() -> validator.faults().toString())
                    .isNotNull();
        }
    }

    @Test
    void examplesUseEveryPropertyOfTheSchema() {
        Set<String> met = new TreeSet<>();
        for (String example : EXAMPLES) {
            met.addAll(new SchemaValidator(schema).validate(parsed(example)));
        }

        Set<String> unmet = properties(schema);
        unmet.removeAll(met);
        unmet.removeIf(pointer ->
                pointer.endsWith("#source") || pointer.endsWith("#assumption") || pointer.endsWith("#value"));
        assertThat(unmet).containsExactly("#base");
    }

    @Test
    void everyKeyOfTheExamplesIsReadAndCheckedByTheReader() {
        for (String example : EXAMPLES) {
            List<String> paths = new ArrayList<>();
            collect(parsed(example), "", paths);
            assertThat(paths).hasSizeGreaterThan(20);
            for (String path : paths) {
                String name = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf(']')) + 1);
                assertThat(files.read(example, path + "=[[[]]]").errors())
                        .as(path)
                        .anyMatch(problem ->
                                problem.file().equals("--set") && problem.key().contains(name));
            }
        }
    }

    @Test
    void builtInScenariosAreValidAndSayWhereEveryNumberComesFrom() {
        ScenarioFiles builtIn = new ScenarioFiles(ScenarioFiles.BUILT_IN);

        assertThat(builtIn.builtIn()).isNotEmpty();
        for (String name : builtIn.builtIn()) {
            ScenarioText text = builtIn.openBuiltIn(name, new Problems()).orElseThrow();
            SchemaValidator validator = new SchemaValidator(schema);
            assertThat(validator.validate(parsed(text.text())))
                    .as(() -> name + ": " + validator.faults())
                    .isNotNull();
            assertThat(new ScenarioReader().read(name, List.of()).problems())
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void whatTheReaderRefusesIsNotValid() {
        for (String wrong : List.of(
                ScenarioFolder.textbook("count: 40", "cuont: 40"),
                ScenarioFolder.textbook("9.7 min", "9.7"),
                ScenarioFolder.textbook("count: 40", "count: four"),
                ScenarioFolder.textbook("windows:", "window:"),
                ScenarioFolder.textbook("title: Textbook\n", ""),
                ScenarioFolder.hall("share: 60 %", "share: 600 %"))) {
            assertThat(new SchemaValidator(schema).validate(parsed(wrong)))
                    .as(wrong)
                    .isNull();
            assertThat(files.read(wrong).ok()).as(wrong).isFalse();
        }
    }

    /** The paths of all keys, as settings name them. */
    private static void collect(Node node, String path, List<String> paths) {
        if (node.isAnnotatedScalar()) {
            return;
        }
        if (node instanceof Node.Mapping mapping) {
            for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
                String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                paths.add(at);
                collect(member.getValue().value(), at, paths);
            }
        } else if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path + "[" + i + "]", paths);
            }
        }
    }

    /** The properties of all objects of the schema, by pointer as the validator notes them. */
    private static Set<String> properties(JsonNode schema) {
        Set<String> all = new TreeSet<>();
        collect(schema, "", all);
        schema.get("$defs").properties().forEach(part -> collect(part.getValue(), part.getKey(), all));
        return all;
    }

    private static void collect(JsonNode schema, String pointer, Set<String> all) {
        schema.path("properties").properties().forEach(property -> {
            all.add(pointer + "#" + property.getKey());
            collect(property.getValue(), pointer + "#" + property.getKey(), all);
        });
        schema.path("patternProperties").forEach(rows -> collect(rows, pointer + "#*", all));
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            collect(schema.get("anyOf").get(i), pointer + "/" + i, all);
        }
        if (schema.has("items")) {
            collect(schema.get("items"), pointer + "/items", all);
        }
    }
}
