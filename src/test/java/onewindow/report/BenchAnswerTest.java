package onewindow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onewindow.report.BenchAnswer.Figure;
import onewindow.report.BenchAnswer.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks as multiples of what they are set beside. */
class BenchAnswerTest {

    @TempDir
    Path folder;

    private static Figure figure(String method, double score, String unit, Parameter... parameters) {
        return new Figure("Commands", method, List.of(parameters), score, Double.NaN, unit, Double.NaN);
    }

    private List<String> lines(List<Figure> figures, Map<String, String> baselines) throws Exception {
        Path file = folder.resolve("commands.csv");
        BenchAnswer.of(figures, baselines, false, null)
                .sections()
                .get(0)
                .table()
                .csv()
                .write(file);
        return Files.readString(file).substring(1).lines().toList();
    }

    @Test
    void eachIsAMultipleOfTheBaselineWithNoOtherSettings() throws Exception {
        List<Figure> figures = List.of(
                figure("take", 300, "ops/s", new Parameter("halls", "1"), new Parameter("size", "8")),
                figure("take", 500, "ops/s", new Parameter("halls", "1"), new Parameter("size", "9")),
                figure("start", 2, "s/op", new Parameter("halls", "1"), new Parameter("size", "8")),
                figure("bare", 600, "ops/s", new Parameter("size", "8")),
                figure("bare", 2000, "ops/s", new Parameter("size", "9")));

        assertThat(lines(figures, Map.of("Commands", "bare")))
                .containsExactly(
                        "method,halls,size,score,error,unit,ratio,bytes",
                        "take,1,8,300,,ops/s,0.5,",
                        "take,1,9,500,,ops/s,0.25,",
                        "start,1,8,2,,s/op,,",
                        "bare,,8,600,,ops/s,1,",
                        "bare,,9,2000,,ops/s,1,");
    }

    @Test
    void whatHasNoBaselineHasNoRatios() throws Exception {
        assertThat(lines(List.of(figure("take", 300, "ops/s")), Map.of("Others", "bare")))
                .containsExactly("method,score,error,unit,bytes", "take,300,,ops/s,");
    }
}
