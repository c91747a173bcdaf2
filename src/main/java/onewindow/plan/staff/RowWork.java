package onewindow.plan.staff;

import java.util.ArrayList;
import java.util.List;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Demand;
import onewindow.hall.HallLayout.WindowGroup;
import onewindow.plan.sample.SampleSums;
import onewindow.plan.sample.ServiceParts;
import onewindow.scenario.Scenario;

/**
 * What a row of windows has to do: who comes when, and how long each takes a window, as a pilot run shows it.
 *
 * @param arrivals of each step of a day, at one window group of the row
 * @param meanMillis for which one takes a window, the walk to it included
 * @param service its distribution, stretched to that mean
 * @param patienceMillis mean; infinite where nobody gives up
 */
record RowWork(double[] arrivals, double meanMillis, Survival service, double patienceMillis) {

    private static final double MILLIS_AN_HOUR = 3_600_000;

    /** Returns the work of each row; parts that several rows serve are shared out by the windows of today. */
    static List<RowWork> of(PlannedHall hall, SampleSums pilot) {
        List<RowWork> works = new ArrayList<>();
        WindowPlan today = hall.today();
        for (int row = 0; row < hall.rows().size(); row++) {
            double[] arrivals = new double[hall.slots().count()];
            for (int group : hall.rows().get(row).groups()) {
                double[] ofGroup = arrivals(hall, pilot, today, group);
                for (int slot = 0; slot < arrivals.length; slot++) {
                    arrivals[slot] = Math.max(arrivals[slot], ofGroup[slot]);
                }
            }
            works.add(work(hall, pilot, row, arrivals));
        }
        return works;
    }

    private static double[] arrivals(PlannedHall hall, SampleSums pilot, WindowPlan today, int group) {
        double[] arrivals = new double[hall.slots().count()];
        List<ServiceParts.Part> parts = pilot.shape().parts().parts();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).groups().contains(group)) {
                double all = 0;
                for (int other : parts.get(part).groups()) {
                    all += today.most(hall.rowOf(other));
                }
                double share = all == 0 ? 1 : today.most(hall.rowOf(group)) / all;
                for (int slot = 0; slot < arrivals.length; slot++) {
                    arrivals[slot] += share * pilot.arrivals(part, slot) / pilot.days();
                }
            }
        }
        return arrivals;
    }

    private static RowWork work(PlannedHall hall, SampleSums pilot, int row, double[] arrivals) {
        Scenario scenario = hall.scenario();
        double busy = 0;
        double finished = 0;
        for (int group : hall.rows().get(row).groups()) {
            for (int slot = 0; slot < arrivals.length; slot++) {
                busy += pilot.busyHours(group, slot);
                finished += pilot.finished(group, slot);
            }
        }
        int group = hall.rows().get(row).groups().get(0);
        List<Double> weights = weights(scenario, group);
        Demand demand = scenario.demand();
        double stated = 0;
        double all = 0;
        for (int i = 0; i < weights.size(); i++) {
            stated += weights.get(i) * demand.serviceTimes().get(i).mean();
            all += weights.get(i);
        }
        double mean = finished > 0 ? busy / finished * MILLIS_AN_HOUR : all > 0 ? stated / all : 1;
        if (!(mean > 0)) {
            mean = 1;
        }
        Survival service =
                all > 0 && stated > 0 ? mixture(demand, weights, all).times(mean * all / stated) : exponential(mean);
        return new RowWork(arrivals, mean, service, patience(scenario));
    }

    private static Survival exponential(double mean) {
        return millis -> Math.exp(-millis / mean);
    }

    /** How often each distribution of services is asked of a group, its factors on them included. */
    private static List<Double> weights(Scenario scenario, int group) {
        Demand demand = scenario.demand();
        WindowGroup windows = scenario.layout().groups().get(group);
        double[] weights = new double[demand.serviceTimes().size()];
        for (ArrivalStream stream : demand.streams()) {
            for (int matter = 0; matter < stream.matterShares().size(); matter++) {
                if (windows.preference().get(matter) > 0) {
                    weights[demand.serviceOfMatter().get(matter)] +=
                            stream.matterShares().get(matter);
                }
            }
        }
        List<Double> list = new ArrayList<>();
        for (double weight : weights) {
            list.add(weight);
        }
        return list;
    }

    private static Survival mixture(Demand demand, List<Double> weights, double all) {
        List<Survival> survivals =
                demand.serviceTimes().stream().map(Survival::of).toList();
        return millis -> {
            double beyond = 0;
            for (int i = 0; i < weights.size(); i++) {
                if (weights.get(i) > 0) {
                    beyond += weights.get(i) / all * survivals.get(i).beyond(millis);
                }
            }
            return beyond;
        };
    }

    private static double patience(Scenario scenario) {
        return scenario.demand().patience().stream()
                .mapToDouble(distribution -> distribution.mean())
                .filter(mean -> mean > 0)
                .average()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the rule by which Erlang's formulas staff the row for a target. */
    ErlangRule rule(double withinMillis, double share) {
        // The formulas know no end of a wait's tail: certainty would take windows without end.
        double reachable = Math.min(share, 0.9999);
        return new ErlangRule(withinMillis / meanMillis, reachable, patienceMillis / meanMillis);
    }
}
