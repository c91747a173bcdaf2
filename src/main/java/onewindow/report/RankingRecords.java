package onewindow.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import onewindow.measure.ChanceInterval;
import onewindow.measure.RedBlackList;
import onewindow.measure.RedBlackList.Entry;
import onewindow.report.RankingWords.Ranked;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.Scenario;

/** The red and black lists for programs: as a part of the JSON document and as a table. */
final class RankingRecords {

    private RankingRecords() {}

    /** Writes the field {@code ranking}, or nothing where nothing can be ranked. */
    static void write(Scenario scenario, List<Ranked> all, JsonGenerator json) throws IOException {
        if (all.stream().allMatch(Ranked::empty)) {
            return;
        }
        json.writeObjectFieldStart("ranking");
        json.writeBooleanField("onAssumedShares", scenario.labels().assumedShares());
        json.writeNumberField("level", RedBlackList.LEVEL);
        json.writeStringField("correction", "bonferroni");
        for (Ranked ranked : all) {
            json.writeArrayFieldStart(ranked.groups() ? "windowGroups" : "departments");
            for (RedBlackList list : ranked.lists()) {
                list(ranked, list, json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void list(Ranked ranked, RedBlackList list, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("figure", FigureNames.camelCase(list.figure()));
        json.writeNumberField("hall", list.hall());
        json.writeArrayFieldStart("parts");
        for (Entry entry : list.entries()) {
            Label label = ranked.labels().get(entry.part());
            json.writeStartObject();
            json.writeStringField("key", label.key());
            json.writeObjectFieldStart("name");
            json.writeStringField("zh", label.name().zh());
            json.writeStringField("en", label.name().en());
            json.writeEndObject();
            json.writeNumberField("counted", entry.counted());
            json.writeNumberField("value", entry.value());
            interval("alone", entry.alone(), json);
            interval("ofList", entry.ofList(), json);
            json.writeStringField("verdict", FigureNames.camelCase(entry.verdict()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void interval(String field, ChanceInterval interval, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        if (Double.isFinite(interval.low())) {
            json.writeNumberField("low", interval.low());
            json.writeNumberField("high", interval.high());
        } else {
            json.writeNullField("low");
            json.writeNullField("high");
        }
        json.writeEndObject();
    }

    /** The table {@code ranking.csv}: a row for each part and figure. */
    static CsvTable table(List<Ranked> all) {
        CsvTable table = new CsvTable(
                "parts",
                "key",
                "name_zh",
                "name_en",
                "figure",
                "counted",
                "hall",
                "value",
                "alone_low",
                "alone_high",
                "of_list_low",
                "of_list_high",
                "verdict");
        for (Ranked ranked : all) {
            for (RedBlackList list : ranked.lists()) {
                for (Entry entry : list.entries()) {
                    table.row()
                            .text(ranked.kind())
                            .label(ranked.labels().get(entry.part()))
                            .text(FigureNames.snakeCase(list.figure()))
                            .number(entry.counted())
                            .number(list.hall())
                            .number(entry.value())
                            .number(entry.alone().low())
                            .number(entry.alone().high())
                            .number(entry.ofList().low())
                            .number(entry.ofList().high())
                            .text(FigureNames.snakeCase(entry.verdict()));
                }
            }
        }
        return table;
    }
}
