package onewindow.report;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import onewindow.scenario.LocalName;

/** Writes a page in two languages: text is escaped, and what differs by language stands there in both. */
final class Html {

    /** The blanks within a number and its unit, where no line may break. */
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<=\\d) (?=%|(?:s|min|h)\\b)|(?<=\\d (?:min|h)) (?=\\d)");

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes come as name, value, name, value. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String... tags) {
        for (String tag : tags) {
            out.append("</").append(tag).append(">\n");
        }
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Writes a name in both languages, once where they are the same. */
    Html both(LocalName name) {
        if (name.zh().equals(name.en())) {
            return text(BEFORE_UNIT.matcher(name.en()).replaceAll("\u00a0"));
        }
        return open("span", "class", "en", "lang", "en")
                .text(BEFORE_UNIT.matcher(name.en()).replaceAll("\u00a0"))
                .inline("span")
                .open("span", "class", "zh", "lang", "zh-CN")
                .text(name.zh())
                .inline("span");
    }

    /** Writes a text of the bundle in both languages. */
    Html say(String key, Object... arguments) {
        return both(Wording.both(key, arguments));
    }

    /** Writes an element with a text of the bundle. */
    Html element(String tag, LocalName content, String... attributes) {
        return open(tag, attributes).both(content).close(tag);
    }

    /** Writes markup of our own making. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Writes a picture with its heading, the sentence that says what it shows, and the table behind it. */
    Html figure(LocalName title, LocalName sentence, Svg picture, Consumer<Html> table) {
        open("figure", "class", "plot");
        open("figcaption").element("h3", title).element("p", sentence).close("figcaption");
        open("div", "class", "picture").markup(picture.markup(title, sentence)).close("div");
        folded("html.table", table);
        return close("figure");
    }

    /** Writes a picture of which telephones show another drawing. */
    Html figure(LocalName title, LocalName sentence, Svg picture, Svg onTelephones, Consumer<Html> table) {
        open("figure", "class", "plot");
        open("figcaption").element("h3", title).element("p", sentence).close("figcaption");
        open("div", "class", "picture wide-only")
                .markup(picture.markup(title, sentence))
                .close("div");
        open("div", "class", "picture phone-only")
                .markup(onTelephones.markup(title, sentence))
                .close("div");
        folded("html.table", table);
        return close("figure");
    }

    /** Writes a picture with the table that belongs to it unfolded beneath it. */
    Html figureWithTable(LocalName title, LocalName sentence, Svg picture, Consumer<Html> table) {
        open("figure", "class", "plot");
        open("figcaption").element("h3", title).element("p", sentence).close("figcaption");
        open("div", "class", "picture").markup(picture.markup(title, sentence)).close("div");
        table.accept(this);
        return close("figure");
    }

    /** Writes a table with its heading and a sentence; it is unfolded where it is to be open. */
    Html block(LocalName title, LocalName sentence, HtmlTable table, boolean open) {
        open("div", "class", open ? "block" : "block folded").element("h3", title);
        element("p", sentence, "class", "says");
        if (open) {
            if (!table.narrow() || table.isCutOnTelephones()) {
                String hint = table.isCutOnTelephones() ? "html.widerScreen" : "html.swipe";
                element("p", Wording.both(hint), "class", "swipe");
            }
            open("div", "class", "scroll");
            table.write(this);
            close("div");
        } else {
            folded("html.show", table::write);
        }
        return close("div");
    }

    /** Writes a picture with the table behind it unfolded beside it, where the page is wide enough. */
    Html figureBesideTable(LocalName title, LocalName sentence, Svg picture, Consumer<Html> table) {
        open("figure", "class", "plot split");
        open("figcaption").element("h3", title).element("p", sentence).close("figcaption");
        open("div", "class", "picture").markup(picture.markup(title, sentence)).close("div");
        open("div", "class", "scroll");
        table.accept(this);
        return close("div", "figure");
    }

    /** Writes a folded table. */
    Html folded(String summary, Consumer<Html> table) {
        open("details").element("summary", Wording.both(summary)).open("div", "class", "scroll");
        table.accept(this);
        return close("div", "details");
    }

    String page() {
        return out.toString();
    }

    private Html inline(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Escapes what has a meaning in HTML and leaves out control characters, which it forbids. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (character >= ' ' || character == '\n') {
                        safe.append(character);
                    }
                }
            }
        }
        return safe.toString();
    }
}
