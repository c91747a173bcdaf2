package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.casework.Channel;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseSummary;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/**
 * Picture: the way of the cases as bands from the counter over the offices to the decision and the issue, as wide as
 * they are many. The largest departments are shown, the rest as one; what goes back or between departments is in the
 * table alone.
 */
final class FlowPicture {

    private static final int SHOWN = 7;
    private static final int MOST_ROWS = 40;
    private static final int SIDES = 2;

    private final Scenario scenario;
    private final CaseSummary cases;
    private final double[][] flow;
    private final int departments;
    private final FlowDiagram diagram;
    /** Column of the decision: after the departments, the bureau of approval where there is one, and the outside. */
    private final int decision;
    /** For each place of the flow its node of the diagram. */
    private final FlowDiagram.Node[] nodes;

    private FlowPicture(Scenario scenario, CaseSummary cases, FlowDiagram.Format format) {
        this.scenario = scenario;
        this.cases = cases;
        flow = cases.flow();
        departments = scenario.labels().departments().size();
        nodes = new FlowDiagram.Node[flow.length];
        decision = 2 + cases.offices().size() - departments;
        diagram = new FlowDiagram(decision + 2, format);
    }

    /** Writes the picture, or nothing where no case came. */
    static void write(Html html, Scenario scenario, CaseSummary cases) {
        if (cases.hall().mean(CaseFigure.RECEIVED) > 0) {
            FlowPicture picture = new FlowPicture(scenario, cases, FlowDiagram.Format.DESKTOP);
            FlowPicture small = new FlowPicture(scenario, cases, FlowDiagram.Format.TELEPHONE);
            double notDrawn = picture.arrange();
            small.arrange();
            html.figure(
                    Wording.both("flow.title"),
                    Wording.both(w -> w.text("flow.sentence", w.count(notDrawn))),
                    picture.diagram.draw(),
                    small.diagram.draw(),
                    picture.table()::write);
        }
    }

    /** Puts everything into the diagram; returns how much goes back or sideways, which is not drawn. */
    private double arrange() {
        places();
        double notDrawn = links();
        issue();
        return notDrawn;
    }

    private void places() {
        nodes[cases.counter()] = diagram.node(0, place(cases.counter()), received(true));
        nodes[cases.filed()] = diagram.node(0, place(cases.filed()), received(false));
        List<Integer> ranked = IntStream.range(0, departments)
                .boxed()
                .filter(office -> in(office) > 0)
                .sorted(Comparator.comparingDouble((Integer office) -> -in(office)))
                .toList();
        int shown = ranked.size() <= SHOWN + 1 ? ranked.size() : SHOWN;
        for (int office : ranked.subList(0, shown)) {
            nodes[office] = diagram.node(1, place(office));
        }
        List<Integer> rest = ranked.subList(shown, ranked.size());
        if (!rest.isEmpty()) {
            FlowDiagram.Node others = diagram.node(1, Wording.both("flow.others", rest.size()));
            rest.forEach(office -> nodes[office] = others);
        }
        int first = departments;
        int outside = cases.offices().size() - 1;
        boolean outsideFirst = flow[outside][first] > flow[first][outside];
        for (int office = departments; office <= outside; office++) {
            int place = office - departments;
            nodes[office] = diagram.node(2 + (outsideFirst ? outside - office : place), place(office));
        }
        nodes[cases.decision()] = diagram.node(decision, place(cases.decision()));
    }

    private LocalName place(int place) {
        return CaseWords.place(scenario, cases, place);
    }

    /**
     * Cases received, in the hall or without a visit. What leaves the counter may be more, since a case goes to several
     * departments at once or waited there for papers when the measured days began, or less.
     */
    private double received(boolean inTheHall) {
        double received = 0;
        for (Channel channel : Channel.values()) {
            received += channel.isInTheHall() == inTheHall ? cases.hall().mean(CaseFigure.of(channel)) : 0;
        }
        return received;
    }

    private double in(int place) {
        double sum = 0;
        for (double[] from : flow) {
            sum += from[place];
        }
        return sum;
    }

    /** Draws what goes forward; returns how much goes back or sideways to another place. */
    private double links() {
        double notDrawn = 0;
        for (int from = 0; from < flow.length; from++) {
            for (int to = 0; to < flow.length; to++) {
                if (from != to && flow[from][to] > 0 && !diagram.link(nodes[from], nodes[to], flow[from][to])) {
                    notDrawn += flow[from][to];
                }
            }
        }
        return notDrawn;
    }

    private void issue() {
        FlowDiagram.Node decided = nodes[cases.decision()];
        double issued = 0;
        for (CaseWords.Named way : CaseWords.ISSUE_WAYS) {
            double count = cases.hall().mean(way.figure());
            if (count > 0) {
                diagram.link(decided, diagram.node(decision + 1, way.name()), count);
                issued += count;
            }
        }
        double without = cases.hall().mean(CaseFigure.NOT_ACCEPTED)
                + cases.hall().mean(CaseFigure.WITHDRAWN)
                + cases.hall().mean(CaseFigure.TERMINATED);
        if (without > 0) {
            diagram.link(decided, diagram.node(decision + 1, Wording.both("flow.without")), without);
        }
        double waiting = in(cases.decision()) - issued - without;
        if (waiting > 0.5) {
            diagram.link(decided, diagram.node(decision + 1, Wording.both("flow.waiting")), waiting);
        }
    }

    /** The largest flows, of all that there are. */
    private HtmlTable table() {
        List<int[]> pairs = new ArrayList<>();
        for (int from = 0; from < flow.length; from++) {
            for (int to = 0; to < flow.length; to++) {
                if (flow[from][to] > 0) {
                    pairs.add(new int[] {from, to});
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -flow[pair[0]][pair[1]]));
        HtmlTable table = new HtmlTable().words("flow.from").words("flow.to").numbers("column.cases");
        for (int[] pair : pairs.subList(0, Math.min(MOST_ROWS, pairs.size()))) {
            Cell[] ends = new Cell[SIDES];
            for (int side = 0; side < SIDES; side++) {
                ends[side] = Cell.of(place(pair[side]));
            }
            table.row(ends[0], ends[1], Cell.of(Wording.in("en").count(flow[pair[0]][pair[1]])));
        }
        return table;
    }
}
