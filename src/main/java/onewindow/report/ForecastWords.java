package onewindow.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.measure.Forecast;
import onewindow.measure.Forecast.LaterWait;
import onewindow.measure.Forecast.LineAhead;
import onewindow.measure.Forecast.PersonAhead;
import onewindow.measure.Forecast.Queue;
import onewindow.measure.Forecast.Wait;
import onewindow.measure.RunResult.RangeEffect;
import onewindow.people.HallState.Person;
import onewindow.scenario.Labels.Label;
import onewindow.scenario.LocalName;

/** What a forecast says, in one language. */
final class ForecastWords {

    private final ForecastOutlook outlook;
    private final Forecast forecast;
    private final Wording wording;

    ForecastWords(ForecastOutlook outlook, Wording wording) {
        this.outlook = outlook;
        this.wording = wording;
        forecast = outlook.forecast();
    }

    /** A time of the horizon as the clock shows it. */
    String clock(long millis) {
        return Wording.clock(millis - outlook.day().startMillis());
    }

    String duration(double seconds) {
        return wording.duration(seconds);
    }

    String title() {
        String day = outlook.day().date() == null
                ? wording.text("forecast.day", outlook.day().index() + 1)
                : wording.dated(outlook.day().date());
        return wording.text("forecast.title", outlook.scenario().title(), day, clock(forecast.timeMillis()));
    }

    /** The line at which one who comes now waits longest, by nine in ten; of lines that nobody can join the first. */
    LineAhead longest() {
        return forecast.lines().stream()
                .max(Comparator.comparingDouble(
                                (LineAhead line) -> orNone(now(line).p90Seconds()))
                        .thenComparing(line -> line.waitingNow())
                        .thenComparing(line -> -forecast.lines().indexOf(line)))
                .orElseThrow();
    }

    private static double orNone(double seconds) {
        return Double.isFinite(seconds) ? seconds : -1;
    }

    static Wait now(LineAhead line) {
        return line.later().get(0).waits();
    }

    /** The answer: how long one waits who comes now. */
    String answer() {
        LineAhead line = longest();
        Wait wait = now(line);
        String said;
        if (wait.asked() == 0) {
            said = wording.text("forecast.noNumbers", clock(forecast.timeMillis()));
        } else if (wait.p90Seconds() == 0) {
            said = wording.text("forecast.nobodyWaits");
        } else if (forecast.lines().size() == 1) {
            said = wording.text("forecast.answer", duration(wait.medianSeconds()), duration(wait.p90Seconds()));
        } else {
            said = wording.text(
                    "forecast.answerAt", line(line), duration(wait.medianSeconds()), duration(wait.p90Seconds()));
        }
        return said;
    }

    /** Who waits now, and when nobody does. */
    String people() {
        int waiting = forecast.people().size();
        if (waiting == 0) {
            return wording.text("forecast.nobodyNow", clock(forecast.timeMillis()));
        }
        return wording.text("forecast.waitingNow", waiting, emptySentence());
    }

    private String emptySentence() {
        Queue hall = forecast.hall();
        return hall.emptyMedianMillis() < 0
                ? wording.text("forecast.staysFull", clock(forecast.untilMillis()), wording.share(hall.emptyShare()))
                : wording.text("forecast.emptyBy", clock(hall.emptyMedianMillis()));
    }

    String basis() {
        String basis = wording.text(
                "forecast.basis",
                wording.decimal(forecast.replications(), 0),
                forecast.seed(),
                clock(forecast.untilMillis()));
        return basis + sure();
    }

    /** How well the answer is known; a blank where nobody who comes now is called, or too few are. */
    private String sure() {
        LineAhead line = longest();
        double half = line.sure().p90Seconds();
        if (!Double.isFinite(half)) {
            return "";
        }
        String known = wording.text("forecast.sure", duration(line.sure().medianSeconds()), duration(half));
        return known
                + outlook.precision()
                        .map(precision -> wording.text(
                                precision.reached() ? "forecast.sureAsked" : "forecast.sureMissed",
                                wording.percent(precision.asked(), 2)))
                        .orElse("");
    }

    /** What the ranges of the assumptions do to the answer; a blank where they were not tried. */
    String ranges() {
        List<RangeEffect> effects = Answers.furthestFirst(outlook.ranges());
        if (effects.isEmpty()) {
            return "";
        }
        // An end that the state does not fit has no wait, and says nothing of how far that assumption moves it.
        RangeEffect most = effects.stream()
                .max(Comparator.comparingDouble(effect -> Answers.most(effect) - Answers.least(effect)))
                .orElseThrow();
        return wording.text(
                "forecast.ranges",
                wording.name(Answers.span(effects, seconds -> Wording.both(w -> w.duration(seconds)))),
                ParameterName.of(most.key(), outlook.scenario().labels(), wording),
                wording.stated(most.low()),
                wording.stated(most.high()));
    }

    /** The names of the groups that serve a line; of a long list the first two. */
    String line(LineAhead line) {
        List<Label> groups = outlook.scenario().labels().groups();
        List<Integer> of = line.groups();
        String named = of.stream()
                .limit(2)
                .map(group -> wording.name(groups.get(group).name()))
                .collect(Collectors.joining(wording.text("forecast.and")));
        return of.size() <= 2 ? named : wording.text("forecast.andMore", named, of.size() - 2);
    }

    String empty(Queue queue) {
        return queue.emptyMedianMillis() < 0
                ? wording.text("forecast.notBy", clock(forecast.untilMillis()))
                : queue.emptyMedianMillis() == forecast.timeMillis()
                        ? wording.text("forecast.emptyNow")
                        : clock(queue.emptyMedianMillis());
    }

    /** How often one is not called at all; a blank where that does not happen. */
    String notCalled(Wait wait) {
        return wait.asked() == 0 ? Wording.NONE : wording.share(1 - wait.called());
    }

    /** What one waits who comes at a time. */
    String median(LaterWait later) {
        return later.waits().asked() == 0
                ? wording.text("forecast.closed")
                : duration(later.waits().medianSeconds());
    }

    String ticket(PersonAhead ahead) {
        Person person = outlook.state().people().get(ahead.person());
        if (!person.name().isEmpty()) {
            return person.name();
        }
        int number = person.ticket().number();
        return number == 0 ? wording.text("forecast.unnumbered") : Integer.toString(number);
    }

    /** How long a person has waited up to now. */
    double waitedSeconds(PersonAhead ahead) {
        Person person = outlook.state().people().get(ahead.person());
        return (forecast.timeMillis() - person.ticket().takenAt()) / 1000.0;
    }

    /** The class of those by whom the wait at a line is found out, where there are several. */
    LocalName visitClass(LineAhead line) {
        List<Integer> labelOf = outlook.scenario().labels().halls().labelOfClass();
        int label = labelOf.isEmpty() ? line.visitClass() : labelOf.get(line.visitClass());
        return outlook.scenario().labels().classes().get(label).name();
    }
}
