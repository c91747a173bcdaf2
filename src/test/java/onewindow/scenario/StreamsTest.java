package onewindow.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onewindow.demand.ArrivalStream;
import onewindow.demand.Arrivals;
import onewindow.demand.Distribution;
import onewindow.demand.Volume;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of streams beside the main one. */
class StreamsTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;

    @TempDir
    private Path folder;

    private Scenario hallWith(String stream) {
        return new ScenarioFolder(folder).scenario(text(stream));
    }

    private ArrivalStream stream(String stream) {
        List<ArrivalStream> streams = hallWith(stream).demand().streams();
        return streams.get(streams.size() - 1);
    }

    private static String text(String stream) {
        return ScenarioFolder.hall("  cases: 1000", "  cases: 1000\n  streams:\n    - " + stream);
    }

    private void refused(String stream, String... problems) {
        assertThat(new ScenarioFolder(folder).problems(text(stream))).containsExactly(problems);
    }

    @Test
    void poissonStreamsInheritTheWeightsAndTheProfile() {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall(
                        "  cases: 1000",
                        "  cases: 1000\n  afterHoliday: 1.5\n  scale: 2\n  profile: {from: 09:00, step: 1 h,"
                                + " rates: [1, 2]}\n"
                                + "  streams:\n    - {key: more, kind: poisson, cases: 50}"));

        Volume main = ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
        Volume more = ((Arrivals.Poisson) scenario.demand().streams().get(1).arrivals()).volume();
        assertThat(more.total()).hasValue(50);
        assertThat(more.scale()).isEqualTo(2);
        assertThat(more.afterHolidayWeight()).isEqualTo(1.5);
        assertThat(more.profile()).isEqualTo(main.profile());
    }

    @Test
    void streamsHaveNamesOrAreCalledByTheirKeys() {
        List<Labels.Label> named = hallWith("{key: bus, name: {zh: 包车, en: Coaches}, kind: poisson, cases: 50}")
                .labels()
                .streams();
        assertThat(named).containsExactly(new Labels.Label("bus", new LocalName("包车", "Coaches")));
        assertThat(hallWith("{key: bus, kind: poisson, cases: 50}").labels().streams())
                .containsExactly(new Labels.Label("bus", new LocalName("bus", "bus")));
    }

    @Test
    void streamsAloneMakeTheDemand() {
        Scenario scenario = new ScenarioFolder(folder)
                .scenario(ScenarioFolder.hall(
                        "  cases: 1000",
                        "  profile: {from: 09:00, step: 1 h, rates: [1, 2]}\n  streams: [{key: only,"
                                + " kind: poisson, cases: 50}]"));

        assertThat(scenario.demand().streams()).extracting(ArrivalStream::key).containsExactly("only");
    }

    @Test
    void renewalAndDeterministicStreamsHaveGaps() {
        assertThat(stream("{key: a, kind: renewal, gap: {erlang: {mean: 5 min, phases: 2}}}")
                        .arrivals())
                .isEqualTo(new Arrivals.Renewal(new Distribution.Erlang(2, 5 * MINUTE)));
        assertThat(stream("{key: a, kind: deterministic, every: 5 min}").arrivals())
                .isEqualTo(new Arrivals.Renewal(new Distribution.Deterministic(5 * MINUTE)));
        assertThat(new ScenarioFolder(folder)
                        .scenario(text("{key: a, kind: deterministic, every: 5 min}"), "demand.scale=2")
                        .demand()
                        .streams()
                        .get(1)
                        .arrivals())
                .isEqualTo(new Arrivals.Renewal(new Distribution.Deterministic(2.5 * MINUTE)));
    }

    @Test
    void batchesHaveSizes() {
        Arrivals.Batches bus =
                (Arrivals.Batches) stream("{key: bus, kind: batch, groups: 20, size: {20: 50 %, 40: 50 %}}")
                        .arrivals();

        assertThat(bus.volume().total()).hasValue(20);
        assertThat(bus.sizes()).containsExactly(new Arrivals.SizeShare(20, 0.5), new Arrivals.SizeShare(40, 0.5));
        Arrivals.Batches daily = (Arrivals.Batches)
                stream("{key: bus, kind: batch, rate: 7 per day, size: 40}").arrivals();
        assertThat(daily.volume().profile().mass()).isEqualTo(7);
        assertThat(daily.sizes()).containsExactly(new Arrivals.SizeShare(40, 1));
    }

    @Test
    void tracesHaveTimesInOrder() {
        assertThat(stream("{key: t, kind: trace, times: [2 min, 1 min]}").arrivals())
                .isEqualTo(new Arrivals.Trace(
                        List.of(new Arrivals.Row(MINUTE, -1, -1, -1), new Arrivals.Row(2 * MINUTE, -1, -1, -1))));
    }

    @Test
    void tracesAreReadFromFiles() {
        ScenarioFolder files = new ScenarioFolder(folder);
        files.write(
                "t.csv",
                "time,class,matter,service\n2022-01-05T09:30,green,tax,5 min\n90 s,,,\n2022-01-05"
                        + " 09:30:30,,divorce,\n");

        assertThat(stream("{key: t, kind: trace, file: t.csv}").arrivals())
                .isEqualTo(new Arrivals.Trace(List.of(
                        new Arrivals.Row(90_000, -1, -1, -1),
                        new Arrivals.Row(DAY + 570 * MINUTE, 2, 1, 5 * MINUTE),
                        new Arrivals.Row(DAY + 570 * MINUTE + 30_000, 1, -1, -1))));
    }

    @Test
    void traceFilesAreHashed() {
        ScenarioFolder files = new ScenarioFolder(folder);
        files.write("t.csv", "time\n1 min\n");
        String before = hallWith("{key: t, kind: trace, file: t.csv}").sha256();

        files.write("t.csv", "time\n2 min\n");

        assertThat(hallWith("{key: t, kind: trace, file: t.csv}").sha256()).isNotEqualTo(before);
    }

    @Test
    void mistakesInTraceFilesHaveTheirLines() {
        ScenarioFolder files = new ScenarioFolder(folder);
        String stream = "{key: t, kind: trace, file: t.csv}";
        files.write("t.csv", "time,matter,class,service\nnoon,taxes,vip,soon\n");
        refused(
                stream,
                "t.csv:2: time: 'noon' is not a time in the horizon, such as 90 s since its start or 2022-01-04T09:30",
                "t.csv:2: matter: 'taxes' is not a matter (marriage, divorce, tax)",
                "t.csv:2: class: 'vip' is not a class (walk-in, green)",
                "t.csv:2: service: 'soon' is not a duration such as 9.7 min (ms, s, min, h or days)");
        files.write("t.csv", "tme,clas\n");
        refused(
                stream,
                "t.csv:1: tme: 'tme' is not a column (time, matter, class, service), did you mean 'time'?",
                "t.csv:1: clas: 'clas' is not a column (time, matter, class, service), did you mean 'class'?",
                "t.csv:1: has no column 'time'");
        files.write("t.csv", "time\n");
        refused(stream, "t.csv:1: has no arrivals; it has a line time[,matter][,class][,service] and one line each");
        files.write("t.csv", new byte[] {'t', 'i', 'm', 'e', '\n', (byte) 0xC4, 'x'});
        refused(stream, "t.csv:2: the file is not UTF-8 (perhaps GBK or another code page); save it as UTF-8");
        files.write("t.csv", "time\n1 min\n400 days\n");
        refused(stream, "t.csv:3: time: '400 days' is not on a day of the horizon on which the hall is open");
        refused(
                "{key: t, kind: trace, file: u.csv}",
                "x.yaml:8: demand.streams[0].file: 'u.csv' is not a file beside this scenario");
        refused("{key: t, kind: trace}", "x.yaml:8: demand.streams[0]: has either times or a file");
    }

    @Test
    void appointmentsTakeTheirShareFromTheMainStream() {
        Scenario scenario =
                hallWith("{key: booked, kind: appointments, share: 30 %, slot: 30 min, places: 12, bookingWindow: 1..5,"
                        + " early: {mean: 5 min, sd: 6 min}, noShow: 8 %, checkIn: {early: 15 min, late: 10"
                        + " min}, whenFull: lost,"
                        + " lateClass: green, classes: {walk-in: 1}}");

        Volume main = ((Arrivals.Poisson) scenario.demand().streams().get(0).arrivals()).volume();
        assertThat(main.total()).hasValue(700);
        ArrivalStream booked = scenario.demand().streams().get(1);
        assertThat(booked.classShares()).containsExactly(1.0, 0.0);
        Arrivals.Appointments appointments = (Arrivals.Appointments) booked.arrivals();
        assertThat(appointments)
                .isEqualTo(new Arrivals.Appointments(
                        appointments.volume(),
                        30 * MINUTE,
                        12,
                        1,
                        5,
                        5 * MINUTE,
                        6 * MINUTE,
                        0.08,
                        15 * MINUTE,
                        10 * MINUTE,
                        1,
                        false,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(appointments.volume().total()).hasValue(300);
    }

    @Test
    void appointmentsHaveDefaults() {
        Arrivals.Appointments booked =
                (Arrivals.Appointments) stream("{key: b, kind: appointments, cases: 100, slot: 30 min, places: 12}")
                        .arrivals();

        assertThat(booked.firstDay()).isEqualTo(1);
        assertThat(booked.lastDay()).isEqualTo(5);
        assertThat(booked.lateClass()).isZero();
        assertThat(booked.walkInWhenFull()).isTrue();
    }

    @Test
    void bookingsAreCancelledAndPeopleBanned() {
        Arrivals.Appointments booked = (Arrivals.Appointments)
                stream("{key: b, kind: appointments, cases: 100, slot: 30 min, places: 12, cancel: {share: 5 %,"
                                + " before: {exponential: 1 day}, limit: 2 h}, ban: {people: 500, noShows: 3,"
                                + " within: 90 days, for: 30 days, walkIn: 80 %}}")
                        .arrivals();

        assertThat(booked.cancelling())
                .contains(new Arrivals.Cancelling(0.05, new Distribution.Exponential(DAY), 120 * MINUTE));
        assertThat(booked.ban()).contains(new Arrivals.Ban(500, 3, 90 * DAY, 30 * DAY, 0.8));
        Arrivals.Appointments brief =
                (Arrivals.Appointments) stream("{key: b, kind: appointments, cases: 100, slot: 30 min, places: 12,"
                                + " cancel: {share: 5 %, before: {deterministic: 1 h}},"
                                + " ban: {people: 500, noShows: 1, within: 1 day, for: 1 day}}")
                        .arrivals();
        assertThat(brief.cancelling().orElseThrow().limitMillis()).isZero();
        assertThat(brief.ban().orElseThrow().walkInShare()).isZero();
    }

    @Test
    void wrongCancellationsAndBansAreExplained() {
        String at = "x.yaml:8: demand.streams[0]";
        String stream = "{key: a, kind: appointments, cases: 3, slot: 30 min, places: 12, ";
        refused(
                stream + "cancel: {limit: 2 hours}}",
                at + ".cancel: 'share' is missing: share of the bookings that are cancelled, in time or not",
                at
                        + ".cancel: 'before' is missing: how long before the slot people cancel, nights "
                        + "and days off included",
                at + ".cancel.limit: '2 hours' is not a duration such as 9.7 min (ms, s, min, h or days), write '2 h'");
        refused(
                stream + "ban: {people: 0, noShows: 3, within: 90 days}}",
                at + ".ban.people: '0' is not a whole number from 1 to 10000000",
                at + ".ban: 'for' is missing: how long the ban lasts from the last of them, days off included");
        refused(
                stream + "ban: {people: 10, noShows: 3, within: 700 days, for: 40 days}}",
                at
                        + ".ban: {people: 10, noShows: 3, within: 700 days, for: 40 days} reaches back more"
                        + " than two years (within and for together)");
        refused(
                "{key: a, kind: poisson, cases: 3, ban: {}}",
                at
                        + ".ban: is not a key here (key, name, kind, cases, rate, months, weekdays, "
                        + "afterHoliday, within, dayFactor,"
                        + " profile, classes, halls, departments, matters)");
    }

    @Test
    void streamsAreRestrictedToDepartmentsAndMatters() {
        assertThat(stream("{key: a, kind: deterministic, every: 5 min, departments: [civil]}")
                        .matterShares())
                .containsExactly(0.5, 0.5, 0.0);
        List<Double> shares = stream(
                        "{key: a, kind: deterministic, every: 5 min, departments: [tax], matters: [divorce]}")
                .matterShares();
        assertThat(shares.get(1)).isCloseTo(0.3 / 0.7, Offset.offset(1e-12));
    }

    @Test
    void wrongStreamsAreExplained() {
        String at = "x.yaml:8: demand.streams[0]";
        refused("{kind: poisson, cases: 3}", at + ": 'key' is missing: by which settings name the stream");
        refused(
                "{key: a, cases: 3}",
                at
                        + ": 'kind' is missing: how people come (poisson, renewal, deterministic, batch, trace,"
                        + " appointments)");
        refused(
                "{key: a, kind: bus}",
                at + ".kind: 'bus' is not one of poisson, renewal, deterministic, batch, trace, appointments");
        refused("{key: main, kind: poisson, cases: 3}", at + ".key: 'main' is the key of another stream");
        refused("{key: a, kind: poisson}", at + ": has neither cases nor rate nor a profile of its own");
        refused(
                "{key: a, kind: renewal, every: 5 min}",
                at + ".every: is not a key here (key, name, kind, gap, classes, halls, departments, matters)",
                at + ": 'gap' is missing: time from one to the next");
        refused("{key: a, kind: deterministic, every: 0 min}", at + ".every: '0 min' is not longer than 0");
        refused(
                "{key: a, kind: batch, groups: 20}",
                at + ": 'size' is missing: people in a group: a number, or numbers with their shares");
        refused(
                "{key: a, kind: batch, groups: 20, size: {20: 50 %}}",
                at + ".size: the shares {20: 50 %} sum to 50.0 %, not to 100 %");
        refused("{key: a, kind: batch, size: 20}", at + ": has neither groups nor rate");
        refused(
                "{key: a, kind: appointments, slot: 30 min, places: 12}",
                at + ": has either cases or a share of the demand's cases");
        refused(
                "{key: a, kind: appointments, cases: 3, slot: 30 min, places: 12, bookingWindow: 5..1}",
                at + ".bookingWindow: '5..1' is not working days ahead such as 1..5");
        refused(
                "{key: a, kind: poisson, cases: 3, classes: {vip: 1}}",
                at + ".classes.vip: 'vip' is not a class (walk-in, green)");
        refused(
                "{key: a, kind: poisson, cases: 3, classes: {green: 90 %}}",
                at + ".classes: the shares {green: 90 %} sum to 90.0 %, not to 100 %");
        refused(
                "{key: a, kind: poisson, cases: 3, departments: [taxx]}",
                at + ".departments[0]: 'taxx' is not a department, did you mean 'tax'?");
    }

    @Test
    void aRecordingIsNotScaled() {
        assertThat(new ScenarioFolder(folder).problems(text("{key: t, kind: trace, times: [1 min]}"), "demand.scale=2"))
                .containsExactly("x.yaml:8: demand.streams[0]: is a recording; demand.scale cannot scale it");
    }
}
