package onewindow.simulate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import onewindow.demand.Chance;
import onewindow.demand.KeyedRandom;
import onewindow.demand.Needs;
import onewindow.demand.Purpose;
import onewindow.people.CasePlan;
import onewindow.people.SeatService;
import onewindow.scenario.Scenario;

/**
 * What a hundred simulated clerks would have made of the citizens whom a person served: each takes with each of them a
 * time of the matter's own law, tells what is missing as completely as the scenario's clerks do, and calls at once.
 * Drawn from the citizens' keys, so that the same citizens give the same clerks.
 */
public final class SimulatedClerks {

    /** How many there are. */
    public static final int CLERKS = 100;
    /** Share of notices of a simulated clerk that are not complete where the scenario does not say it; assumed. */
    public static final double FORGETTING = 0.1;

    private static final long OTHERS = 0x434C4B53;
    private static final double MINUTE = 60_000;

    private final Chance chance = new Chance();
    private final Needs needs;
    private final double forgetting;

    /**
     * What somebody made of some citizens.
     *
     * @param completeNotices share of those who lacked something who were told all of it; NaN where nobody did
     * @param returns how many had to come again because they were not told something
     * @param pace time that the services took, over the time that the windows' own clerks would have needed
     * @param waitMinutes minutes that people in line waited while one of them was called and served, or nobody was
     */
    public record Figures(double completeNotices, double returns, double pace, double waitMinutes) {}

    /**
     * Where a figure of the simulated clerks lies.
     *
     * @param low 5 % of them are below
     * @param high 5 % of them are above
     */
    public record Band(double low, double median, double high) {

        /** Whether a value is one that simulated clerks have too. */
        public boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    /** Prepares the clerks of a scenario. */
    public SimulatedClerks(Scenario scenario) {
        needs = new Needs(scenario.demand(), chance);
        forgetting = scenario.cases()
                .map(CasePlan::rules)
                .map(rules -> rules.materials().again())
                .orElse(FORGETTING);
    }

    /** Returns what a person made of the citizens of some services. */
    public static Figures of(List<SeatService> services) {
        double lacked = 0;
        double forgotten = 0;
        double took = 0;
        double needed = 0;
        double waits = 0;
        for (SeatService service : services) {
            lacked += service.lacking() == 0 ? 0 : 1;
            forgotten += service.forgotten() == 0 ? 0 : 1;
            took += service.finishedMillis() - service.startedMillis();
            needed += service.needMillis();
            waits += service.queue()
                    * (double) (service.idleMillis() + service.finishedMillis() - service.calledMillis());
        }
        return new Figures(lacked == 0 ? Double.NaN : 1 - forgotten / lacked, forgotten, took / needed, waits / MINUTE);
    }

    /** Returns what each of the simulated clerks would have made of them. */
    public List<Figures> play(List<SeatService> services) {
        Figures[] played = new Figures[CLERKS];
        for (int clerk = 0; clerk < CLERKS; clerk++) {
            played[clerk] = play(services, clerk);
        }
        return List.of(played);
    }

    private Figures play(List<SeatService> services, int clerk) {
        double lacked = 0;
        double forgotten = 0;
        double took = 0;
        double needed = 0;
        double waits = 0;
        for (SeatService service : services) {
            long key = KeyedRandom.key(KeyedRandom.key(service.key(), OTHERS), clerk);
            // The window's speed is what its own clerk would have taken over what the citizen needs.
            double speed =
                    (double) service.needMillis() / Math.max(1, needs.serviceMillis(service.key(), service.matter()));
            double takes = needs.serviceMillis(key, service.matter()) * Math.max(speed, 0);
            took += takes;
            needed += service.needMillis();
            waits += service.queue() * (service.thereMillis() - service.calledMillis() + takes);
            if (service.lacking() != 0) {
                lacked++;
                forgotten += chance.happens(key, Purpose.LACKING, forgetting) ? 1 : 0;
            }
        }
        return new Figures(lacked == 0 ? Double.NaN : 1 - forgotten / lacked, forgotten, took / needed, waits / MINUTE);
    }

    /** Returns where a figure of the simulated clerks lies. */
    public static Band band(List<Figures> clerks, ToDoubleFunction<Figures> figure) {
        double[] values = clerks.stream().mapToDouble(figure).sorted().toArray();
        int n = values.length;
        int low = n * 5 / 100;
        return new Band(values[low], (values[(n - 1) / 2] + values[n / 2]) / 2, values[n - 1 - low]);
    }
}
