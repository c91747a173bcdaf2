package onewindow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import onewindow.scenario.LocalName;

/** What every page has around its contents: its style and script, its bar with the switches, and its foot. */
final class PageFrame {

    private PageFrame() {}

    /** Opens the page, up to its body. */
    static void head(Html html, String language, String generator, LocalName title) {
        html.markup("<!DOCTYPE html>\n");
        html.open("html", "lang", language.equals("zh") ? "zh-CN" : "en", "data-lang", language);
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "generator", "content", generator);
        html.open("title", "data-en", title.en(), "data-zh", title.zh());
        html.text(title.in(language)).close("title");
        html.markup("<style>\n")
                .markup(resource("report.css"))
                .markup("</style>\n")
                .close("head")
                .open("body");
    }

    /** Opens the header and the navigation, for links. */
    static void openHeader(Html html) {
        html.open("header")
                .open("div", "class", "top")
                .open("span", "class", "brand")
                .text("OneWindow ");
        html.open("span", "lang", "zh-CN").text("一窗").close("span", "span");
        html.open("nav");
    }

    /** Writes a link to a section. */
    static void link(Html html, String id, String key) {
        html.open("a", "href", "#" + id).say(key).close("a");
    }

    /** Closes the navigation and writes the switches; the header stays open. */
    static void closeNavigation(Html html) {
        html.close("nav").open("div", "class", "switches");
        html.open("button", "type", "button", "id", "theme").say("html.theme").close("button");
        html.open("button", "type", "button", "id", "language", "lang", "")
                .markup("<span class=\"en\" lang=\"zh-CN\">中文</span>");
        html.markup("<span class=\"zh\" lang=\"en\">English</span>").close("button", "div", "div");
    }

    /** Closes the page. */
    static void foot(Html html) {
        html.close("main")
                .open("footer")
                .element("p", Wording.both("html.foot"))
                .close("footer");
        html.markup("<script>\n")
                .markup(resource("report.js"))
                .markup("</script>\n")
                .close("body", "html");
    }

    private static String resource(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + name, PageFrame.class.getName(), name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
