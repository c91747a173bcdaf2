package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import onewindow.report.Svg.Point;
import onewindow.scenario.LocalName;

/**
 * Nodes in columns and bands between them, as wide as what flows (after the diagrams of M. H. P. R. Sankey, 1898).
 * Bands go from left to right; one that skips a column passes above its nodes.
 */
final class FlowDiagram {

    private static final double TOP = 14;
    private static final double LEAST = 1;
    private static final double LINE = 12;
    private static final int STEPS = 24;
    private static final int MOST_LINES = 3;

    private final int columns;
    private final Format format;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    /** Where the next band that passes above runs. */
    private double lane;

    /**
     * How much room there is.
     *
     * @param width of the whole
     * @param bands height of the fullest column, gaps left out
     * @param gap between two nodes of a column, label included
     * @param node width of a node
     * @param label width of the labels of the last column
     * @param letters that a line of a label has, Chinese ones counted twice; 0 where a label is one line
     * @param steps from each of the first columns to the next; the others stand evenly
     */
    record Format(double width, double bands, double gap, double node, double label, int letters, List<Double> steps) {
        static final Format DESKTOP = new Format(960, 240, 8, 13, 185, 0, List.of());
        /** The counter's label stands on its band; those of the departments need room before the next column. */
        static final Format TELEPHONE = new Format(340, 230, 8, 6, 68, 12, List.of(40.0, 72.0));
    }

    /** A place at which something flows in and out. */
    static final class Node {
        private final int column;
        private final LocalName name;
        private final double stated;
        private double in;
        private double out;
        private double top;
        private double inAt;
        private double outAt;

        private Node(int column, LocalName name, double stated) {
            this.column = column;
            this.name = name;
            this.stated = stated;
        }

        private double amount() {
            return Math.max(in, out);
        }

        /** What the label says. */
        private double shown() {
            return Double.isNaN(stated) ? amount() : stated;
        }
    }

    private record Link(Node from, Node to, double[] amount) {
        boolean skips() {
            return to.column - from.column > 1;
        }
    }

    /** A diagram of so many columns, more than the format has steps by two at least. */
    FlowDiagram(int columns, Format format) {
        this.columns = columns;
        this.format = format;
    }

    /** Adds a node to a column, counted from 0, beneath those that are there. */
    Node node(int column, LocalName name) {
        return node(column, name, Double.NaN);
    }

    /** Adds a node whose label says another number than that of the bands at it. */
    Node node(int column, LocalName name, double stated) {
        Node node = new Node(column, name, stated);
        nodes.add(node);
        return node;
    }

    /** Adds to the band between two nodes; returns false, and does not, where it would not go to the right. */
    boolean link(Node from, Node to, double amount) {
        if (from.column >= to.column) {
            return false;
        }
        from.out += amount;
        to.in += amount;
        for (Link link : links) {
            if (link.from == from && link.to == to) {
                link.amount[0] += amount;
                return true;
            }
        }
        links.add(new Link(from, to, new double[] {amount}));
        return true;
    }

    Svg draw() {
        double scale = scale();
        double bottom = 0;
        for (int column = 0; column < columns; column++) {
            bottom = Math.max(bottom, place(column, scale));
        }
        Svg svg = new Svg(format.width, bottom + TOP);
        links.sort(Comparator.comparingDouble((Link link) -> link.to.top)
                .thenComparingInt(link -> link.from.column)
                .thenComparingDouble(link -> link.from.top));
        lane = TOP;
        for (Link link : links) {
            draw(svg, link, scale);
        }
        for (Node node : nodes) {
            draw(svg, node, scale);
        }
        return svg;
    }

    /** Pixels for one case: the fullest column, with what passes above it, is as high as the format says. */
    private double scale() {
        double fullest = 0;
        for (int column = 0; column < columns; column++) {
            double amount = passing(column);
            for (Node node : nodes) {
                amount += node.column == column ? node.amount() : 0;
            }
            fullest = Math.max(fullest, amount);
        }
        return format.bands / fullest;
    }

    /** What goes above the nodes of a column: in the middle columns everything that skips one. */
    private double passing(int column) {
        double sum = 0;
        for (Link link : links) {
            if (link.skips() && column > 0 && column < columns - 2) {
                sum += link.amount[0];
            }
        }
        return sum;
    }

    /** Puts the nodes of a column beneath each other, each in the middle of its label; returns where they end. */
    private double place(int column, double scale) {
        double passing = passing(column);
        double y = TOP + (passing > 0 ? passing * scale + format.gap : 0);
        for (Node node : nodes) {
            if (node.column == column && node.amount() > 0) {
                double height = height(node, scale);
                double room = Math.max(height, LINE * lines(node));
                node.top = y + (room - height) / 2;
                node.inAt = node.top;
                node.outAt = node.top;
                y += room + format.gap;
            }
        }
        return y - format.gap;
    }

    private static double height(Node node, double scale) {
        return Math.max(LEAST, node.amount() * scale);
    }

    private int lines(Node node) {
        return Math.max(label(node, "zh").size(), label(node, "en").size());
    }

    private double x(int column) {
        double room = format.width - format.label - format.node;
        int stated = format.steps.size();
        double sum = 0;
        double x = 0;
        for (int i = 0; i < stated; i++) {
            sum += format.steps.get(i);
            x += i < column ? format.steps.get(i) : 0;
        }
        return x + Math.max(0, column - stated) * (room - sum) / (columns - 1 - stated);
    }

    private void draw(Svg svg, Link link, double scale) {
        double height = link.amount[0] * scale;
        double left = x(link.from.column) + format.node;
        double right = x(link.to.column);
        double start = link.from.outAt;
        double end = link.to.inAt;
        link.from.outAt += height;
        link.to.inAt += height;
        double above = lane;
        lane += link.skips() ? height : 0;
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            double eased = share * share * (3 - 2 * share);
            double x = left + share * (right - left);
            double y = link.skips() ? above(start, above, end, share) : start + eased * (end - start);
            upper.add(new Point(x, y));
            lower.add(new Point(x, y + Math.max(LEAST / 2, height)));
        }
        svg.band(upper, lower, "link", tip(link));
    }

    /** The way of a band that passes above the nodes: quickly up, along, and quickly down. */
    private static double above(double start, double top, double end, double share) {
        double up = Math.min(1, share * 3);
        double down = Math.min(1, (1 - share) * 3);
        double rise = up * up * (3 - 2 * up);
        double fall = down * down * (3 - 2 * down);
        return share < 0.5 ? start + rise * (top - start) : end + fall * (top - end);
    }

    private static LocalName tip(Link link) {
        return Wording.both(w -> w.text("flow.tip", link.from.name, link.to.name, w.count(link.amount[0])));
    }

    private void draw(Svg svg, Node node, double scale) {
        if (node.amount() <= 0) {
            return;
        }
        double height = height(node, scale);
        double x = x(node.column);
        svg.rectangle(x, node.top, format.node, height, "node");
        double left = x + format.node + format.node / 3;
        double middle = node.top + height / 2;
        svg.lines(left, middle, LINE, "flow start", label(node, "zh"), label(node, "en"));
    }

    /** The name and the number, on one line or beneath each other. */
    private List<String> label(Node node, String language) {
        Wording wording = Wording.in(language);
        String number = wording.count(node.shown());
        if (format.letters == 0) {
            return List.of(wording.text("flow.node", node.name, number));
        }
        List<String> lines = new ArrayList<>(Columns.narrow(wording.name(node.name), format.letters, MOST_LINES));
        lines.add(number);
        return lines;
    }
}
