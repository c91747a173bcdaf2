package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.Forecast.Point;

/** A forecast for a terminal, at most 100 columns wide: the answer first, then lines, hours and tickets. */
public final class ForecastText {

    private static final int WIDTH = 100;
    private static final int NAME = 34;
    private static final int COLUMN = 15;
    private static final int MOST_LINES = 40;
    private static final int MOST_TICKETS = 20;

    private final Forecast forecast;
    private final Wording wording;
    private final ForecastWords words;
    private final List<String> lines = new ArrayList<>();

    private ForecastText(ForecastOutlook outlook, Wording wording) {
        forecast = outlook.forecast();
        this.wording = wording;
        words = new ForecastWords(outlook, wording);
    }

    /**
     * Returns the summary, each line ended by a line feed.
     *
     * @param language {@code "zh"} or {@code "en"}; anything else is an IllegalArgumentException
     */
    public static String of(ForecastOutlook outlook, String language) {
        ForecastText text = new ForecastText(outlook, Wording.in(language));
        text.wrapped(text.words.title());
        text.wrapped(text.words.answer());
        text.wrapped(text.words.people());
        text.line("");
        text.lines();
        text.hours();
        text.tickets();
        text.wrapped(text.words.basis());
        if (!outlook.ranges().isEmpty()) {
            text.wrapped(text.words.ranges());
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void lines() {
        if (forecast.lines().size() == 1) {
            return;
        }
        row(NAME, "forecast.line", "forecast.waiting", "forecast.median", "forecast.p90", "forecast.empty");
        forecast.lines().stream()
                .limit(MOST_LINES)
                .forEach(line -> cells(
                        NAME,
                        words.line(line),
                        Integer.toString(line.waitingNow()),
                        words.median(line.later().get(0)),
                        words.duration(ForecastWords.now(line).p90Seconds()),
                        words.empty(line.queue())));
        if (forecast.lines().size() > MOST_LINES) {
            line(wording.text("forecast.moreLines", forecast.lines().size() - MOST_LINES));
        }
        line("");
    }

    private void hours() {
        LineAhead longest = words.longest();
        wrapped(
                forecast.lines().size() == 1
                        ? wording.text("forecast.later")
                        : wording.text("forecast.laterAt", words.line(longest)));
        row(COLUMN, "forecast.at", "forecast.median", "forecast.p90", "forecast.notCalled", "forecast.inLine");
        for (LaterWait later : longest.later()) {
            cells(
                    COLUMN,
                    words.clock(later.atMillis()),
                    words.median(later),
                    words.duration(later.waits().p90Seconds()),
                    words.notCalled(later.waits()),
                    band(longest.queue().points(), later.atMillis()));
        }
        line("");
    }

    private String band(List<Point> points, long at) {
        for (Point point : points) {
            if (point.atMillis() == at) {
                return wording.text(
                        "forecast.band",
                        wording.count(point.mean()),
                        wording.decimal(point.p5(), 0),
                        wording.decimal(point.p95(), 0));
            }
        }
        return Wording.NONE;
    }

    private void tickets() {
        if (forecast.people().isEmpty()) {
            return;
        }
        row(COLUMN, "forecast.ticket", "forecast.waited", "forecast.median", "forecast.p90", "forecast.notCalled");
        for (PersonAhead person : forecast.people()
                .subList(0, Math.min(MOST_TICKETS, forecast.people().size()))) {
            cells(
                    COLUMN,
                    words.ticket(person),
                    words.duration(words.waitedSeconds(person)),
                    words.duration(person.waits().medianSeconds()),
                    words.duration(person.waits().p90Seconds()),
                    words.notCalled(person.waits()));
        }
        if (forecast.people().size() > MOST_TICKETS) {
            line(wording.text("forecast.moreTickets", forecast.people().size() - MOST_TICKETS));
        }
        line("");
    }

    private void row(int first, String head, String... keys) {
        String[] texts = new String[keys.length];
        for (int i = 0; i < keys.length; i++) {
            texts[i] = wording.text(keys[i]);
        }
        cells(first, wording.text(head), texts);
    }

    private void cells(int first, String head, String... cells) {
        StringBuilder text = new StringBuilder(Columns.left(Columns.cut(head, first - 1), first));
        for (String cell : cells) {
            text.append(Columns.right(cell, COLUMN));
        }
        line(text.toString());
    }

    private void wrapped(String text) {
        Columns.wrap(text, WIDTH).forEach(this::line);
    }

    private void line(String line) {
        lines.add(Columns.cut(line.stripTrailing(), WIDTH));
    }
}
