package onewindow.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import onewindow.measure.KeyFigure;
import onewindow.measure.WhatIf;
import onewindow.measure.WhatIf.Change;

/** The terminal's table of what one change at a time would do. */
final class WhatIfText {

    private static final int WIDTH = 100;
    private static final int LEAST_NAME = 16;
    private static final int LEAST_GAP = 2;

    private final WhatIf whatIf;
    private final Wording wording;
    private final WhatIfWords words;
    private final List<KeyFigure> figures;
    /** Columns of the terminal for each figure, the gap before the next one included. */
    private final Map<KeyFigure, Integer> widths = new EnumMap<>(KeyFigure.class);

    private final int margin;

    WhatIfText(WhatIf whatIf, Wording wording) {
        this.whatIf = whatIf;
        this.wording = wording;
        words = new WhatIfWords(whatIf, wording);
        figures = WhatIfWords.figures(whatIf).stream()
                .filter(figure -> figure != KeyFigure.AT_MOST_ONE_TRIP)
                .toList();
        figures.forEach(figure -> widths.put(figure, widest(figure) + LEAST_GAP));
        int all = widths.values().stream().mapToInt(Integer::intValue).sum();
        int most = Integer.parseInt(wording.text("text.margin"));
        margin = Math.max(LEAST_NAME, Math.min(most, WIDTH + LEAST_GAP - all));
    }

    private int widest(KeyFigure figure) {
        int widest = Math.max(Columns.width(words.head(figure)), Columns.width(words.stated(figure)));
        for (Change change : whatIf.changes()) {
            widest = Math.max(widest, Columns.width(words.difference(change, figure)));
            widest = Math.max(widest, Columns.width(words.halfWidth(change, figure)));
        }
        return widest;
    }

    /** Returns the lines, each at most 100 columns wide. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(Columns.wrap(wording.text("whatIf.text", wording.count(whatIf.replications())), WIDTH));
        lines.add(line("", words::head));
        lines.add(line(wording.text("whatIf.stated"), words::stated));
        for (Change change : whatIf.changes()) {
            String name = Columns.cut(wording.name(WhatIfWords.title(change)), margin - 1);
            lines.add(line(name, figure -> words.difference(change, figure)));
            if (whatIf.replications() > 1) {
                lines.add(line("", figure -> words.halfWidth(change, figure)));
            }
        }
        for (String note : words.notes()) {
            lines.addAll(Columns.wrap(note, WIDTH));
        }
        return lines;
    }

    private String line(String name, Function<KeyFigure, String> cell) {
        StringBuilder line = new StringBuilder(Columns.left(name, margin));
        figures.forEach(figure -> line.append(Columns.left(cell.apply(figure), widths.get(figure))));
        return line.toString().stripTrailing();
    }
}
