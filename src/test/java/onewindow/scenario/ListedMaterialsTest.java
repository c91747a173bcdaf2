package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people must bring for a matter, as the scenario lists it. */
final class ListedMaterialsTest {

    private static final LocalName CARD = new LocalName("居民身份证", "Identity card");
    private static final LocalName REGISTER = new LocalName("户口簿", "Household register");
    private static final LocalName LICENCE = new LocalName("营业执照", "营业执照");

    @TempDir
    private Path folder;

    private ScenarioFolder files;

    @BeforeEach
    void open() {
        files = new ScenarioFolder(folder);
    }

    private static String departments(String civil, String marriage, String tax) {
        return ScenarioFolder.hall("key: civil\n", "key: civil\n" + civil)
                .replace("{key: marriage, share: 50 %}", "{key: marriage, share: 50 %" + marriage + "}")
                .replace("{key: tax, share: 40 %}", "{key: tax, share: 40 %" + tax + "}");
    }

    @Test
    void aMatterHasItsOwnListElseThatOfItsDepartmentElseNone() {
        Scenario scenario = files.scenario(departments(
                "    materials: [{zh: 居民身份证, en: Identity card}]\n",
                ", materials: [{zh: 居民身份证, en: Identity card}, {zh: 户口簿, en: Household register}]",
                ""));

        assertThat(scenario.labels().materials()).containsExactly(List.of(CARD, REGISTER), List.of(CARD), List.of());
    }

    @Test
    void aDepartmentOfNumberedMattersOrOfOneHasTheListForAll() {
        Scenario scenario = files.scenario(departments("", "", ", materials: [营业执照], matters: {count: 2}"));

        assertThat(scenario.labels().materials())
                .containsExactly(List.of(), List.of(), List.of(LICENCE), List.of(LICENCE));
        assertThat(files.scenario(departments("", "", ", materials: [营业执照]"))
                        .labels()
                        .materials())
                .containsExactly(List.of(), List.of(), List.of(LICENCE));
    }

    @Test
    void aNamedMatterHasAListWhereItsDepartmentsAreNumbered() {
        Scenario scenario = files.scenario(ScenarioFolder.TEXTBOOK + """
                departments:
                  count: 2
                  matters:
                    count: 4
                    named: [{department: d02, key: seal, name: 公章, materials: [营业执照]}]
                """);

        assertThat(scenario.labels().matters().get(2).key()).isEqualTo("seal");
        assertThat(scenario.labels().materials()).containsExactly(List.of(), List.of(), List.of(LICENCE), List.of());
    }

    @Test
    void allThatIsWrongWithListsIsSaidAtOnce() {
        List<String> problems = files.problems(departments(
                "    materials: []\n", ", materials: [a, b, a]", ", materials: [a, b, c, d, e, f, g, h, i, j]"));

        assertThat(problems)
                .containsExactly(
                        "x.yaml:13: departments[0].materials: [] is an empty list; it has one of the materials"
                                + " at least",
                        "x.yaml:16: departments[0].matters[0].materials: two of the materials are the same",
                        "x.yaml:18: departments[1].materials: has 10 materials; there are at most 9");
    }

    @Test
    void theHalfYearListsWhatItsNamedMattersNeed() {
        Scenario scenario = ScenarioFolder.scenarioOf(new ScenarioReader().read("zhaoyang-2022h1", List.of()));
        int seal = scenario.labels().matters().stream()
                .map(Labels.Label::key)
                .toList()
                .indexOf("seal-filing");

        assertThat(scenario.labels().materials().get(seal))
                .extracting(LocalName::zh)
                .containsExactly("营业执照副本", "法定代表人居民身份证", "经办人居民身份证", "授权委托书");
        assertThat(scenario.labels().materials().stream().filter(list -> !list.isEmpty()))
                .hasSize(5);
    }
}
