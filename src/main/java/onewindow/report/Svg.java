package onewindow.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import onewindow.scenario.LocalName;

/**
 * A small vocabulary to draw with: rectangles, lines, areas and texts in two languages; colours come from the page's
 * style.
 */
final class Svg {

    private final double width;
    private final double height;
    private final StringBuilder shapes = new StringBuilder();

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    Svg rectangle(double x, double y, double width, double height, String style) {
        shapes.append("<rect")
                .append(box(x, y, width, height))
                .append(style(style))
                .append("/>\n");
        return this;
    }

    /** A rectangle that says something when the pointer rests on it. */
    Svg rectangle(double x, double y, double width, double height, String style, LocalName tip) {
        shapes.append("<rect")
                .append(box(x, y, width, height))
                .append(style(style))
                .append('>');
        shapes.append(title(tip)).append("</rect>\n");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String style) {
        shapes.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        shapes.append("\" x2=\"")
                .append(number(x2))
                .append("\" y2=\"")
                .append(number(y2))
                .append('"');
        shapes.append(style(style)).append("/>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, String style) {
        shapes.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        shapes.append("\" r=\"")
                .append(number(radius))
                .append('"')
                .append(style(style))
                .append("/>\n");
        return this;
    }

    /** A line through points. */
    Svg path(List<Point> points, String style) {
        shapes.append("<path d=\"")
                .append(through(points))
                .append('"')
                .append(style(style))
                .append("/>\n");
        return this;
    }

    /** The area between an upper line and a lower one, both from left to right. */
    Svg band(List<Point> upper, List<Point> lower, String style) {
        area(upper, lower, style);
        shapes.append("/>\n");
        return this;
    }

    /** An area that says something when the pointer rests on it. */
    Svg band(List<Point> upper, List<Point> lower, String style, LocalName tip) {
        area(upper, lower, style);
        shapes.append('>').append(title(tip)).append("</path>\n");
        return this;
    }

    private void area(List<Point> upper, List<Point> lower, String style) {
        StringBuilder back = new StringBuilder();
        for (int i = lower.size() - 1; i >= 0; i--) {
            back.append('L')
                    .append(number(lower.get(i).x()))
                    .append(' ')
                    .append(number(lower.get(i).y()));
        }
        shapes.append("<path d=\"")
                .append(through(upper))
                .append(back)
                .append("Z\"")
                .append(style(style));
    }

    Svg text(double x, double y, String style, String text) {
        return text(x, y, style, new LocalName(text, text));
    }

    /**
     * A text in both languages; the style names its anchor ({@code start}, {@code middle}, {@code end}) and its weight.
     */
    Svg text(double x, double y, String style, LocalName text) {
        if (text.zh().equals(text.en())) {
            shapes.append(text(x, y, style, text.en(), ""));
        } else {
            shapes.append(text(x, y, style + " en", text.en(), " lang=\"en\""));
            shapes.append(text(x, y, style + " zh", text.zh(), " lang=\"zh-CN\""));
        }
        return this;
    }

    /** A text of several lines in both languages, in the middle of {@code y}. */
    Svg lines(double x, double y, double height, String style, List<String> zh, List<String> en) {
        if (zh.equals(en)) {
            return lines(x, y, height, style, en, "");
        }
        lines(x, y, height, style + " en", en, " lang=\"en\"");
        return lines(x, y, height, style + " zh", zh, " lang=\"zh-CN\"");
    }

    private Svg lines(double x, double y, double height, String style, List<String> lines, String language) {
        for (int i = 0; i < lines.size(); i++) {
            double base = y + 4 + (i - (lines.size() - 1) / 2.0) * height;
            shapes.append(text(x, base, style, lines.get(i), language));
        }
        return this;
    }

    /** The picture, with a title and a description for those who cannot see it. */
    String markup(LocalName title, LocalName description) {
        return "<svg viewBox=\"0 0 " + number(width) + " " + number(height) + "\" style=\"max-width:"
                + number(width * 1.3)
                + "px\" role=\"img\">" + title(title) + "<desc data-en=\"" + Html.escape(description.en())
                + "\" data-zh=\"" + Html.escape(description.zh()) + "\">" + Html.escape(description.en()) + "</desc>\n"
                + shapes + "</svg>";
    }

    /** A point of a path. */
    record Point(double x, double y) {}

    private static String title(LocalName title) {
        return "<title data-en=\"" + Html.escape(title.en()) + "\" data-zh=\"" + Html.escape(title.zh()) + "\">"
                + Html.escape(title.en()) + "</title>";
    }

    private static String text(double x, double y, String style, String text, String language) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\"" + style(style) + language + ">"
                + Html.escape(text) + "</text>\n";
    }

    private static String through(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(number(point.x()))
                    .append(' ')
                    .append(number(point.y()));
        }
        return path.toString();
    }

    private static String box(double x, double y, double width, double height) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(Math.max(0, width)) + "\" height=\""
                + number(Math.max(0, height)) + "\"";
    }

    private static String style(String style) {
        return " class=\"" + style + "\"";
    }

    private static String number(double number) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
