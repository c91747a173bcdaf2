package onewindow.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onewindow.casework.DutyKind;
import onewindow.measure.CaseFigure;
import onewindow.measure.CaseFigures;
import onewindow.measure.CaseStanding;
import onewindow.measure.CaseSummary;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** What cases, their ways and their causes are called in reports. */
final class CaseWords {

    /** A counted figure and the key of its name. */
    record Named(CaseFigure figure, String key) {

        LocalName name() {
            return Wording.both(key);
        }
    }

    static final List<Named> CHANNELS = List.of(
            new Named(CaseFigure.RECEIVED_AT_WINDOW, "case.atWindow"),
            new Named(CaseFigure.RECEIVED_AT_KIOSK, "case.atKiosk"),
            new Named(CaseFigure.RECEIVED_ONLINE, "case.online"),
            new Named(CaseFigure.RECEIVED_ON_SITE, "case.onSite"),
            new Named(CaseFigure.RECEIVED_FROM_AGENT, "case.fromAgent"));

    static final List<Named> OUTCOMES = List.of(
            new Named(CaseFigure.NOT_ACCEPTED, "case.notAccepted"),
            new Named(CaseFigure.GRANTED, "case.granted"),
            new Named(CaseFigure.REFUSED, "case.refused"),
            new Named(CaseFigure.WITHDRAWN, "case.withdrawn"),
            new Named(CaseFigure.TERMINATED, "case.terminated"));

    static final List<Named> ISSUE_WAYS = List.of(
            new Named(CaseFigure.ISSUED_AT_WINDOW, "case.issuedAtWindow"),
            new Named(CaseFigure.ISSUED_BY_POST, "case.issuedByPost"),
            new Named(CaseFigure.ISSUED_AT_KIOSK, "case.issuedAtKiosk"),
            new Named(CaseFigure.ISSUED_ONLINE, "case.issuedOnline"));

    static final List<Named> TRIPS = List.of(
            new Named(CaseFigure.NO_TRIP, "trips.none"),
            new Named(CaseFigure.ONE_TRIP, "trips.one"),
            new Named(CaseFigure.TWO_TRIPS, "trips.two"),
            new Named(CaseFigure.THREE_TRIPS, "trips.three"),
            new Named(CaseFigure.MORE_TRIPS, "trips.more"));

    static final List<Named> CAUSES = List.of(
            new Named(CaseFigure.FURTHER_TO_APPLY, "trips.apply"),
            new Named(CaseFigure.FURTHER_FOR_MISSING_MATERIAL, "trips.missing"),
            new Named(CaseFigure.FURTHER_FROM_WRONG_WINDOW, "trips.wrong"),
            new Named(CaseFigure.FURTHER_TO_PICK_UP, "trips.pickUp"),
            new Named(CaseFigure.FURTHER_AFTER_SYSTEM_FAILURE, "trips.failure"),
            new Named(CaseFigure.FURTHER_AFTER_UNSERVED, "trips.unserved"));

    static final List<Named> LEVELS = List.of(
            new Named(CaseFigure.VERY_SATISFIED, "review.verySatisfied"),
            new Named(CaseFigure.SATISFIED, "review.satisfied"),
            new Named(CaseFigure.BASICALLY_SATISFIED, "review.basicallySatisfied"),
            new Named(CaseFigure.DISSATISFIED, "review.dissatisfied"),
            new Named(CaseFigure.VERY_DISSATISFIED, "review.veryDissatisfied"));

    /** What is worth a line where it happens at all. */
    static final List<Named> REMARKS = List.of(
            new Named(CaseFigure.EXTENSIONS, "case.extensions"),
            new Named(CaseFigure.REFUSED_OUTSIDE, "case.refusedOutside"),
            new Named(CaseFigure.ACCEPTED_WITHOUT_NOTICE, "case.acceptedWithoutNotice"));

    private static final List<String> STANDINGS = List.of(
            "open.preChecked",
            "open.circulating",
            "open.supplementing",
            "open.suspended",
            "open.onTheWay",
            "open.ready");

    private static final List<String> DUTIES = List.of(
            "duty.rectification",
            "duty.callBack",
            "duty.desk",
            "duty.hotline",
            "duty.suggestion",
            "duty.contact",
            "duty.secondCallBack");

    private CaseWords() {}

    /** What a third party heard, and whether it fits the reviews; empty where none phoned anybody. */
    static Optional<String> survey(CaseSummary cases, Wording wording) {
        if (!cases.surveyed()) {
            return Optional.empty();
        }
        CaseFigures hall = cases.hall();
        String said = wording.text(
                "survey.is",
                wording.count(hall.mean(CaseFigure.SURVEYED)),
                wording.count(hall.mean(CaseFigure.SURVEY_ANSWERS)),
                wording.percent(hall.mean(CaseFigure.SURVEY_GOOD_RATE), 2));
        if (!(hall.mean(CaseFigure.REVIEWS) > 0)) {
            return Optional.of(said);
        }
        String reviews = wording.percent(hall.mean(CaseFigure.GOOD_RATE), 2);
        return Optional.of(
                said + wording.text(cases.reviewsAndSurvey().differ() ? "survey.differs" : "survey.agrees", reviews));
    }

    static LocalName duty(DutyKind kind) {
        return Wording.both(DUTIES.get(kind.ordinal()));
    }

    static LocalName standing(CaseStanding standing) {
        return Wording.both(STANDINGS.get(standing.ordinal()));
    }

    /** A place of the flow. */
    static LocalName place(Scenario scenario, CaseSummary cases, int place) {
        if (place < cases.offices().size()) {
            return scenario.labels().offices().get(place).name();
        }
        return Wording.both(
                place == cases.counter() ? "flow.counter" : place == cases.filed() ? "flow.filed" : "flow.decision");
    }

    /** The key of a place of the flow in tables. */
    static String placeKey(Scenario scenario, CaseSummary cases, int place) {
        List<Label> offices = scenario.labels().offices();
        if (place < offices.size()) {
            return offices.get(place).key();
        }
        return place == cases.counter() ? "counter" : place == cases.filed() ? "filed" : "decision";
    }

    /** Those of the figures that came about at all, most first. */
    static List<Named> present(List<Named> all, CaseFigures figures) {
        return all.stream()
                .filter(named -> figures.mean(named.figure) > 0)
                .sorted(Comparator.comparingDouble((Named named) -> -figures.mean(named.figure)))
                .toList();
    }

    /** Indices of the parts in which cases were received, most first. */
    static List<Integer> byReceived(List<CaseFigures> parts) {
        return IntStream.range(0, parts.size())
                .boxed()
                .filter(p -> parts.get(p).mean(CaseFigure.RECEIVED) > 0)
                .sorted(Comparator.comparingDouble((Integer p) -> -parts.get(p).mean(CaseFigure.RECEIVED)))
                .toList();
    }
}
