package onewindow.calibrate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onewindow.calibrate.NextStep.Kind;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.log.LogColumn;

/** Finds what to measure next: columns that the log lacks first, then the cases and days that would narrow most. */
final class NextSteps {

    /** Half-width of the interval of a mean service, as a share of it, that is enough for planning. */
    private static final double ENOUGH = 0.1;

    private static final double Z = 1.96;
    /** Service times whose spread is not known are taken to spread as an exponential. */
    private static final double UNKNOWN_CV = 1;
    /** From the call to the window people differ little: so many tell the mean to a few seconds. */
    private static final double FEW_DOZEN = 40;

    private static final int FEWEST_OF_A_WEEKDAY = 2;

    private NextSteps() {}

    /** Returns what to measure, what narrows the answer most first; never empty. */
    static List<NextStep> of(Calibration calibration) {
        List<NextStep> steps = new ArrayList<>();
        missing(calibration, steps);
        boolean unknownBookings = Findings.of(calibration).stream()
                .anyMatch(finding -> finding.kind() == Finding.Kind.BOOKED_WITHOUT_TIMES
                        || finding.kind() == Finding.Kind.BOOKED_ALL_CAME);
        if (unknownBookings) {
            steps.add(NextStep.of(Kind.LOG_BOOKINGS));
        }
        boolean rules =
                Findings.of(calibration).stream().anyMatch(finding -> finding.kind() == Finding.Kind.WAIT_BY_RULES);
        if (rules) {
            steps.add(NextStep.of(Kind.NOTE_OPENING));
        }
        HallModel hall = calibration.hall();
        if (!hall.service().isEmpty()) {
            service(hall, steps);
        }
        days(hall, steps);
        if (steps.isEmpty()) {
            steps.add(NextStep.of(Kind.NOTHING));
        }
        steps.add(NextStep.of(Kind.COUNT_TURNED_AWAY));
        return List.copyOf(steps);
    }

    private static void missing(Calibration calibration, List<NextStep> steps) {
        if (!calibration.columns().contains(LogColumn.CALL_TIME)) {
            steps.add(NextStep.of(Kind.LOG_CALLS));
        }
        if (!calibration.columns().contains(LogColumn.END)) {
            steps.add(NextStep.of(Kind.LOG_ENDS, casesFor(UNKNOWN_CV)));
        } else if (!calibration.columns().contains(LogColumn.START)) {
            steps.add(NextStep.of(Kind.LOG_STARTS, FEW_DOZEN));
        }
        if (!calibration.columns().contains(LogColumn.WINDOW)) {
            steps.add(NextStep.of(Kind.LOG_WINDOWS));
        }
        if (!calibration.columns().contains(LogColumn.OUTCOME)) {
            steps.add(NextStep.of(Kind.LOG_OUTCOMES));
        }
    }

    /** Returns how many cases tell a mean to a tenth in 95 of 100 samples. */
    static double casesFor(double cv) {
        return Math.ceil(Z * cv / ENOUGH * (Z * cv / ENOUGH));
    }

    /** The department whose uncertain work weighs most on the hall: half-width of its mean times people. */
    private static void service(HallModel hall, List<NextStep> steps) {
        HallModel.Department worst = null;
        double most = 0;
        for (HallModel.Department department : hall.departments()) {
            if (department.service().isPresent()) {
                FamilyFit fit = department.service().get().fit();
                double weight = halfWidth(fit)
                        * fit.distribution().mean()
                        * department.share().value();
                if (halfWidth(fit) > ENOUGH && weight > most) {
                    most = weight;
                    worst = department;
                }
            }
        }
        FamilyFit whole = hall.service().get(0);
        if (worst != null) {
            HallModel.PartService part = worst.service().orElseThrow();
            double more = Math.max(1, casesFor(part.fit().cv()) - part.count());
            steps.add(new NextStep(Kind.TIME_DEPARTMENT, more, halfWidth(part.fit()), worst.name()));
        } else if (halfWidth(whole) > ENOUGH) {
            steps.add(new NextStep(Kind.TIME_HALL, casesFor(whole.cv()), halfWidth(whole), ""));
        }
    }

    private static double halfWidth(FamilyFit fit) {
        Interval95 mean = fit.mean();
        return (mean.high() - mean.low()) / 2 / mean.value();
    }

    private static void days(HallModel hall, List<NextStep> steps) {
        if (hall.dayModel().weekdays().isEmpty()) {
            Map<DayOfWeek, Integer> counts = new TreeMap<>();
            for (LocalDate day : hall.fitted()) {
                counts.merge(day.getDayOfWeek(), 1, Integer::sum);
            }
            int lacking = counts.values().stream()
                    .mapToInt(count -> Math.max(0, FEWEST_OF_A_WEEKDAY - count))
                    .sum();
            int unseen = Math.max(0, DayOfWeek.values().length - 2 - counts.size()) * FEWEST_OF_A_WEEKDAY;
            steps.add(NextStep.of(Kind.MORE_DAYS_FOR_WEEKDAYS, lacking + (double) unseen));
        }
        if (hall.dayModel().months().isEmpty()) {
            steps.add(NextStep.of(Kind.MORE_MONTHS));
        }
    }
}
