package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** A forecast as one HTML file that needs no network: the answer in a sentence, two pictures, then the tables. */
public final class ForecastPage {

    private final ForecastOutlook outlook;
    private final Forecast forecast;
    private final Html html = new Html();

    /** Columns of the lines. */
    private static final int NOT_CALLED = 4;

    private static final int EMPTY_AT = 5;
    /** Columns of the tickets: the second, where their lines stand before it, and the last, where they do not. */
    private static final int WAITED = 2;

    private static final int NOT_CALLED_OF_TICKET = 4;

    private ForecastPage(ForecastOutlook outlook) {
        this.outlook = outlook;
        forecast = outlook.forecast();
    }

    /**
     * Returns the page.
     *
     * @param initialLanguage {@code "zh"} or {@code "en"}, which it shows first; anything else is an
     *     IllegalArgumentException
     */
    public static String of(ForecastOutlook outlook, String initialLanguage) {
        ForecastPage page = new ForecastPage(outlook);
        LocalName title = page.said(ForecastWords::title);
        PageFrame.head(page.html, Wording.in(initialLanguage).language(), "OneWindow", title);
        page.header(title);
        page.html.open("main");
        page.pictures();
        if (page.forecast.lines().size() > 1) {
            page.section("lines", "section.linesAhead");
            page.html.block(Wording.both("section.linesAhead"), Wording.both("forecast.linesSay"), page.lines(), true);
            page.html.close("section");
        }
        if (!page.forecast.people().isEmpty()) {
            page.section("tickets", "section.ticketsAhead");
            page.html.block(
                    Wording.both("section.ticketsAhead"), Wording.both("forecast.ticketsSay"), page.tickets(), true);
            page.html.close("section");
        }
        page.basis();
        PageFrame.foot(page.html);
        return page.html.page();
    }

    private LocalName said(Function<ForecastWords, String> what) {
        return Wording.both(wording -> what.apply(new ForecastWords(outlook, wording)));
    }

    private void header(LocalName title) {
        PageFrame.openHeader(html);
        PageFrame.link(html, "ahead", "section.ahead");
        if (forecast.lines().size() > 1) {
            PageFrame.link(html, "lines", "section.linesAhead");
        }
        if (!forecast.people().isEmpty()) {
            PageFrame.link(html, "tickets", "section.ticketsAhead");
        }
        PageFrame.closeNavigation(html);
        html.element("h1", said(ForecastWords::answer));
        html.element("p", said(ForecastWords::people));
        if (!outlook.ranges().isEmpty()) {
            html.element("p", said(ForecastWords::ranges));
        }
        html.element("p", title, "class", "sub");
        html.close("header");
    }

    private void pictures() {
        section("ahead", "section.ahead");
        html.open("div", "class", "grid");
        LineAhead longest = new ForecastWords(outlook, Wording.in("en")).longest();
        ForecastPictures.waits(html, outlook, longest);
        ForecastPictures.waiting(html, outlook);
        html.close("div", "section");
    }

    private HtmlTable lines() {
        HtmlTable table = new HtmlTable()
                .words("forecast.line")
                .numbers("forecast.waiting")
                .numbers("forecast.median")
                .numbers("forecast.p90")
                .numbers("forecast.notCalled")
                .numbers("forecast.empty");
        for (LineAhead line : forecast.lines()) {
            LaterWait now = line.later().get(0);
            table.row(
                    Cell.of(said(words -> words.line(line))),
                    Cell.of(Integer.toString(line.waitingNow()), line.waitingNow()),
                    Cell.of(said(words -> words.median(now)), now.waits().medianSeconds()),
                    Cell.of(
                            said(words -> words.duration(now.waits().p90Seconds())),
                            now.waits().p90Seconds()),
                    Cell.of(
                            said(words -> words.notCalled(now.waits())),
                            1 - now.waits().called()),
                    Cell.of(said(words -> words.empty(line.queue())), (double)
                            line.queue().emptyMedianMillis()));
        }
        return table.sortable().leftOutOnTelephones(NOT_CALLED).leftOutOnTelephones(EMPTY_AT);
    }

    private HtmlTable tickets() {
        HtmlTable table = new HtmlTable().words("forecast.ticket");
        boolean several = forecast.lines().size() > 1;
        if (several) {
            table.words("forecast.line");
        }
        table.numbers("forecast.waited").numbers("forecast.median").numbers("forecast.p90");
        table.numbers("forecast.notCalled");
        for (PersonAhead person : forecast.people()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(said(words -> words.ticket(person))));
            if (several) {
                row.add(Cell.of(said(words -> words.line(forecast.lines().get(person.line())))));
            }
            double waited = new ForecastWords(outlook, Wording.in("en")).waitedSeconds(person);
            row.add(Cell.of(said(words -> words.duration(waited)), waited));
            row.add(seconds(person.waits().medianSeconds()));
            row.add(seconds(person.waits().p90Seconds()));
            row.add(Cell.of(
                    said(words -> words.notCalled(person.waits())),
                    1 - person.waits().called()));
            table.row(row);
        }
        if (several) {
            table.leftOutOnTelephones(WAITED);
        }
        return table.sortable().leftOutOnTelephones(several ? NOT_CALLED_OF_TICKET + 1 : NOT_CALLED_OF_TICKET);
    }

    private HtmlTable ranges() {
        HtmlTable table = new HtmlTable()
                .words("column.assumption")
                .words("column.range")
                .numbers("forecast.atLow")
                .numbers("forecast.atHigh");
        for (RangeEffect effect : Answers.furthestFirst(outlook.ranges())) {
            table.row(
                    Cell.of(Wording.both(w ->
                            ParameterName.of(effect.key(), outlook.scenario().labels(), w))),
                    Cell.of(Wording.both(w -> w.text("html.span", w.stated(effect.low()), w.stated(effect.high())))),
                    seconds(effect.headlineAtLow()),
                    seconds(effect.headlineAtHigh()));
        }
        return table;
    }

    private Cell seconds(double seconds) {
        return Cell.of(said(words -> words.duration(seconds)), seconds);
    }

    private void basis() {
        section("basis", "section.basis");
        html.open("div", "class", "block");
        html.element("p", said(ForecastWords::basis));
        if (!outlook.ranges().isEmpty()) {
            html.block(Wording.both("forecast.rangesTitle"), Wording.both("forecast.rangesSay"), ranges(), true);
        }
        html.element("p", Wording.both("forecast.meaning"));
        html.open("pre", "class", "command")
                .text("java -jar onewindow.jar " + outlook.command())
                .close("pre");
        html.close("div", "section");
    }

    private void section(String id, String key) {
        html.open("section", "id", id).element("h2", Wording.both(key));
    }
}
