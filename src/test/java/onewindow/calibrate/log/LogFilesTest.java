package onewindow.calibrate.log;

import static onewindow.calibrate.log.LogFolder.SHANGHAI;
import static onewindow.calibrate.log.LogFolder.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import onewindow.calibrate.log.LogFolder.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of all formats, opened by what they are. */
final class LogFilesTest {

    static final String XES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
            <string key="concept:name" value="hall"/>
            <trace>
            <string key="concept:name" value="C7"/>
            <event><string key="concept:name" value="发票"/><string key="lifecycle:transition" value="schedule"/>
            <date key="time:timestamp" value="2022-01-04T09:00:00.000+08:00"/>
            <string key="org:group" value="税务局"/></event>
            <event><string key="concept:name" value="发票"/><string key="lifecycle:transition" value="assign"/>
            <date key="time:timestamp" value="2022-01-04T01:04:00Z"/><string key="window" value="3"/></event>
            <event><string key="concept:name" value="发票"/><string key="lifecycle:transition" value="start"/>
            <date key="time:timestamp" value="2022-01-04T09:04:30.000+08:00"/>
            <string key="org:resource" value="S12"/></event>
            <event><string key="concept:name" value="发票"/><string key="lifecycle:transition" value="complete"/>
            <date key="time:timestamp" value="2022-01-04T09:20:00.000+08:00"/></event>
            <event><string key="concept:name" value="签名"/><string key="lifecycle:transition" value="schedule"/>
            <date key="time:timestamp" value="2022-01-04T09:30:00.000+08:00"/></event>
            <event><string key="concept:name" value="签名"/><string key="lifecycle:transition" value="withdraw"/>
            <date key="time:timestamp" value="2022-01-04T09:50:00.000+08:00"/></event>
            </trace>
            </log>
            """;
    static final String OCEL = """
            {"objectTypes":[{"name":"ticket","attributes":[]}],"eventTypes":[],
            "events":[
            {"id":"1","type":"take ticket","time":"2022-01-04T01:00:00Z",
            "attributes":[{"name":"class","value":"ordinary"}],
             "relationships":[{"objectId":"A1","qualifier":"of"},{"objectId":"tax","qualifier":"department"}]},
            {"id":"2","type":"call","time":"2022-01-04T01:04:00Z","relationships":[{"objectId":"A1","qualifier":""},
             {"objectId":"W3","qualifier":"at"}]},
            {"id":"3","type":"start service","time":"2022-01-04T01:05:00Z","relationships":[{"objectId":"A1"}]},
            {"id":"4","type":"transfer","time":"2022-01-04T01:10:00Z","relationships":[{"objectId":"A1"}]},
            {"id":"5","type":"ticket called","time":"2022-01-04T01:12:00Z","relationships":[{"objectId":"A1"}]},
            {"id":"6","type":"service finished","time":"2022-01-04T01:20:00Z","relationships":[{"objectId":"A1"}]},
            {"id":"7","type":"取号","time":"2022-01-04T01:21:00Z","relationships":[{"objectId":"A2"}]},
            {"id":"8","type":"abandoned","time":"2022-01-04T01:31:00Z","relationships":[{"objectId":"A2"}]}],
            "objects":[{"id":"A1","type":"ticket","attributes":[]},{"id":"A2","type":"Ticket"},
            {"id":"W3","type":"window","attributes":[{"name":"x","time":"1970-01-01T00:00:00Z","value":"1"}]}]}
            """;

    @TempDir
    private Path folder;

    private LogFolder files;

    @BeforeEach
    void open() {
        files = new LogFolder(folder);
    }

    private static Read read(Path... logs) {
        return Read.of(((LogFiles.Visits) LogFiles.open(List.of(logs), SHANGHAI)).log());
    }

    private List<String> refused(Path... logs) {
        return files.said(catchThrowableOfType(UnreadableLog.class, () -> read(logs)), "en");
    }

    private static List<String> told(Read read) {
        return read.visits().stream().map(LogFilesTest::told).toList();
    }

    private static String told(LoggedVisit visit) {
        return String.join(
                " ",
                Stream.of(
                                visit.ticket(),
                                visit.caseId(),
                                visit.department(),
                                visit.matter(),
                                visit.visitClass(),
                                visit.window(),
                                visit.staff(),
                                Long.toString(visit.timeOfDay() / 60_000),
                                minutes(visit.waitMillis()),
                                minutes(visit.serviceMillis()),
                                visit.outcome().name())
                        .map(text -> text.isEmpty() ? "-" : text)
                        .toList());
    }

    private static String minutes(long millis) {
        return millis == LoggedVisit.NONE ? "" : Double.toString(millis / 60_000.0);
    }

    @Test
    void xesIsReadByItsLifeCycle() {
        List<String> visits =
                List.of("C7 C7 税务局 发票 - 3 S12 540 4.0 15.5 SERVED", "C7 C7 - 签名 - - - 570 20.0 - ABANDONED");
        assertThat(told(read(files.write("log.xes", XES)))).isEqualTo(visits);
        assertThat(told(read(files.write("log.xes.gz", packed(XES.getBytes(StandardCharsets.UTF_8))))))
                .isEqualTo(visits);
        assertThat(told(read(files.write("log", XES)))).isEqualTo(visits);
    }

    @Test
    void xesWithoutTheTimesOfTicketsIsRefused() {
        assertThat(refused(files.write("log.xes", XES.replace("schedule", "complete"))))
                .containsExactly("log.xes: no event says when a ticket was taken: lifecycle:transition needs schedule"
                        + " (ticket), and to be of use assign (call), start and complete; there are assign, complete,"
                        + " start, withdraw");
    }

    @Test
    void hostileXesIsRefused() {
        String laughs =
                "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><log><trace>&c;</trace></log>";
        assertThat(refused(files.write("a.xes", laughs)))
                .containsExactly("a.xes:1: has a document type, which is not read; XES has none");
        assertThat(refused(files.write("b.xes", XES.substring(0, 900))))
                .hasSize(1)
                .first()
                .asString()
                .matches("b\\.xes:[0-9]+: is no XML here, or is cut off");
        assertThat(refused(files.write("c.xes", "<html></html>")))
                .containsExactly("c.xes:1: is not XES: its root is 'html', not 'log'");
        assertThat(refused(files.write("d.xes", "<log>" + "<a>".repeat(200_000))))
                .hasSize(1);
    }

    @Test
    void ocelIsReadByTypesAndRelations() {
        assertThat(told(read(files.write("log.json", OCEL))))
                .containsExactly(
                        "A1 - tax - ordinary W3 - 540 4.0 5.0 TRANSFERRED",
                        "A1 - - - - - - 550 2.0 8.0 SERVED",
                        "A2 - - - - - - 561 10.0 - ABANDONED");
    }

    @Test
    void hostileOcelIsRefused() {
        assertThat(refused(files.write("a.json", OCEL.substring(0, 1_000))))
                .hasSize(1)
                .first()
                .asString()
                .matches("a\\.json:[0-9]+: is cut off: the document does not end");
        assertThat(refused(files.write("b.json", "{\"events\":[{\"type\":" + "[".repeat(100_000))))
                .containsExactly(
                        "b.json:1: is nested more than 50 deep here, or has a text of more than 65536 characters");
        assertThat(refused(files.write("c.json", "{\"a\": 1}")))
                .containsExactly("c.json: is not OCEL 2.0: it has no list of events");
        assertThat(refused(files.write("d.json", "{\"events\": nonsense}")))
                .containsExactly("d.json:1: is no JSON here");
        assertThat(refused(files.write(
                        "e.json", OCEL.replace("take ticket", "hello").replace("取号", "hello"))))
                .containsExactly(
                        "e.json: no event says when a ticket was taken: a type such as take ticket, related to an"
                                + " object of type ticket; the types are abandoned, call, hello, service "
                                + "finished, start service, tic…");
    }

    @Test
    void snapshotsOfQueuesAreToldApart() {
        Path snapshots = files.write("warsaw.csv", "czas;idGrupy;liczbaKlwKolejce\n2022-01-04 09:00;1;4\n");
        assertThat(LogFiles.open(List.of(snapshots), SHANGHAI))
                .isEqualTo(new LogFiles.QueueSnapshots(List.of(snapshots), StandardCharsets.UTF_8, ';'));
    }

    @Test
    void filesOfSeveralFormatsAreNotOneLog() {
        Path csv = files.write("a.csv", "ticket_time\n");
        assertThat(refused(csv, files.write("b.xes", XES), folder.resolve("c.csv")))
                .containsExactly(
                        "c.csv: there is no such file",
                        "a.csv: the files are of several formats, which are not read as one log: a.csv "
                                + "(CSV), b.xes (XES)");
    }
}
