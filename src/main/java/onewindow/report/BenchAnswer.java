package onewindow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onewindow.measure.Environment;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/** What the benchmarks gave, in tables and pictures: a part for each class, which asks one question. */
public final class BenchAnswer {

    private static final double HEIGHT = 240;
    private static final List<String> STYLES = List.of("curve", "curve other", "curve replayed");

    private final List<Figure> figures;
    private final Map<String, String> baselines;

    /** What was varied, and to what. */
    public record Parameter(String key, String value) {}

    /**
     * One benchmark with one setting.
     *
     * @param type the class, which asks the question
     * @param method what was timed
     * @param parameters in the class's order
     * @param score in its unit
     * @param error half of a 99.9 % interval; NaN where there are too few iterations
     * @param allocatedBytes an operation; NaN where it was not measured
     */
    public record Figure(
            String type,
            String method,
            List<Parameter> parameters,
            double score,
            double error,
            String unit,
            double allocatedBytes) {

        public Figure {
            parameters = List.copyOf(parameters);
        }

        /** Whether another was measured in the same unit with no other settings than this. */
        private boolean isComparableTo(Figure other) {
            return unit.equals(other.unit) && parameters.containsAll(other.parameters);
        }
    }

    /** Everything that was run. */
    public record Figures(boolean smoke, List<Figure> figures) {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    private BenchAnswer(List<Figure> figures, Map<String, String> baselines) {
        this.figures = figures;
        this.baselines = baselines;
    }

    /**
     * Returns the answer.
     *
     * @param baselines by class: the method of which the others are shown as multiples
     * @param smoke whether each was run for a moment alone, so that the figures are none
     */
    public static Answer of(
            List<Figure> figures, Map<String, String> baselines, boolean smoke, Environment environment) {
        BenchAnswer answer = new BenchAnswer(figures, baselines);
        return new Answer(
                "bench",
                Answers.both("bench.title"),
                Answers.both(
                        smoke ? "bench.leadSmoke" : "bench.lead",
                        figures.size(),
                        answer.byType().size()),
                true,
                List.of(),
                answer.sections(),
                List.of(Answers.both("bench.note")),
                "bench",
                "",
                new Figures(smoke, figures),
                environment);
    }

    private Map<String, List<Figure>> byType() {
        Map<String, List<Figure>> byType = new LinkedHashMap<>();
        figures.forEach(figure ->
                byType.computeIfAbsent(figure.type, type -> new ArrayList<>()).add(figure));
        return byType;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        byType().forEach((type, of) -> {
            Optional<String> size = size(of);
            sections.add(new Section(
                    type,
                    Answers.plain(type),
                    size.isPresent()
                            ? Answers.both("bench.growthSays", size.get(), of.get(0).unit)
                            : Answers.both("bench.says", of.get(0).unit),
                    size.map(key -> growth(of, key)).orElse(null),
                    table(type, of),
                    of.size(),
                    true));
        });
        return sections;
    }

    /** The first parameter with several numbers as its values. */
    private static Optional<String> size(List<Figure> of) {
        return of.get(0).parameters.stream()
                .map(Parameter::key)
                .filter(key ->
                        of.stream().allMatch(figure -> number(figure, key).isPresent()))
                .filter(key ->
                        of.stream().map(figure -> value(figure, key)).distinct().count() > 1)
                .findFirst();
    }

    private static String value(Figure figure, String key) {
        return figure.parameters.stream()
                .filter(parameter -> parameter.key.equals(key))
                .map(Parameter::value)
                .findFirst()
                .orElse("");
    }

    private static Optional<Double> number(Figure figure, String key) {
        String value = value(figure, key);
        return value.matches("[0-9]{1,12}") ? Optional.of(Double.valueOf(value)) : Optional.empty();
    }

    /** A line for each setting of everything else; both scales logarithmic where they span enough. */
    private static Svg growth(List<Figure> of, String key) {
        Map<String, TreeMap<Double, Double>> lines = new LinkedHashMap<>();
        double least = Double.MAX_VALUE;
        double most = 0;
        double smallest = Double.MAX_VALUE;
        double largest = 0;
        for (Figure figure : of) {
            double size = number(figure, key).orElseThrow();
            lines.computeIfAbsent(others(figure, key), line -> new TreeMap<>()).put(size, figure.score);
            least = Math.min(least, figure.score);
            most = Math.max(most, figure.score);
            smallest = Math.min(smallest, size);
            largest = Math.max(largest, size);
        }
        Wording numbers = Wording.in("en");
        Axis up = Axis.spanning(least, most);
        Plot plot = new Plot(HEIGHT, Axis.spanning(smallest, largest), up)
                .rules(Answers.plain(of.get(0).unit), value -> numbers.decimal(value, 3))
                .marks(Answers.plain(key), numbers::count);
        int line = 0;
        for (TreeMap<Double, Double> each : lines.values()) {
            List<Point> points = each.entrySet().stream()
                    .map(at -> new Point(plot.x(at.getKey()), plot.y(at.getValue())))
                    .toList();
            plot.svg().path(points, STYLES.get(line++ % STYLES.size()));
            points.forEach(point -> plot.svg().circle(point.x(), point.y(), 3, "dot"));
        }
        return plot.svg();
    }

    private static String others(Figure figure, String key) {
        StringBuilder text = new StringBuilder(figure.method);
        figure.parameters.stream()
                .filter(parameter -> !parameter.key.equals(key))
                .forEach(parameter -> text.append(' ').append(parameter.value));
        return text.toString();
    }

    private AnswerTable table(String type, List<Figure> of) {
        String baseline = baselines.getOrDefault(type, "");
        List<Figure> beside =
                of.stream().filter(figure -> figure.method.equals(baseline)).toList();
        AnswerTable table = new AnswerTable(type).words("method", "bench.columnMethod");
        List<String> keys = of.get(0).parameters.stream().map(Parameter::key).toList();
        keys.forEach(key -> table.words(key, "bench.columnKey", key));
        table.number("score", "bench.columnScore").number("error", "bench.columnError");
        table.words("unit", "bench.columnUnit");
        if (!beside.isEmpty()) {
            table.number("ratio", "bench.columnRatio", baseline);
        }
        table.number("bytes", "bench.columnBytes");
        for (Figure figure : of) {
            List<Entry> row = new ArrayList<>();
            row.add(Entry.of(figure.method));
            keys.forEach(key -> row.add(Entry.of(value(figure, key))));
            row.add(number(figure.score));
            row.add(number(figure.error));
            row.add(Entry.of(figure.unit));
            if (!beside.isEmpty()) {
                row.add(number(ratio(figure, beside)));
            }
            row.add(number(figure.allocatedBytes));
            table.row(row);
        }
        return table;
    }

    private static double ratio(Figure figure, List<Figure> beside) {
        return beside.stream()
                .filter(figure::isComparableTo)
                .mapToDouble(other -> figure.score / other.score)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static Entry number(double value) {
        LocalName shown = Wording.both(
                w -> Double.isFinite(value) ? w.decimal(value, value >= 100 ? 0 : value >= 10 ? 1 : 3) : "–");
        return Entry.of(shown, value);
    }
}
