package onewindow.calibrate.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import onewindow.calendar.Interval;

/**
 * How the people of a day spread over it, in quarters of an hour.
 *
 * <p>Neighbouring steps are averaged as widely as predicts a day best from the others (cross-validation by the
 * likelihood of the counts); never across a time at which no numbers are given. People who take their number in the
 * first minute of giving numbers beyond what the rest of the step brings have waited at the door: they count in the
 * step before.
 *
 * @param stepMillis length of a step
 * @param perDay people on a mean day in each step from midnight
 * @param share of the people in each step, with 95 % intervals
 * @param raw as {@code perDay}, before averaging
 * @param halfWidth steps to either side that are averaged, 0 for none
 */
public record DayProfile(
        long stepMillis, List<Double> perDay, List<Interval95> share, List<Double> raw, int halfWidth) {

    private static final int WIDEST = 3;

    public DayProfile {
        perDay = List.copyOf(perDay);
        share = List.copyOf(share);
        raw = List.copyOf(raw);
    }

    /**
     * Fits the profile.
     *
     * @param days the counts of each day in each step
     * @param tickets when numbers are given
     * @param firstMinutes people in the first minute of each of these intervals, over all days
     */
    static DayProfile fit(Collection<long[]> days, List<Interval> tickets, long[] firstMinutes) {
        int steps = LogSurvey.STEPS;
        double[] total = new double[steps];
        days.forEach(day -> {
            for (int i = 0; i < steps; i++) {
                total[i] += day[i];
            }
        });
        int[] run = runs(tickets, steps);
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int width = 0; width <= WIDEST; width++) {
            double score = score(days, total, run, width);
            if (score > bestScore) {
                bestScore = score;
                best = width;
            }
        }
        for (int i = 0; i < firstMinutes.length; i++) {
            int step = (int) (tickets.get(i).fromMillis() / LogSurvey.STEP_MILLIS);
            double early = step == 0 ? 0 : EarlyBirds.among(firstMinutes[i], total[step]);
            total[step] -= early;
            total[Math.max(0, step - 1)] += early;
        }
        double[] smooth = smoothed(total, run, best);
        double people = sum(total);
        List<Double> perDay = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Interval95> share = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            perDay.add(smooth[i] / days.size());
            raw.add(total[i] / days.size());
            int over = neighbours(run, i, best);
            Interval95 wide = Interval95.ofShare(smooth[i] * over, people * over);
            share.add(new Interval95(smooth[i] / people, wide.low(), wide.high()));
        }
        return new DayProfile(LogSurvey.STEP_MILLIS, perDay, share, raw, best);
    }

    /** The mean of the profiles of several kinds of days, each with its number of days. */
    static DayProfile mean(List<DayProfile> kinds, int[] days) {
        double all = 0;
        double people = 0;
        for (int kind = 0; kind < days.length; kind++) {
            all += days[kind];
            people += days[kind]
                    * sum(kinds.get(kind).perDay.stream().mapToDouble(d -> d).toArray());
        }
        List<Double> perDay = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        List<Interval95> share = new ArrayList<>();
        for (int step = 0; step < LogSurvey.STEPS; step++) {
            double smooth = 0;
            double counted = 0;
            for (int kind = 0; kind < days.length; kind++) {
                smooth += days[kind] * kinds.get(kind).perDay.get(step);
                counted += days[kind] * kinds.get(kind).raw.get(step);
            }
            perDay.add(smooth / all);
            raw.add(counted / all);
            share.add(Interval95.ofShare(smooth, people));
        }
        return new DayProfile(LogSurvey.STEP_MILLIS, perDay, share, raw, kinds.get(0).halfWidth);
    }

    /** The number of the run in which numbers are given for each step, from 1; 0 for none. */
    private static int[] runs(List<Interval> tickets, int steps) {
        int[] run = new int[steps];
        for (int i = 0; i < tickets.size(); i++) {
            for (long at = tickets.get(i).fromMillis(); at < tickets.get(i).toMillis(); at += LogSurvey.STEP_MILLIS) {
                run[(int) (at / LogSurvey.STEP_MILLIS)] = i + 1;
            }
        }
        return run;
    }

    private static double score(Collection<long[]> days, double[] total, int[] run, int width) {
        double score = 0;
        for (long[] day : days) {
            double[] others = new double[total.length];
            for (int i = 0; i < others.length; i++) {
                // Half a person more, so that what nobody did on the other days is not impossible.
                others[i] = total[i] - day[i] + (run[i] > 0 ? 0.5 : 0);
            }
            double[] smooth = smoothed(others, run, width);
            double sum = sum(smooth);
            for (int i = 0; i < smooth.length; i++) {
                score += day[i] > 0 && smooth[i] > 0 ? day[i] * Math.log(smooth[i] / sum) : 0;
            }
        }
        return score;
    }

    private static double[] smoothed(double[] counts, int[] run, int width) {
        double[] smooth = counts.clone();
        for (int i = 0; i < counts.length; i++) {
            if (run[i] > 0 && width > 0) {
                double sum = 0;
                for (int j = Math.max(0, i - width); j <= Math.min(counts.length - 1, i + width); j++) {
                    sum += run[j] == run[i] ? counts[j] : 0;
                }
                smooth[i] = sum / neighbours(run, i, width);
            }
        }
        return smooth;
    }

    private static int neighbours(int[] run, int step, int width) {
        int over = 0;
        for (int j = Math.max(0, step - width); j <= Math.min(run.length - 1, step + width); j++) {
            over += run[step] > 0 ? run[j] == run[step] ? 1 : 0 : j == step ? 1 : 0;
        }
        return over;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
