package onewindow.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.calendar.HallDay;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.DutyFigures;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.measure.Estimate;
import onewindow.measure.RunResult;
import onewindow.measure.Summary;
import onewindow.scenario.Labels;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** The half-year with cases that are followed beyond the counter; no simulation made it. */
final class CaseRunFixture {

    private static final int DEPARTMENTS = HalfYearFixture.DEPARTMENTS;
    private static final int OFFICES = DEPARTMENTS + 2;

    private CaseRunFixture() {}

    /** The scenario, with three kinds of case and the offices' names. */
    static Scenario scenario() {
        Scenario s = HalfYearFixture.scenario();
        List<Label> offices = new ArrayList<>(s.labels().departments());
        offices.add(label("approval", "审批局", "Approval bureau"));
        offices.add(label("outside", "厅外", "Outside"));
        Labels labels = new Labels(
                s.labels().departments(),
                List.of(),
                s.labels().matters(),
                s.labels().classes(),
                s.labels().groups(),
                List.of(
                        label("instant", "即办件", "Instant"),
                        label("promised", "承诺件", "Promised"),
                        label("joint", "联办件<", "Joint & several")),
                offices,
                Labels.Halls.ONE,
                List.of(),
                List.of(),
                true);
        return new Scenario(
                s.key(),
                s.title(),
                s.summary(),
                s.sha256(),
                s.seed(),
                s.horizon(),
                s.length(),
                s.demand(),
                s.layout(),
                s.staffing(),
                s.assignment(),
                s.behaviour(),
                Optional.empty(),
                s.events(),
                labels,
                s.waitTargetsMillis(),
                s.target(),
                s.published(),
                s.provenance());
    }

    private static Label label(String key, String zh, String en) {
        return new Label(key, new LocalName(zh, en));
    }

    static RunResult run(Scenario scenario) {
        RunResult run = HalfYearRunFixture.of(scenario);
        Summary s = run.summary();
        Summary summary = new Summary(
                s.replications(),
                s.hall(),
                s.byClass(),
                s.byDepartment(),
                s.byGroup(),
                s.byHall(),
                s.byHour(),
                s.firstHour(),
                s.matters(),
                s.windows(),
                s.days(),
                s.heat(),
                s.queueOverDay(),
                s.waitBins(),
                s.digest(),
                s.events(),
                Optional.of(cases(scenario)));
        return new RunResult(1, 20, 0, run.lastDay(), summary, run.ranges(), run.environment());
    }

    private static CaseSummary cases(Scenario scenario) {
        List<OpenCases> days = scenario.horizon().days().stream()
                .map(CaseRunFixture::openCases)
                .toList();
        return new CaseSummary(
                figures(194_543, 3.2),
                List.of(figures(136_000, 0.1), figures(48_543, 5.5), figures(10_000, 12.25)),
                IntStream.range(0, DEPARTMENTS)
                        .mapToObj(d -> figures(194_543 * HalfYearFixture.departmentShare(d), 2 + d / 10.0))
                        .toList(),
                IntStream.range(0, DEPARTMENTS)
                        .mapToObj(d -> figures(194_543 * HalfYearFixture.departmentShare(d), 2 + d / 10.0))
                        .toList(),
                IntStream.range(0, OFFICES).mapToObj(CaseRunFixture::office).toList(),
                days,
                flow(),
                Collections.nCopies(DutyKind.values().length, new DutyFigures(around(40), around(39), around(0.975))),
                List.of());
    }

    private static Estimate around(double mean) {
        return new Estimate(mean, mean * 0.99, mean * 1.01);
    }

    private static CaseFigures figures(double received, double days) {
        Map<CaseFigure, Double> known = new EnumMap<>(CaseFigure.class);
        known.put(CaseFigure.RECEIVED, received);
        known.put(CaseFigure.RECEIVED_AT_WINDOW, received * 0.9);
        known.put(CaseFigure.RECEIVED_ONLINE, received * 0.1);
        known.put(CaseFigure.GRANTED, received * 0.95);
        known.put(CaseFigure.REFUSED, received * 0.04);
        known.put(CaseFigure.NOT_ACCEPTED, received * 0.002);
        known.put(CaseFigure.ISSUED_AT_WINDOW, received * 0.7);
        known.put(CaseFigure.ISSUED_BY_POST, received * 0.2);
        known.put(CaseFigure.ISSUED_ONLINE, received * 0.08);
        known.put(CaseFigure.ARCHIVED, received * 0.985);
        known.put(CaseFigure.OPEN_AT_END, received * 0.015);
        known.put(CaseFigure.ISSUE_DAYS_MEAN, days);
        known.put(CaseFigure.ISSUE_DAYS_P50, days * 0.7);
        known.put(CaseFigure.ISSUE_DAYS_P90, days * 2);
        known.put(CaseFigure.ISSUE_DAYS_P95, days * 2.5);
        known.put(CaseFigure.WITH_LIMIT, received * 0.3);
        known.put(CaseFigure.ON_TIME, 0.992);
        known.put(CaseFigure.WITHIN_STATUTORY, 1.0);
        known.put(CaseFigure.EARLY, 0.8);
        known.put(CaseFigure.DAYS_EARLY, 2.5);
        known.put(CaseFigure.LATE, received * 0.3 * 0.008);
        known.put(CaseFigure.TRIPS_MEAN, 1.25);
        known.put(CaseFigure.NO_TRIP, 0.1);
        known.put(CaseFigure.ONE_TRIP, 0.6);
        known.put(CaseFigure.TWO_TRIPS, 0.25);
        known.put(CaseFigure.THREE_TRIPS, 0.05);
        known.put(CaseFigure.AT_MOST_ONE_TRIP, 0.7);
        known.put(CaseFigure.FURTHER_FOR_MISSING_MATERIAL, received * 0.1);
        known.put(CaseFigure.FURTHER_TO_PICK_UP, received * 0.25);
        known.put(CaseFigure.REVIEWS, received - 452);
        known.put(CaseFigure.NOT_REVIEWED, 452.0);
        known.put(CaseFigure.VERY_SATISFIED, (received - 452) * 0.995);
        known.put(CaseFigure.SATISFIED, (received - 452) * 0.005);
        known.put(CaseFigure.REVIEW_RATE, 1 - 452 / received);
        known.put(CaseFigure.NO_REVIEW_RATE, 452 / received);
        known.put(CaseFigure.GOOD_RATE, 1.0);
        known.put(CaseFigure.GIVEN_GOOD_RATE, 1.0);
        known.put(CaseFigure.SURVEYED, received * 0.01);
        known.put(CaseFigure.SURVEY_ANSWERS, received * 0.006);
        known.put(CaseFigure.SURVEY_GOOD_RATE, 0.94);
        List<Estimate> values = new ArrayList<>();
        for (CaseFigure figure : CaseFigure.values()) {
            values.add(around(known.getOrDefault(figure, 0.0)));
        }
        return new CaseFigures(values);
    }

    private static OfficeFigures office(int office) {
        boolean outside = office == OFFICES - 1;
        Estimate none = new Estimate(Double.NaN, Double.NaN, Double.NaN);
        return new OfficeFigures(
                around(3000.0 - 50 * office),
                around(outside ? 0 : 0.5 + office / 40.0),
                outside ? none : around(0.4 + office / 100.0),
                around(outside ? 0 : 3));
    }

    private static OpenCases openCases(HallDay day) {
        double wave = 1000 + 200 * Math.sin(day.index() * 0.3);
        return new OpenCases(
                day.index(),
                day.date(),
                wave,
                wave * 0.9,
                wave * 1.1,
                List.of(0.0, wave * 0.5, wave * 0.2, wave * 0.05, wave * 0.1, wave * 0.15));
    }

    private static double[][] flow() {
        double[][] flow = new double[OFFICES + 3][OFFICES + 3];
        int counter = OFFICES;
        int filed = OFFICES + 1;
        int decision = OFFICES + 2;
        flow[counter][decision] = 130_000;
        for (int d = 0; d < DEPARTMENTS; d++) {
            double cases = 60_000 * HalfYearFixture.departmentShare(d);
            flow[counter][d] = cases * 0.8;
            flow[filed][d] = cases * 0.2;
            flow[d][DEPARTMENTS] = cases;
            flow[d][(d + 1) % DEPARTMENTS] = 10;
        }
        flow[DEPARTMENTS][DEPARTMENTS + 1] = 6000;
        flow[DEPARTMENTS][decision] = 54_000;
        flow[DEPARTMENTS + 1][decision] = 5900;
        return flow;
    }
}
