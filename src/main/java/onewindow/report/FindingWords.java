package onewindow.report;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.calibrate.Finding;
import onewindow.calibrate.NextStep;

/** Says what a calibrated scenario misses and what to measure next. */
final class FindingWords {

    private static final int MOST_NAMES = 5;

    private final Wording wording;

    FindingWords(Wording wording) {
        this.wording = wording;
    }

    /** Says a finding in a sentence or two. */
    String say(Finding finding) {
        return switch (finding.kind()) {
            case WAIT_BY_INPUTS -> waits("finding.waitByInputs", finding);
            case WAIT_BY_RULES -> waits("finding.waitByRules", finding);
            case WAIT_OFF -> waits("finding.waitOff", finding);
            case PEOPLE_OFF ->
                wording.text(
                        "finding.peopleOff",
                        finding.figures().stream().map(wording::count).toArray());
            case COVERAGE_LOW -> coverage("finding.coverageLow", finding);
            case COVERAGE_HIGH -> coverage("finding.coverageHigh", finding);
            case DEPARTMENTS_OFF ->
                wording.text(
                        "finding.departmentsOff",
                        wording.count(figure(finding, 0)),
                        wording.count(figure(finding, 1)),
                        wording.count(figure(finding, 2)),
                        names(finding.names()));
            case WEEKDAYS_OFF -> wording.text("finding.weekdaysOff", weekdays(finding.names()));
            case OUT_OF_TURN -> wording.text("finding.outOfTurn", wording.share(figure(finding, 0)));
            default -> ofFit(finding);
        };
    }

    private String ofFit(Finding finding) {
        return switch (finding.kind()) {
            case POISSON_REFUSED ->
                wording.text(
                        "finding.poissonRefused",
                        wording.count(figure(finding, 0)),
                        probability(figure(finding, 2)),
                        wording.percent(figure(finding, 1), 2));
            case WAITED_AT_DOOR -> wording.text("finding.waitedAtDoor", wording.count(figure(finding, 0)));
            case DAYS_DIFFER ->
                wording.text(
                        "finding.daysDiffer",
                        finding.figures().stream().map(wording::share).toArray());
            case SERVICE_OFF ->
                wording.text(
                        "finding.serviceOff",
                        FitWords.family(finding.names().get(0), wording),
                        wording.percent(figure(finding, 0), 1));
            case DEPARTMENTS_DIFFER ->
                wording.text(
                        "finding.departmentsDiffer",
                        wording.count(figure(finding, 0)),
                        wording.duration(figure(finding, 1)),
                        named(finding.names().get(0)),
                        wording.duration(figure(finding, 2)),
                        named(finding.names().get(1)));
            case DAY_KINDS ->
                wording.text("finding.dayKinds", weekdays(finding.names()), wording.count(figure(finding, 0)));
            case BOOKED_WITHOUT_TIMES -> wording.text("finding.bookedWithoutTimes", wording.share(figure(finding, 0)));
            case BOOKED_ALL_CAME -> wording.text("finding.bookedAllCame", wording.count(figure(finding, 0)));
            case WINDOWS_DIFFER -> told("finding.windowsDiffer", finding);
            case STAFF_DIFFER -> told("finding.staffDiffer", finding);
            case HOURS_DIFFER ->
                wording.text(
                        "finding.hoursDiffer",
                        hour(finding.names().get(0)),
                        wording.decimal(figure(finding, 0), 2),
                        hour(finding.names().get(1)),
                        wording.decimal(figure(finding, 1), 2));
            case NOBODY_GAVE_UP -> wording.text("finding.nobodyGaveUp");
            case FEW_GAVE_UP -> wording.text("finding.fewGaveUp", wording.count(figure(finding, 0)));
            case CALL_FOR_START -> wording.text("finding.callForStart");
            case NO_SERVICE_TIMES -> wording.text("finding.noServiceTimes");
            case NOT_JUDGED -> wording.text("finding.notJudged");
            case INCOMPLETE_DAYS ->
                wording.text("finding.incompleteDays", String.join(wording.text("list.comma"), finding.names()));
            case FEW_DAYS ->
                figure(finding, 1) > 0
                        ? wording.text("finding.fewDays", wording.count(figure(finding, 0)))
                        : wording.text("finding.fewDaysNoneHeldOut", wording.count(figure(finding, 0)));
            default -> throw new IllegalArgumentException("no words for " + finding.kind());
        };
    }

    /** Says what to measure. */
    String say(NextStep step) {
        String count = wording.count(step.count());
        String half = wording.percent(step.figure(), 0);
        return switch (step.kind()) {
            case LOG_CALLS -> wording.text("next.logCalls");
            case LOG_ENDS -> wording.text("next.logEnds", count);
            case LOG_STARTS -> wording.text("next.logStarts", count);
            case LOG_WINDOWS -> wording.text("next.logWindows");
            case LOG_OUTCOMES -> wording.text("next.logOutcomes");
            case LOG_BOOKINGS -> wording.text("next.logBookings");
            case COUNT_TURNED_AWAY -> wording.text("next.countTurnedAway");
            case NOTE_OPENING -> wording.text("next.noteOpening");
            case TIME_DEPARTMENT -> wording.text("next.timeDepartment", named(step.name()), half, count);
            case TIME_HALL -> wording.text("next.timeHall", half, count);
            case MORE_DAYS_FOR_WEEKDAYS -> wording.text("next.moreDaysForWeekdays", count);
            case MORE_MONTHS -> wording.text("next.moreMonths");
            case NOTHING -> wording.text("next.nothing");
        };
    }

    private String waits(String key, Finding finding) {
        return wording.text(
                key, finding.figures().stream().map(wording::duration).toArray());
    }

    private String told(String key, Finding finding) {
        if (figure(finding, 0) == 1) {
            return wording.text(
                    key.equals("finding.windowsDiffer") ? "finding.windowDiffers" : "finding.clerkDiffers",
                    named(finding.names().get(0)),
                    wording.decimal(figure(finding, 2), 2),
                    wording.count(figure(finding, 1)));
        }
        return wording.text(
                key,
                wording.count(figure(finding, 0)),
                wording.count(figure(finding, 1)),
                named(finding.names().get(0)),
                wording.decimal(figure(finding, 2), 2),
                named(finding.names().get(1)),
                wording.decimal(figure(finding, 3), 2));
    }

    private static String hour(String hour) {
        return Wording.clock(Long.parseLong(hour) * 3_600_000);
    }

    private String coverage(String key, Finding finding) {
        return wording.text(key, wording.share(figure(finding, 0)), wording.count(figure(finding, 1)));
    }

    private static double figure(Finding finding, int index) {
        return finding.figures().get(index);
    }

    private String probability(double p) {
        return p < 0.001 ? "< 0.001" : wording.decimal(p, 3);
    }

    private String named(String name) {
        return name.isEmpty() ? wording.text("calibration.unnamed") : name;
    }

    private String names(List<String> names) {
        String first = names.stream().limit(MOST_NAMES).map(this::named).collect(Collectors.joining(comma()));
        return names.size() <= MOST_NAMES
                ? first
                : wording.text("calibration.andMore", first, names.size() - MOST_NAMES);
    }

    private String comma() {
        return wording.text("list.comma");
    }

    private String weekdays(List<String> names) {
        return names.stream()
                .map(name -> wording.weekday(DayOfWeek.valueOf(name).ordinal()))
                .collect(Collectors.joining(comma()));
    }
}
