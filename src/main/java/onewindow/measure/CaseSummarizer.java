package onewindow.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.calendar.Horizon;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.measure.CaseSummary.RegionFigures;

/** Brings the cases of replications together: means, confidence intervals, percentiles. */
final class CaseSummarizer {

    private final Horizon horizon;
    private final List<ReplicationCases> replications;

    /** @param replications at least one */
    CaseSummarizer(Horizon horizon, List<ReplicationCases> replications) {
        this.horizon = horizon;
        this.replications = replications;
    }

    /** Returns the summary; the days are those from {@code firstDay} to {@code lastDay}. */
    CaseSummary summary(int firstDay, int lastDay) {
        return new CaseSummary(
                parts(r -> r.hall).get(0),
                parts(r -> r.kinds),
                parts(r -> r.departments),
                parts(r -> r.groups),
                offices(),
                IntStream.rangeClosed(firstDay, lastDay)
                        .mapToObj(day -> openCases(horizon.days().get(day)))
                        .toList(),
                flow(),
                duties(),
                regions());
    }

    private List<DutyFigures> duties() {
        return IntStream.range(0, DutyKind.values().length)
                .mapToObj(kind -> new DutyFigures(
                        estimate(r -> r.duties, kind, 0),
                        estimate(r -> r.duties, kind, 1),
                        Estimate.ofShare(replications.stream()
                                .mapToDouble(r -> r.duties[kind][2] / r.duties[kind][1])
                                .filter(v -> !Double.isNaN(v))
                                .toArray())))
                .toList();
    }

    private List<CaseFigures> parts(Function<ReplicationCases, double[][]> rows) {
        List<CaseFigures> figures = new ArrayList<>();
        for (int part = 0; part < rows.apply(replications.get(0)).length; part++) {
            List<Estimate> values = new ArrayList<>();
            for (int column = 0; column < CaseFigure.COUNT; column++) {
                double[] found = values(rows, part, column);
                values.add(CaseFigure.isShare(column) ? Estimate.ofShare(found) : Estimate.ofAmount(found));
            }
            figures.add(new CaseFigures(values));
        }
        return figures;
    }

    private List<OfficeFigures> offices() {
        List<OfficeFigures> figures = new ArrayList<>();
        for (int office = 0; office < replications.get(0).offices.length; office++) {
            figures.add(new OfficeFigures(
                    estimate(r -> r.offices, office, OfficeTally.STEPS),
                    estimate(r -> r.offices, office, OfficeTally.WAIT_HOURS),
                    Estimate.ofShare(values(r -> r.offices, office, OfficeTally.UTILISATION)),
                    estimate(r -> r.offices, office, OfficeTally.QUEUE)));
        }
        return figures;
    }

    private List<RegionFigures> regions() {
        return IntStream.range(0, replications.get(0).regions.length)
                .mapToObj(region -> new RegionFigures(
                        estimate(r -> r.regions, region, RegionTally.ANSWERS),
                        estimate(r -> r.regions, region, RegionTally.HOURS)))
                .toList();
    }

    private Estimate estimate(Function<ReplicationCases, double[][]> rows, int row, int column) {
        return Estimate.ofAmount(values(rows, row, column));
    }

    private double[] values(Function<ReplicationCases, double[][]> rows, int row, int column) {
        return replications.stream()
                .mapToDouble(r -> rows.apply(r)[row][column])
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private OpenCases openCases(HallDay day) {
        double[] open = replications.stream()
                .mapToDouble(r -> Arrays.stream(r.days[day.index()]).sum())
                .sorted()
                .toArray();
        List<Double> byStanding = IntStream.range(0, CaseStanding.COUNT)
                .mapToObj(s -> replications.stream()
                        .mapToDouble(r -> r.days[day.index()][s])
                        .average()
                        .orElseThrow())
                .toList();
        return new OpenCases(
                day.index(),
                day.date(),
                Arrays.stream(open).average().orElseThrow(),
                Quantiles.of(open, 0.05),
                Quantiles.of(open, 0.95),
                byStanding);
    }

    private double[][] flow() {
        int places = replications.get(0).flow.length;
        double[][] means = new double[places][places];
        for (ReplicationCases replication : replications) {
            for (int from = 0; from < places; from++) {
                for (int to = 0; to < places; to++) {
                    means[from][to] += replication.flow[from][to] / replications.size();
                }
            }
        }
        return means;
    }
}
