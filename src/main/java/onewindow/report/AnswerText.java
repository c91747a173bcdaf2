package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;

/** An answer for a terminal, at most 100 columns wide. */
public final class AnswerText {

    private static final int WIDTH = 100;
    private static final int LONGEST_FIGURE = 20;

    private final Answer answer;
    private final String language;
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    private AnswerText(Answer answer, String language) {
        this.answer = answer;
        this.language = language;
        wording = Wording.in(language);
    }

    /**
     * Returns the text, each line ended by a line feed.
     *
     * @param language {@code "zh"} or {@code "en"}; anything else is an IllegalArgumentException
     */
    public static String of(Answer answer, String language) {
        AnswerText text = new AnswerText(answer, language);
        text.lines.add(answer.title().in(language));
        text.lines.add("");
        text.lines.addAll(Columns.wrap(answer.lead().in(language), WIDTH));
        text.lines.add("");
        text.facts();
        answer.sections().forEach(text::section);
        if (!answer.notes().isEmpty()) {
            text.lines.add("");
            answer.notes().forEach(note -> text.lines.addAll(Columns.wrap(note.in(language), WIDTH)));
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void facts() {
        int margin = answer.facts().stream()
                        .mapToInt(fact -> Columns.width(fact.name().in(language)))
                        .max()
                        .orElse(0)
                + 2;
        int figure = answer.facts().stream()
                        .mapToInt(fact -> Columns.width(fact.figure().in(language)))
                        .filter(width -> width <= LONGEST_FIGURE)
                        .max()
                        .orElse(0)
                + 2;
        for (Fact fact : answer.facts()) {
            String head = Columns.left(fact.name().in(language), margin)
                    + Columns.left(fact.figure().in(language), figure);
            String indent = " ".repeat(margin + figure);
            if (Columns.width(head) > margin + figure) {
                lines.add(head.stripTrailing());
                head = indent;
            }
            List<String> beside = Columns.wrap(fact.beside().in(language), WIDTH - margin - figure);
            for (int i = 0; i < beside.size(); i++) {
                lines.add(((i == 0 ? head : indent) + beside.get(i)).stripTrailing());
            }
        }
    }

    private void section(Section section) {
        if (section.table() == null) {
            return;
        }
        section.table().text(language, section.textRows(), WIDTH).ifPresent(table -> {
            lines.add("");
            lines.add(section.title().in(language));
            table.forEach(line -> lines.add(Columns.cut(line, WIDTH)));
            int left = section.table().rows() - section.textRows();
            if (left > 0) {
                lines.add(wording.text("answer.moreRows", left));
            }
        });
    }
}
