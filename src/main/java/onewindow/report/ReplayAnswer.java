package onewindow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onewindow.measure.Environment;
import onewindow.replay.KindTimes;
import onewindow.replay.Percentiles;
import onewindow.replay.ReplayResult;
import onewindow.replay.ReplayResult.Effort;
import onewindow.replay.ReplayResult.FigureRow;
import onewindow.replay.ReplayResult.LeadIn;
import onewindow.replay.ReplayResult.Load;
import onewindow.replay.ReplayResult.Minute;
import onewindow.replay.ReplayResult.Outages;
import onewindow.replay.ReplayResult.Proofs;
import onewindow.replay.ReplayResult.RateStep;
import onewindow.replay.ReplayResult.Search;
import onewindow.report.Answer.Fact;
import onewindow.report.Answer.Section;
import onewindow.report.AnswerTable.Entry;
import onewindow.scenario.LocalName;
import onewindow.scenario.Scenario;

/** A replay of a scenario against a service, in words, pictures and tables. */
public final class ReplayAnswer {

    private static final int ROWS_IN_TEXT = 30;

    private final ReplayResult result;

    private ReplayAnswer(ReplayResult result) {
        this.result = result;
    }

    /** Returns the answer. */
    public static Answer of(Scenario scenario, ReplayResult result, Environment environment) {
        ReplayAnswer answer = new ReplayAnswer(result);
        return new Answer(
                "replay",
                Answers.both("replay.title", scenario.title(), result.halls()),
                answer.lead(),
                result.isSound(),
                answer.facts(),
                answer.sections(),
                answer.notes(),
                scenario.key(),
                scenario.sha256(),
                result,
                environment);
    }

    private LocalName lead() {
        Load load = result.load();
        return Wording.both(w -> {
            String text = w.text(
                    "replay.lead",
                    w.count((double) load.answered()),
                    w.duration(load.seconds()),
                    w.count(load.commandsPerSecond()),
                    millis(result.total().response().p99(), w));
            return text + found(w) + w.text(proved());
        });
    }

    private String found(Wording w) {
        Search search = result.search();
        if (search == null) {
            return "";
        }
        return search.knees().isEmpty()
                ? w.text("replay.leadNoKnee")
                : w.text(
                        "replay.leadKnee",
                        w.count(search.held()),
                        millis(search.p99Millis(), w),
                        search.knees().size());
    }

    private String proved() {
        Proofs proofs = result.proofs();
        if (proofs == null) {
            return "replay.leadNoLedger";
        }
        if (proofs.lost() > 0) {
            return "replay.leadLost";
        }
        return proofs.equal() ? "replay.leadEqual" : "replay.leadVerified";
    }

    private static String millis(double millis, Wording w) {
        return w.text("replay.millis", digits(millis, w));
    }

    /** Three digits, or as many as stand before the point. */
    private static String digits(double millis, Wording w) {
        return w.decimal(millis, millis >= 100 ? 0 : millis >= 10 ? 1 : 2);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Load load = result.load();
        if (result.leadIn() != null) {
            facts.add(leadIn(result.leadIn()));
        }
        facts.add(fact(
                "replay.cases",
                Wording.both(w -> w.decimal(load.casesPerSecond(), 3)),
                Wording.both(w -> w.text("replay.casesBeside", w.decimal(load.casesPerWindowHour(), 3)))));
        facts.add(times("replay.response", result.total().response()));
        facts.add(times("replay.service", result.total().service()));
        facts.add(fact(
                "replay.late",
                Wording.both(w -> w.count((double) load.late())),
                Wording.both(w -> w.text("replay.lateBeside", w.count((double) load.overlapping())))));
        facts.add(fact(
                "replay.otherwise",
                Wording.both(w -> w.count((double) load.otherwise())),
                Wording.both(w -> w.text(
                        "replay.otherwiseBeside",
                        w.count((double) load.refusedAsBefore()),
                        w.count((double) load.errors()),
                        w.count((double) load.looks())))));
        if (result.displays() != null) {
            facts.add(times("replay.displays", result.displays()));
        }
        if (result.displaysCutOff() > 0) {
            facts.add(fact(
                    "replay.cutOff",
                    Wording.both(w -> w.count((double) result.displaysCutOff())),
                    Answers.both("replay.cutOffBeside")));
        }
        effort(facts, load.effort());
        if (result.outages().kills() > 0) {
            facts.add(outages(result.outages()));
        }
        if (result.service().own()) {
            facts.add(fact(
                    "replay.disk",
                    Answers.both(result.service().durable() ? "replay.durable" : "replay.notDurable"),
                    Answers.plain(result.service().disk())));
        }
        facts.add(fact(
                "replay.limits",
                Wording.both(w ->
                        w.text("replay.limitsFigure", w.count(result.service().connections()))),
                Wording.both(w ->
                        w.text("replay.limitsBeside", w.count(result.service().publicRate())))));
        if (result.proofs() != null) {
            proofs(facts, result.proofs());
        }
        return facts;
    }

    private static Fact fact(String name, LocalName figure, LocalName beside) {
        return new Fact(Answers.both(name), figure, beside);
    }

    private static Fact leadIn(LeadIn leadIn) {
        return fact(
                "replay.leadIn",
                Wording.both(w -> w.duration(leadIn.scenarioSeconds())),
                Wording.both(w -> w.text(
                        "replay.leadInBeside",
                        w.count((double) leadIn.commands()),
                        w.duration(leadIn.seconds()),
                        w.count((double) leadIn.otherwise()),
                        w.count((double) leadIn.errors()))));
    }

    private static Fact times(String name, Percentiles times) {
        return fact(
                name,
                Wording.both(w -> millis(times.p99(), w)),
                Wording.both(w -> w.text(
                        "replay.timesBeside",
                        millis(times.p50(), w),
                        millis(times.p999(), w),
                        millis(times.max(), w))));
    }

    private static void effort(List<Fact> facts, Effort effort) {
        facts.add(fact(
                "replay.effort",
                Wording.both(w -> w.text("replay.cores", w.decimal(effort.generatorShare(), 2))),
                Wording.both(w -> w.text(
                        effort.clientBound() ? "replay.effortBound" : "replay.effortBeside",
                        w.decimal(effort.generatorGcSeconds(), 2),
                        millis(effort.lagP99Millis(), w)))));
        if (Double.isFinite(effort.serviceShare())) {
            facts.add(fact(
                    "replay.serviceEffort",
                    Wording.both(w -> w.text("replay.cores", w.decimal(effort.serviceShare(), 2))),
                    Wording.both(w -> w.text("replay.serviceBeside", w.decimal(effort.serviceGcSeconds(), 2)))));
        }
    }

    private static Fact outages(Outages outages) {
        return fact(
                "replay.kills",
                Wording.both(w -> w.count(outages.kills())),
                Wording.both(w -> w.text(
                        "replay.killsBeside",
                        w.duration(outages.meanGapMillis() / 1000),
                        w.duration(outages.longestGapMillis() / 1000),
                        w.count((double) outages.repeated()))));
    }

    private void proofs(List<Fact> facts, Proofs proofs) {
        facts.add(fact(
                "replay.ledger",
                Answers.both("replay.verified"),
                Wording.both(
                        w -> w.text("replay.ledgerBeside", w.count((double) proofs.commands()), proofs.digest()))));
        facts.add(fact(
                "replay.lost",
                Wording.both(w -> w.count((double) proofs.lost())),
                Wording.both(w -> w.text("replay.lostBeside", w.count((double) proofs.acknowledged())))));
        if (!proofs.simulated().isEmpty()) {
            facts.add(fact(
                    "replay.digest",
                    Answers.both(proofs.equal() ? "replay.digestEqual" : "replay.digestOther"),
                    Wording.both(w -> w.text(
                            "replay.digestBeside",
                            proofs.simulated(),
                            w.count((double) proofs.moved()),
                            w.count((double) result.allOverlapping())))));
        }
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (result.search() != null && !result.search().steps().isEmpty()) {
            sections.add(new Section(
                    "rates",
                    Answers.both("replay.rates"),
                    Answers.both("replay.ratesSays"),
                    ReplayPictures.rates(result.search()),
                    rates(result.search()),
                    ROWS_IN_TEXT,
                    true));
        }
        if (!result.minutes().isEmpty()) {
            sections.add(new Section(
                    "minutes",
                    Answers.both("replay.minutes"),
                    Answers.both("replay.minutesSays"),
                    ReplayPictures.minutes(result.minutes()),
                    minutes(),
                    ROWS_IN_TEXT,
                    true));
        }
        sections.add(new Section(
                "times",
                Answers.both("replay.times"),
                Answers.both("replay.timesSays"),
                result.curve().size() < 2 ? null : ReplayPictures.percentiles(result.curve()),
                kinds(),
                ROWS_IN_TEXT,
                true));
        if (result.proofs() != null && !result.proofs().figures().isEmpty()) {
            sections.add(new Section(
                    "figures",
                    Answers.both("replay.figures"),
                    Wording.both(w -> w.text("replay.figuresSays") + delay(w)),
                    null,
                    figures(result.proofs()),
                    ROWS_IN_TEXT,
                    true));
        }
        if (!result.otherwise().isEmpty()) {
            sections.add(new Section(
                    "otherwise",
                    Answers.both("replay.otherwiseTitle"),
                    Answers.both("replay.otherwiseSays"),
                    null,
                    otherwise(),
                    ROWS_IN_TEXT,
                    false));
        }
        return sections;
    }

    private AnswerTable kinds() {
        AnswerTable table = new AnswerTable("times")
                .words("command", "replay.columnKind")
                .number("count", "replay.columnCount")
                .number("response_p50_ms", "replay.columnResponse", "50 %")
                .number("response_p99_ms", "replay.columnResponse", "99 %")
                .number("response_p999_ms", "replay.columnResponse", "99.9 %")
                .number("response_max_ms", "replay.columnResponseMost")
                .number("service_p50_ms", "replay.columnService", "50 %")
                .number("service_p99_ms", "replay.columnService", "99 %")
                .pageOnly("response_p999_ms")
                .telephone("command", "count", "response_p50_ms", "response_p99_ms");
        row(table, result.total());
        result.kinds().stream()
                .sorted((one, other) ->
                        Long.compare(other.response().count(), one.response().count()))
                .forEach(kind -> row(table, kind));
        return table;
    }

    private static AnswerTable rates(Search search) {
        AnswerTable table = new AnswerTable("rates")
                .number("climb", "replay.columnClimb")
                .number("asked_per_second", "replay.columnAsked")
                .number("answered_per_second", "replay.columnAnswered")
                .number("p50_ms", "replay.columnPercent", "50 %")
                .number("p90_ms", "replay.columnPercent", "90 %")
                .number("p99_ms", "replay.columnPercent", "99 %")
                .number("p999_ms", "replay.columnPercent", "99.9 %")
                .number("max_ms", "replay.columnResponseMost")
                .words("verdict", "replay.columnVerdict")
                .telephone("asked_per_second", "p50_ms", "p99_ms", "verdict");
        for (RateStep step : search.steps()) {
            Percentiles times = step.times();
            table.row(
                    Entry.of(Answers.plain(Integer.toString(step.climb())), step.climb()),
                    Entry.of(Wording.both(w -> w.count(step.perSecond())), step.perSecond()),
                    Entry.of(Wording.both(w -> w.count(step.answeredPerSecond())), step.answeredPerSecond()),
                    figure(times.p50()),
                    figure(times.p90()),
                    figure(times.p99()),
                    figure(times.p999()),
                    figure(times.max()),
                    Entry.of(Answers.both(verdict(step))));
        }
        return table;
    }

    private AnswerTable minutes() {
        AnswerTable table = new AnswerTable("minutes")
                .number("minute", "replay.columnMinute")
                .number("answered_per_second", "replay.columnAnswered")
                .number("p50_ms", "replay.columnPercent", "50 %")
                .number("p99_ms", "replay.columnPercent", "99 %")
                .number("p999_ms", "replay.columnPercent", "99.9 %")
                .number("max_ms", "replay.columnResponseMost")
                .number("heap_mb", "replay.columnHeap")
                .number("process_mb", "replay.columnProcess")
                .telephone("minute", "answered_per_second", "p99_ms", "heap_mb");
        for (int i = 0; i < result.minutes().size(); i++) {
            Minute minute = result.minutes().get(i);
            Percentiles times = minute.response();
            table.row(
                    Entry.of(Answers.plain(Integer.toString(i + 1)), i + 1),
                    Entry.of(Wording.both(w -> w.count(minute.answeredPerSecond())), minute.answeredPerSecond()),
                    figure(times.p50()),
                    figure(times.p99()),
                    figure(times.p999()),
                    figure(times.max()),
                    megabytes(minute.heapMegabytes()),
                    megabytes(minute.processMegabytes()));
        }
        return table;
    }

    private static Entry megabytes(double size) {
        return Double.isNaN(size)
                ? Entry.of(Answers.both("replay.unknown"))
                : Entry.of(Wording.both(w -> w.count(size)), size);
    }

    private static String verdict(RateStep step) {
        if (step.held()) {
            return "replay.held";
        }
        if (step.isVoid()) {
            return step.growing() ? "replay.voidGrowing" : "replay.voidLate";
        }
        return step.errors() > 0 ? "replay.missedErrors" : "replay.missed";
    }

    private static void row(AnswerTable table, KindTimes kind) {
        Percentiles response = kind.response();
        table.row(
                kind.kind().isEmpty() ? Entry.named("all", Answers.both("replay.all")) : name(kind.kind()),
                Entry.of(Wording.both(w -> w.count((double) response.count())), (double) response.count()),
                figure(response.p50()),
                figure(response.p99()),
                figure(response.p999()),
                figure(response.max()),
                figure(kind.service().p50()),
                figure(kind.service().p99()));
    }

    /** A command by its name in the ledger, in words. */
    private static Entry name(String kind) {
        return Entry.named(kind, Answers.both("replay.kind." + kind));
    }

    private static Entry figure(double millis) {
        return Entry.of(Wording.both(w -> digits(millis, w)), millis);
    }

    /** What a command that comes late does to the hall: its time there is that of the pace. */
    private String delay(Wording w) {
        String pace = result.pace();
        return pace.matches("[0-9.]+")
                ? w.text("replay.figuresDelay", w.decimal(Double.parseDouble(pace) / 1000, 3))
                : "";
    }

    private static AnswerTable figures(Proofs proofs) {
        AnswerTable table = new AnswerTable("figures")
                .words("figure", "replay.columnFigure")
                .number("simulated", "replay.columnSimulated")
                .number("live", "replay.columnLive")
                .number("difference", "replay.columnDifference");
        for (FigureRow row : proofs.figures()) {
            table.row(
                    Entry.named(row.key(), Answers.both("replay.figure." + row.key())),
                    Entry.of(Wording.both(w -> said(row.simulated(), row.unit(), w)), row.simulated()),
                    Entry.of(Wording.both(w -> said(row.live(), row.unit(), w)), row.live()),
                    Entry.of(
                            Answers.plain(difference(row.live() - row.simulated(), row.unit())),
                            row.live() - row.simulated()));
        }
        return table;
    }

    private static String said(double value, String unit, Wording w) {
        return switch (unit) {
            case "s" -> w.duration(value);
            case "1" -> w.percent(value, 2);
            default -> w.count(value);
        };
    }

    private static String difference(double value, String unit) {
        return switch (unit) {
            case "s" -> String.format(Locale.ROOT, "%+.2f s", value);
            case "1" -> String.format(Locale.ROOT, "%+.2f %%", 100 * value);
            default -> String.format(Locale.ROOT, "%+,.0f", value);
        };
    }

    private AnswerTable otherwise() {
        AnswerTable table =
                new AnswerTable("otherwise").words("what", "replay.columnWhat").number("count", "replay.columnCount");
        result.otherwise().entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .forEach(each -> table.row(
                        Entry.of(each.getKey()),
                        Entry.of(Wording.both(w -> w.count((double) each.getValue())), (double) each.getValue())));
        return table;
    }

    private List<LocalName> notes() {
        List<LocalName> notes = new ArrayList<>();
        if (result.partial()) {
            notes.add(Answers.both("replay.notePartial"));
        }
        if (result.service().own() && !result.service().durable()) {
            notes.add(Answers.both("replay.noteNotDurable"));
        }
        if (result.search() != null) {
            notes.add(Answers.both(result.search().quick() ? "replay.noteQuick" : "replay.noteSearch"));
        } else {
            String pace = result.pace();
            notes.add(Answers.both(
                    pace.equals("max") ? "replay.noteMax" : pace.endsWith("/s") ? "replay.noteRate" : "replay.notePace",
                    pace));
        }
        return notes;
    }
}
