package onewindow.plan;

import java.util.List;
import onewindow.calendar.HallDay;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Volume;
import onewindow.scenario.Scenario;

/** The day of a horizon on which most people are expected. */
public final class BusiestDay {

    private BusiestDay() {}

    /** Returns its index; the first of several, and of streams without a volume nothing is known. */
    public static int of(Scenario scenario) {
        List<HallDay> days = scenario.horizon().days();
        double[] expected = new double[days.size()];
        for (ArrivalStream stream : scenario.demand().streams()) {
            if (stream.arrivals() instanceof Arrivals.Poisson people) {
                add(people.volume(), days, expected, 1);
            } else if (stream.arrivals() instanceof Arrivals.Appointments requests) {
                add(requests.volume(), days, expected, 1);
            } else if (stream.arrivals() instanceof Arrivals.Batches groups) {
                double size = groups.sizes().stream()
                        .mapToDouble(each -> each.size() * each.share())
                        .sum();
                add(groups.volume(), days, expected, size);
            }
        }
        int busiest = 0;
        for (int day = 1; day < expected.length; day++) {
            busiest = expected[day] > expected[busiest] ? day : busiest;
        }
        return busiest;
    }

    private static void add(Volume volume, List<HallDay> days, double[] expected, double people) {
        double weights = days.stream().mapToDouble(volume::weight).sum();
        for (HallDay day : days) {
            double perWeight = volume.total().isPresent()
                    ? volume.total().getAsDouble() / weights
                    : volume.profile().mass(day);
            expected[day.index()] += people * volume.scale() * volume.weight(day) * perWeight;
        }
    }
}
