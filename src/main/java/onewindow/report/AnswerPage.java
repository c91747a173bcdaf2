package onewindow.report;

import onewindow.measure.Environment;
import onewindow.report.Answer.Section;
import onewindow.scenario.LocalName;

/** An answer as one HTML file that needs no network: the answer first, then pictures, then tables. */
public final class AnswerPage {

    /** A longer table would be a wall of figures between what is read first and the notes. */
    private static final int MOST_ROWS_UNFOLDED = 24;

    private final Answer answer;
    private final Html html = new Html();

    private AnswerPage(Answer answer) {
        this.answer = answer;
    }

    /**
     * Returns the page.
     *
     * @param language {@code "zh"} or {@code "en"}, which it shows first; anything else is an IllegalArgumentException
     */
    public static String of(Answer answer, String language) {
        AnswerPage page = new AnswerPage(answer);
        PageFrame.head(page.html, Wording.in(language).language(), "OneWindow", answer.title());
        page.header();
        page.html.open("main");
        page.facts();
        page.sections();
        page.notes();
        page.repeat();
        PageFrame.foot(page.html);
        return page.html.page();
    }

    private void header() {
        PageFrame.openHeader(html);
        for (Section section : answer.sections()) {
            html.open("a", "href", "#" + section.key()).both(section.title()).close("a");
        }
        PageFrame.closeNavigation(html);
        html.element("h1", answer.title());
        html.element("p", answer.lead(), "class", answer.met() ? "lead" : "lead missed");
        html.close("header");
    }

    private void facts() {
        html.open("section", "class", "cards answer", "id", "headline");
        for (Answer.Fact fact : answer.facts()) {
            html.open("div", "class", "card")
                    .element("h3", fact.name())
                    .element("p", fact.figure(), "class", "figure")
                    .element("p", fact.beside(), "class", "sub")
                    .close("div");
        }
        html.close("section");
    }

    /** Pictures that follow each other stand beside each other. */
    private void sections() {
        boolean grid = false;
        for (Section section : answer.sections()) {
            boolean fits = section.picture() != null && !section.open();
            if (fits != grid) {
                html.markup(fits ? "<div class=\"grid answer\">\n" : "</div>\n");
                grid = fits;
            }
            section(section);
        }
        if (grid) {
            html.markup("</div>\n");
        }
    }

    private void section(Section section) {
        html.open("section", "id", section.key());
        if (section.picture() == null) {
            boolean open = section.open() && section.table().rows() <= MOST_ROWS_UNFOLDED;
            html.block(section.title(), section.says(), section.table().html(), open);
        } else if (section.table() == null) {
            html.open("figure", "class", "plot");
            html.open("figcaption")
                    .element("h3", section.title())
                    .element("p", section.says())
                    .close("figcaption");
            html.open("div", "class", "picture")
                    .markup(section.picture().markup(section.title(), section.says()))
                    .close("div", "figure");
        } else if (section.open()) {
            html.figureBesideTable(
                    section.title(),
                    section.says(),
                    section.picture(),
                    section.table().html()::write);
        } else {
            html.figure(
                    section.title(),
                    section.says(),
                    section.picture(),
                    section.table().html()::write);
        }
        html.close("section");
    }

    private void notes() {
        if (!answer.notes().isEmpty()) {
            html.open("section", "id", "notes").element("h2", Wording.both("answer.notes"));
            html.open("ul", "class", "block");
            answer.notes().forEach(note -> html.element("li", note));
            html.close("ul", "section");
        }
    }

    private void repeat() {
        Environment environment = answer.environment();
        html.open("section", "id", "repeat").element("h2", Wording.both("answer.repeat"));
        html.open("pre", "class", "command")
                .text("java -jar onewindow.jar " + environment.command())
                .close("pre");
        html.open("dl", "class", "facts");
        fact("repeat.scenario", answer.scenarioKey());
        fact("repeat.sha256", answer.sha256());
        fact("repeat.version", environment.version() + " (" + environment.commit() + ")");
        fact("repeat.jvm", environment.jvm());
        fact("repeat.cpu", environment.cpu());
        fact("repeat.threads", Integer.toString(environment.threads()));
        LocalName time = Wording.both(w -> w.duration(environment.runSeconds()));
        html.element("dt", Wording.both("repeat.runTime")).element("dd", time);
        html.close("dl", "section");
    }

    private void fact(String key, String value) {
        html.element("dt", Wording.both(key)).open("dd").text(value).close("dd");
    }
}
