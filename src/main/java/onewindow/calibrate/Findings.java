package onewindow.calibrate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onewindow.calibrate.Finding.Kind;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.calibrate.judge.Judgement;
import onewindow.calibrate.judge.Judgement.Compared;
import onewindow.calibrate.log.LogColumn;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Finds what a calibrated scenario misses: first how its days differ from the log's, then which claims do not hold. */
final class Findings {

    private static final double OUTSIDE_BY_CHANCE = 0.1;
    private static final double REFUSED = 0.01;
    private static final double FAR = 0.05;
    private static final double OUT_OF_TURN = 0.02;
    /** So few who booked matter little. */
    private static final double BOOKED = 0.005;

    /** A replay so near to the log clears windows and rules, whatever the model's own error is. */
    private static final double NEAR = 0.1;

    private static final int FEW_DAYS = 10;
    private static final long FEWEST_TO_FIT_PATIENCE = 10;

    private final Calibration calibration;
    private final HallModel hall;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Calibration calibration) {
        this.calibration = calibration;
        hall = calibration.hall();
    }

    /** Returns the findings, those that matter most to a planner first. */
    static List<Finding> of(Calibration calibration) {
        Findings all = new Findings(calibration);
        calibration.judgement().ifPresentOrElse(all::judged, () -> all.add(Finding.of(Kind.NOT_JUDGED)));
        all.service();
        all.arrivals();
        all.patience();
        all.days();
        return List.copyOf(all.findings);
    }

    private void add(Finding finding) {
        findings.add(finding);
    }

    private void judged(Judgement judgement) {
        compared(judgement.people(), Kind.PEOPLE_OFF);
        meanWait(judgement);
        double share = judgement.coverage().share();
        if (judgement.coverage().isLow()) {
            add(Finding.of(Kind.COVERAGE_LOW, share, judgement.coverage().of()));
        } else if (judgement.coverage().isHigh()) {
            add(Finding.of(Kind.COVERAGE_HIGH, share, judgement.coverage().of()));
        }
        List<String> departments = judgement.departments().stream()
                .filter(part -> !part.meanWait().within())
                .sorted(Comparator.comparingDouble(part ->
                        -Math.abs(part.meanWait().observed() - part.meanWait().simulated()) * part.people()))
                .map(Judgement.Part::name)
                .toList();
        int all = judgement.departments().size();
        if (beyondChance(departments.size(), all)) {
            add(Finding.named(
                    Kind.DEPARTMENTS_OFF, departments, departments.size(), all, OUTSIDE_BY_CHANCE * (double) all));
        }
        List<String> weekdays = judgement.weekdays().stream()
                .filter(day -> !day.meanWait().within())
                .map(day -> day.weekday().name())
                .toList();
        if (beyondChance(weekdays.size(), judgement.weekdays().size())) {
            add(Finding.named(Kind.WEEKDAYS_OFF, weekdays, weekdays.size()));
        }
    }

    /** Whether so many of all lie outside their 90 % bands in less than one case in a hundred by chance. */
    private static boolean beyondChance(int outside, int of) {
        return outside > 0 && BinomialDistribution.of(of, OUTSIDE_BY_CHANCE).survivalProbability(outside - 1) < REFUSED;
    }

    private void compared(Compared figure, Kind kind) {
        if (!figure.within()) {
            add(Finding.of(kind, figure.observed(), figure.simulated(), figure.low(), figure.high()));
        }
    }

    /**
     * The replay has the log's own people and services: where it comes near to the log, or halves the error, the fault
     * lies with them as fitted; else with windows and rules.
     */
    private void meanWait(Judgement judgement) {
        Compared wait = judgement.meanWait();
        Optional<Judgement.Replay> replay = judgement.replay();
        if (replay.isEmpty() || wait.within()) {
            compared(wait, Kind.WAIT_OFF);
            return;
        }
        double replayed = replay.get().meanWait();
        double off = Math.abs(replayed / wait.observed() - 1);
        boolean inputs = off <= Math.max(NEAR, Math.abs(wait.error()) / 2);
        add(Finding.of(
                inputs ? Kind.WAIT_BY_INPUTS : Kind.WAIT_BY_RULES,
                wait.observed(),
                wait.simulated(),
                wait.low(),
                wait.high(),
                replayed));
    }

    private void service() {
        if (hall.outOfTurn() > OUT_OF_TURN) {
            add(Finding.of(Kind.OUT_OF_TURN, hall.outOfTurn()));
        }
        if (hall.service().isEmpty()) {
            add(Finding.of(Kind.NO_SERVICE_TIMES));
            return;
        }
        FamilyFit chosen = hall.service().get(0);
        if (chosen.largestDistance() > FAR) {
            add(Finding.named(Kind.SERVICE_OFF, List.of(chosen.family()), chosen.largestDistance()));
        }
        List<HallModel.Department> own = hall.departments().stream()
                .filter(department -> department.service().isPresent())
                .sorted(Comparator.comparingDouble(Findings::meanSeconds))
                .toList();
        if (own.size() > 1) {
            HallModel.Department shortest = own.get(0);
            HallModel.Department longest = own.get(own.size() - 1);
            add(Finding.named(
                    Kind.DEPARTMENTS_DIFFER,
                    List.of(shortest.name(), longest.name()),
                    own.size(),
                    meanSeconds(shortest),
                    meanSeconds(longest)));
        }
        told(hall.evidence().windows(), Kind.WINDOWS_DIFFER);
        // Clerks who sit at one window each are told apart as their windows are.
        boolean alike = hall.evidence().windows().isPresent()
                && hall.evidence().staff().isPresent()
                && hall.evidence().windows().get().slowestFactor()
                        == hall.evidence().staff().get().slowestFactor();
        told(alike ? Optional.empty() : hall.evidence().staff(), Kind.STAFF_DIFFER);
        hall.evidence()
                .hours()
                .ifPresent(told -> add(Finding.named(
                        Kind.HOURS_DIFFER,
                        List.of(told.fastest(), told.slowest()),
                        told.fastestFactor(),
                        told.slowestFactor())));
        if (!calibration.columns().contains(LogColumn.START)) {
            add(Finding.of(Kind.CALL_FOR_START));
        }
    }

    private void told(Optional<HallModel.Told> told, Kind kind) {
        told.ifPresent(parts -> add(Finding.named(
                kind,
                List.of(parts.fastest(), parts.slowest()),
                parts.count(),
                parts.of(),
                parts.fastestFactor(),
                parts.slowestFactor())));
    }

    private void bookings() {
        if (hall.appointments().isPresent()) {
            HallModel.Appointments booked = hall.appointments().get();
            if (Double.isNaN(booked.noShow().low())) {
                add(Finding.of(Kind.BOOKED_ALL_CAME, (double) booked.came()));
            }
        } else if (hall.evidence().bookedByName() > BOOKED) {
            add(Finding.of(Kind.BOOKED_WITHOUT_TIMES, hall.evidence().bookedByName()));
        }
    }

    private static double meanSeconds(HallModel.Department department) {
        return department.service().orElseThrow().fit().distribution().mean() / 1_000;
    }

    private void arrivals() {
        if (hall.kinds().size() > 1) {
            List<String> others = hall.kinds().stream()
                    .skip(1)
                    .flatMap(kind -> kind.weekdays().stream())
                    .map(Enum::name)
                    .toList();
            add(Finding.named(Kind.DAY_KINDS, others, hall.kinds().size()));
        }
        bookings();
        HallModel.Poisson poisson = hall.poisson();
        if (poisson.pValue() < REFUSED) {
            add(Finding.of(Kind.POISSON_REFUSED, (double) poisson.arrivals(), poisson.distance(), poisson.pValue()));
        }
        Interval95 cv = hall.dayModel().dayFactorCv();
        if (cv.low() > 0) {
            add(Finding.of(Kind.DAYS_DIFFER, cv.value(), cv.low(), cv.high()));
        }
        if (hall.evidence().waitedAtDoor() > 0) {
            add(Finding.of(
                    Kind.WAITED_AT_DOOR,
                    (double) hall.evidence().waitedAtDoor() / hall.fitted().size()));
        }
    }

    private void patience() {
        if (hall.gaveUp() == 0) {
            add(Finding.of(Kind.NOBODY_GAVE_UP));
        } else if (hall.gaveUp() < FEWEST_TO_FIT_PATIENCE) {
            add(Finding.of(Kind.FEW_GAVE_UP, (double) hall.gaveUp()));
        }
    }

    private void days() {
        if (!calibration.incomplete().isEmpty()) {
            add(Finding.named(
                    Kind.INCOMPLETE_DAYS,
                    calibration.incomplete().stream().map(LocalDate::toString).toList()));
        }
        boolean heldOut = calibration.judgement().filter(Judgement::heldOut).isPresent();
        int fitted = hall.fitted().size();
        if (fitted < FEW_DAYS || calibration.judgement().isPresent() && !heldOut) {
            add(Finding.of(Kind.FEW_DAYS, fitted, hall.days().size() - fitted));
        }
    }
}
