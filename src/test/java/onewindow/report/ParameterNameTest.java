package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import org.junit.jupiter.api.Test;

/** Key paths of a scenario file, said in words. */
class ParameterNameTest {

    private static final Labels LABELS = new Labels(
            List.of(),
            List.of(new Label("out", new LocalName("出件窗口", "Issue window"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Label("slow", new LocalName("承诺件", "Promised"))),
            List.of(),
            false);

    private static void said(String path, String en, String zh) {
        assertThat(ParameterName.of(path, LABELS, Wording.in("en"))).isEqualTo(en);
        assertThat(ParameterName.of(path, LABELS, Wording.in("zh"))).isEqualTo(zh);
    }

    @Test
    void casesAreBothABlockAndANumberOfTheDemand() {
        said("demand.cases", "Demand: cases", "需求：办件量");
        said("cases.materials.missing", "Cases: materials, share missing", "办件：材料，缺件比例");
    }

    @Test
    void kindsOfCaseAndDesksHaveTheirNames() {
        said("cases.kinds.slow.limits.promised", "Cases: kinds, Promised, limits, promised", "办件：办件类型，承诺件，时限，承诺");
        said("desks.out.service", "Desks: Issue window, Service time", "服务点：出件窗口，办理时长");
    }
}
