package onewindow.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.casework.CaseState;
import onewindow.casework.IssueWay;
import onewindow.casework.Outcome;
import onewindow.hall.CallReason;
import onewindow.hall.TicketState;
import onewindow.journal.Op;
import onewindow.plan.course.DayBands;
import onewindow.reception.PauseReason;
import org.junit.jupiter.api.Test;

/** The document of the service says what the service does, no less and no more. */
class OpenApiTest {

    private static final Set<String> OF_HANDLERS = Set.of(
            "get /api/halls/{hall}/events",
            "get /health",
            "get /metrics",
            "get /openapi.json",
            "get /api",
            "get /",
            "get /display",
            "get /floor",
            "get /kiosk",
            "get /ledger",
            "get /pad",
            "get /cockpit",
            "get /class",
            "get /console",
            "get /join",
            "get /seat",
            "get /tour",
            "get /trainer",
            "get /my/{hall}/{code}",
            "get /qr.svg");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document = read();

    private static JsonNode read() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/onewindow/web/openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Returns the methods of the resources by "method path". */
    private static Map<String, Method> ofResources() {
        Map<String, Method> found = new TreeMap<>();
        for (Object resource : new ServiceConfig(
                        new Asking(null),
                        Guard.of(Access.byToken("")),
                        new WebService.Beside(Optional.empty(), Optional.empty()),
                        new DayBands(Runnable::run))
                .getInstances()) {
            Path path = resource.getClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : resource.getClass().getDeclaredMethods()) {
                    verb(method).forEach(verb -> found.put(verb + " " + joined(path, method), method));
                }
            }
        }
        return found;
    }

    private static List<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String joined(Path path, Method method) {
        Path below = method.getAnnotation(Path.class);
        String all = "/" + path.value() + (below == null ? "" : "/" + below.value());
        return all.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*(:[^}]*)?\\}", "{$1}");
    }

    /** Returns the operations of the document by "method path". */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> found = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (METHODS.contains(each.getKey())) {
                        found.put(each.getKey() + " " + path.getKey(), each.getValue());
                    }
                }));
        return found;
    }

    @Test
    void everyAddressIsInTheDocumentAndNoOther() {
        Set<String> answered = new TreeSet<>(ofResources().keySet());
        assertThat(answered).hasSizeGreaterThan(10);
        answered.addAll(OF_HANDLERS);

        assertThat(operations().keySet()).isEqualTo(answered);
    }

    @Test
    void whatNeedsARoleIsMarked() {
        ofResources().forEach((address, method) -> {
            JsonNode security = operations().get(address).path("security");
            if (method.isAnnotationPresent(Needs.class)) {
                assertThat(security.toString()).as(address).isEqualTo("[{\"bearer\":[]}]");
            } else {
                assertThat(security.isMissingNode()).as(address).isTrue();
            }
        });
    }

    @Test
    void theWordsOfTheDocumentAreThoseOfTheService() {
        assertThat(commands("/api/halls/{hall}/tickets/{number}/{command}")).isEqualTo(words(TicketCommand.values()));
        assertThat(commands("/api/halls/{hall}/cases/{case}/{command}")).isEqualTo(words(CaseCommand.values()));
        assertThat(commands("/api/halls/{hall}/windows/{window}/{command}")).isEqualTo(WindowsResource.COMMANDS);
        assertThat(commands("/api/halls/{hall}/commands/{command}"))
                .isEqualTo(LedgerCommand.ALL.stream().map(Op::key).toList());
        assertThat(commands("/api/halls/{hall}/seats/{window}/{command}")).isEqualTo(SeatsResource.commands());
        JsonNode schemas = document.path("components").path("schemas");
        assertThat(texts(schemas.path("TicketState").path("enum"))).isEqualTo(words(TicketState.values()));
        assertThat(texts(schemas.path("CallReason").path("enum"))).isEqualTo(words(CallReason.values()));
        assertThat(texts(schemas.path("PauseReason").path("enum"))).isEqualTo(words(PauseReason.values()));
        JsonNode ofCase = schemas.path("Case").path("properties");
        assertThat(texts(ofCase.path("state").path("enum"))).isEqualTo(words(CaseState.values()));
        assertThat(texts(ofCase.path("outcome").path("enum"))).isEqualTo(words(Outcome.values()));
        JsonNode command = schemas.path("CaseCommand").path("properties");
        assertThat(texts(command.path("outcome").path("enum"))).isEqualTo(words(Outcome.values()));
        assertThat(texts(command.path("way").path("enum"))).isEqualTo(words(IssueWay.values()));
    }

    private List<String> commands(String path) {
        for (JsonNode parameter : document.path("paths").path(path).path("parameters")) {
            if (parameter.path("name").asText().equals("command")) {
                return texts(parameter.path("schema").path("enum"));
            }
        }
        return List.of();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(HallJson::word).toList();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).hasSizeGreaterThan(50);
        for (JsonNode reference : references) {
            assertThat(reference.asText()).startsWith("#/");
            assertThat(document.at(reference.asText().substring(1)).isObject())
                    .as(reference.asText())
                    .isTrue();
        }
    }

    @Test
    void everyPartOfAnAddressThatVariesIsDescribed() {
        operations().forEach((address, operation) -> {
            Set<String> described = new TreeSet<>();
            JsonNode path = document.path("paths").path(address.substring(address.indexOf(' ') + 1));
            for (JsonNode list : List.of(path.path("parameters"), operation.path("parameters"))) {
                list.forEach(each -> {
                    JsonNode parameter = each.has("$ref")
                            ? document.at(each.path("$ref").asText().substring(1))
                            : each;
                    if (parameter.path("in").asText().equals("path")) {
                        described.add(parameter.path("name").asText());
                        assertThat(parameter.has("example")).as(address).isTrue();
                    }
                });
            }
            Set<String> varying = new TreeSet<>();
            Matcher parts = Pattern.compile("\\{(\\w+)}").matcher(address);
            while (parts.find()) {
                varying.add(parts.group(1));
            }
            assertThat(described).as(address).isEqualTo(varying);
        });
    }

    @Test
    void everyOperationHasItsNameAndTextsInBothLanguages() {
        Set<String> names = new TreeSet<>();
        operations().forEach((address, operation) -> {
            assertThat(names.add(operation.path("operationId").asText()))
                    .as(address)
                    .isTrue();
            assertThat(operation.path("summary").asText()).as(address).isNotEmpty();
            assertThat(operation.path("x-summary-zh").asText()).as(address).isNotEmpty();
            assertThat(operation.has("x-description-zh")).as(address).isEqualTo(operation.has("description"));
        });
        document.path("components").path("parameters").forEach(parameter -> assertThat(
                        parameter.path("x-description-zh").asText())
                .as(parameter.path("name").asText())
                .isNotEmpty());
    }
}
