package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.Finding;
import onewindow.calibrate.judge.Judgement;

/**
 * A calibration for a terminal, at most 100 columns wide: what was read, what was fitted, how it fits, what it misses.
 */
public final class CalibrationText {

    private static final int WIDTH = 100;
    private static final int COLUMN = 15;
    private static final int MOST_FINDINGS = 5;

    private final Calibration calibration;
    private final Wording wording;
    private final FitWords words;
    private final int margin;
    private final List<String> lines = new ArrayList<>();

    private CalibrationText(Calibration calibration, Wording wording) {
        this.calibration = calibration;
        this.wording = wording;
        words = new FitWords(calibration, wording);
        margin = Integer.parseInt(wording.text("text.margin"));
    }

    /**
     * Returns the summary, each line ended by a line feed.
     *
     * @param language {@code "zh"} or {@code "en"}; anything else is an IllegalArgumentException
     */
    public static String of(Calibration calibration, String language) {
        CalibrationText text = new CalibrationText(calibration, Wording.in(language));
        text.read();
        text.fitted();
        text.judged();
        text.findings();
        return String.join("\n", text.lines) + "\n";
    }

    private void read() {
        row("calibration.read", words.read());
        if (!calibration.headers().isEmpty()) {
            row("calibration.columns", words.columns());
        }
        row("calibration.fitted", words.fittedDays());
        line("");
    }

    private void fitted() {
        row("calibration.people", words.peopleADay());
        words.appointments().ifPresent(booked -> row("calibration.booked", booked));
        row("calibration.service", words.service());
        row("calibration.patience", words.patience());
        row("calibration.windows", words.windows());
        row("calibration.order", words.classes());
    }

    private void judged() {
        calibration.judgement().ifPresent(judgement -> {
            line("");
            wrapped("", words.judgedDays(judgement));
            line(Columns.left("", margin)
                    + Columns.left(wording.text("calibration.log"), COLUMN)
                    + Columns.left(wording.text("calibration.model"), COLUMN)
                    + wording.text("calibration.band"));
            words.figures(judgement).forEach(this::figure);
            row("calibration.coverage", words.coverage(judgement));
            judgement.replay().ifPresent(replay -> row("calibration.replay", words.replay(replay)));
        });
    }

    private void figure(FitWords.Row row) {
        Judgement.Compared figure = row.figure();
        String band = wording.text(
                "html.span", row.say().apply(figure.low()), row.say().apply(figure.high()));
        line(Columns.left(wording.text(row.key()), margin)
                + Columns.left(row.say().apply(figure.observed()), COLUMN)
                + Columns.left(row.say().apply(figure.simulated()), COLUMN)
                + Columns.left(band, 2 * COLUMN)
                + words.within(figure));
    }

    private void findings() {
        FindingWords say = new FindingWords(wording);
        List<Finding> findings = calibration.findings();
        line("");
        line(wording.text("calibration.misses"));
        if (findings.isEmpty()) {
            wrapped("  ", wording.text("finding.none"));
        }
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> bullet(say.say(finding)));
        if (findings.size() > MOST_FINDINGS) {
            bullet(wording.text("calibration.moreFindings", findings.size() - MOST_FINDINGS));
        }
        line("");
        line(wording.text("calibration.next"));
        calibration.nextSteps().forEach(step -> bullet(say.say(step)));
        line("");
    }

    private void bullet(String text) {
        wrapped("- ", text);
    }

    private void wrapped(String head, String text) {
        String before = head;
        for (String part : Columns.wrap(text, WIDTH - head.length())) {
            line(before + part);
            before = " ".repeat(head.length());
        }
    }

    private void row(String key, String text) {
        String head = wording.text(key);
        for (String part : Columns.wrap(text, WIDTH - margin)) {
            line(Columns.left(head, margin) + part);
            head = "";
        }
    }

    private void line(String line) {
        lines.add(Columns.cut(line.stripTrailing(), WIDTH));
    }
}
