package onewindow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseSummary;
import onewindow.measure.CaseSummary.OfficeFigures;
import onewindow.measure.CaseSummary.OpenCases;
import onewindow.scenario.Scenario;

/** The terminal's lines on what happens to cases beyond the counter. */
final class CaseText {

    /** Officers who are at work for a larger share of their time have more to do than they can. */
    private static final double NEVER_CATCHES_UP = 0.99;

    /** A line with its head. */
    record Row(String key, String text) {}

    private final Scenario scenario;
    private final CaseSummary cases;
    private final CaseFigures hall;
    private final Wording wording;

    CaseText(Scenario scenario, CaseSummary cases, Wording wording) {
        this.scenario = scenario;
        this.cases = cases;
        this.hall = cases.hall();
        this.wording = wording;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "cases.trips",
                wording.text(
                        "cases.tripsAre",
                        wording.decimal(hall.mean(CaseFigure.TRIPS_MEAN), 2),
                        share(CaseFigure.AT_MOST_ONE_TRIP))));
        causes(rows);
        channels(rows);
        rows.add(new Row("cases.toIssue", String.join(wording.text("list.semicolon"), kinds())));
        if (hall.mean(CaseFigure.WITH_LIMIT) > 0) {
            rows.add(new Row(
                    "cases.onTime",
                    wording.text(
                            "cases.onTimeIs",
                            share(CaseFigure.ON_TIME),
                            share(CaseFigure.WITHIN_STATUTORY),
                            early(),
                            late())));
        }
        for (CaseWords.Named remark : CaseWords.present(CaseWords.REMARKS, hall)) {
            rows.add(new Row(remark.key(), wording.count(hall.mean(remark.figure()))));
        }
        rows.add(new Row(
                "cases.open",
                wording.text(
                        "cases.openIs",
                        wording.count(cases.days().stream()
                                .mapToDouble(OpenCases::mean)
                                .average()
                                .orElse(Double.NaN)),
                        wording.count(cases.days().stream()
                                .mapToDouble(OpenCases::mean)
                                .max()
                                .orElse(Double.NaN)),
                        wording.count(hall.mean(CaseFigure.OPEN_AT_END)))));
        busiest(rows);
        RegionWords.sentence(cases, wording).ifPresent(text -> rows.add(new Row("cases.regions", text)));
        if (hall.mean(CaseFigure.REVIEWS) > 0) {
            rows.add(new Row(
                    "cases.reviews",
                    wording.text("cases.reviewsAre", precise(CaseFigure.REVIEW_RATE), precise(CaseFigure.GOOD_RATE))
                            + byDefault()
                            + (cases.reviewsTooMuchAlike() ? wording.text("cases.reviewsAlike") : "")));
        }
        CaseWords.survey(cases, wording).ifPresent(text -> rows.add(new Row("cases.survey", text)));
        return rows;
    }

    private String early() {
        return hall.mean(CaseFigure.EARLY) > 0
                ? wording.text(
                        "cases.earlyIs", share(CaseFigure.EARLY), wording.decimal(hall.mean(CaseFigure.DAYS_EARLY), 1))
                : wording.text("cases.noneEarly");
    }

    private String late() {
        double late = hall.mean(CaseFigure.LATE);
        double warned = hall.mean(CaseFigure.RED_WARNINGS);
        if (late == 0 && warned == 0) {
            return wording.text("cases.neitherLate");
        }
        return (late == 0 ? wording.text("cases.noneLate") : wording.text("cases.someLate", wording.count(late)))
                + wording.text("list.semicolon")
                + (warned == 0
                        ? wording.text("cases.noneWarned")
                        : wording.text("cases.someWarned", wording.count(warned)));
    }

    private String byDefault() {
        double ratings = hall.mean(CaseFigure.DEFAULT_RATINGS);
        return ratings > 0
                ? wording.text("cases.reviewsByDefault", wording.count(ratings), precise(CaseFigure.GIVEN_GOOD_RATE))
                : "";
    }

    private void busiest(List<Row> rows) {
        IntStream.range(0, cases.offices().size())
                .filter(i -> cases.offices().get(i).utilisation().mean() > 0)
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> cases.offices().get(i).utilisation().mean()))
                .ifPresent(i -> {
                    OfficeFigures office = cases.offices().get(i);
                    rows.add(new Row(
                            "cases.busiest",
                            wording.text(
                                            "cases.busiestIs",
                                            scenario.labels().offices().get(i).name(),
                                            wording.share(office.utilisation().mean()),
                                            wording.decimal(office.waitHours().mean(), 1),
                                            wording.count(office.queue().mean()))
                                    + (office.utilisation().mean() > NEVER_CATCHES_UP
                                            ? wording.text("cases.neverCatchesUp")
                                            : "")));
                });
    }

    private void causes(List<Row> rows) {
        List<String> causes = CaseWords.present(CaseWords.CAUSES, hall).stream()
                .map(cause -> wording.text("cases.cause", cause.name(), wording.count(hall.mean(cause.figure()))))
                .toList();
        if (!causes.isEmpty()) {
            rows.add(new Row("cases.causes", String.join(wording.text("list.comma"), causes)));
        }
    }

    /** How cases came in, where there is more than one way. */
    private void channels(List<Row> rows) {
        List<String> ways = CaseWords.present(CaseWords.CHANNELS, hall).stream()
                .map(way -> wording.text("cases.way", way.name(), wording.count(hall.mean(way.figure()))))
                .toList();
        if (ways.size() > 1) {
            rows.add(new Row("cases.received", String.join(wording.text("list.comma"), ways)));
        }
    }

    private List<String> kinds() {
        return CaseWords.byReceived(cases.byKind()).stream()
                .map(kind -> wording.text(
                        "cases.kindDays",
                        scenario.labels().kinds().get(kind).name(),
                        days(cases.byKind().get(kind), CaseFigure.ISSUE_DAYS_MEAN),
                        days(cases.byKind().get(kind), CaseFigure.ISSUE_DAYS_P90)))
                .toList();
    }

    private String days(CaseFigures figures, CaseFigure figure) {
        return wording.text("cases.days", wording.decimal(figures.mean(figure), 1));
    }

    private String share(CaseFigure figure) {
        return wording.share(hall.mean(figure));
    }

    private String precise(CaseFigure figure) {
        return wording.percent(hall.mean(figure), 2);
    }
}
