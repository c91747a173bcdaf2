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

    private static final double WIDTH = 960;
    private static final double HEIGHT = 430;
    private static final double TOP = 14;
    private static final double GAP = 20;
    private static final double NODE = 13;
    private static final double LEAST = 1;
    private static final double LABEL = 185;
    private static final int STEPS = 24;

    private final int columns;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    /** Where the next band that passes above runs. */
    private double lane;

    /** A place at which something flows in and out. */
    static final class Node {
        private final int column;
        private final LocalName name;
        private double in;
        private double out;
        private double top;
        private double inAt;
        private double outAt;

        private Node(int column, LocalName name) {
            this.column = column;
            this.name = name;
        }

        private double amount() {
            return Math.max(in, out);
        }
    }

    private record Link(Node from, Node to, double[] amount) {
        boolean skips() {
            return to.column - from.column > 1;
        }
    }

    /** A diagram of so many columns, at least 3. */
    FlowDiagram(int columns) {
        this.columns = columns;
    }

    /** Adds a node to a column, counted from 0, beneath those that are there. */
    Node node(int column, LocalName name) {
        Node node = new Node(column, name);
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
        Svg svg = new Svg(WIDTH, HEIGHT);
        double scale = scale();
        for (int column = 0; column < columns; column++) {
            place(column, scale);
        }
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

    /** Pixels for one case: the fullest column, with what passes above it, just fits. */
    private double scale() {
        double scale = Double.POSITIVE_INFINITY;
        for (int column = 0; column < columns; column++) {
            double amount = passing(column);
            double room = HEIGHT - 2 * TOP;
            for (Node node : nodes) {
                if (node.column == column && node.amount() > 0) {
                    amount += node.amount();
                    room -= GAP;
                }
            }
            scale = Math.min(scale, room / amount);
        }
        return scale;
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

    private void place(int column, double scale) {
        double passing = passing(column);
        double y = TOP + (passing > 0 ? passing * scale + GAP : 0);
        for (Node node : nodes) {
            if (node.column == column && node.amount() > 0) {
                node.top = y;
                node.inAt = y;
                node.outAt = y;
                y += Math.max(LEAST, node.amount() * scale) + GAP;
            }
        }
    }

    private double x(int column) {
        return column * (WIDTH - LABEL - NODE) / (columns - 1);
    }

    private void draw(Svg svg, Link link, double scale) {
        double height = link.amount[0] * scale;
        double left = x(link.from.column) + NODE;
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
        double height = Math.max(LEAST, node.amount() * scale);
        double x = x(node.column);
        svg.rectangle(x, node.top, NODE, height, "node");
        LocalName label = Wording.both(w -> w.text("flow.node", node.name, w.count(node.amount())));
        svg.text(x + NODE + 5, node.top + height / 2 + 4, "flow start", label);
    }
}
