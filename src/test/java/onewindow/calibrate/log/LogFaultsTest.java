package onewindow.calibrate.log;

import static onewindow.calibrate.log.LogFolder.SHANGHAI;
import static onewindow.calibrate.log.LogFolder.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onewindow.calibrate.log.LogFolder.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of bad rows and of files that cannot be read. */
final class LogFaultsTest {

    private static final String HEAD =
            "ticket_id,ticket_time,call_time,start_time,end_time,outcome,transfer_to,window\n";

    @TempDir
    private Path folder;

    private LogFolder files;

    @BeforeEach
    void open() {
        files = new LogFolder(folder);
    }

    /** Reads rows whose times are times of day on one day, after a good one. */
    private List<String> said(String... rows) {
        StringBuilder text = new StringBuilder(HEAD).append("A1,2022-01-04 09:00,09:01,09:02,09:03,served,,1\n");
        for (String row : rows) {
            text.append(row.replace("@", "2022-01-04 ")).append('\n');
        }
        return files.said(files.csv(text.toString()).report(), "en");
    }

    private List<String> refused(Path... logs) {
        return refused(SHANGHAI, logs);
    }

    private List<String> refused(LogOptions options, Path... logs) {
        UnreadableLog fault =
                catchThrowableOfType(UnreadableLog.class, () -> Read.of(CsvLog.open(List.of(logs), options)));
        return files.said(fault, "en");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachKindOfBadRowIsCountedWithItsFirstExample() {
        assertThat(said(
                        "A2,@9:00,,,x9,served,,1",
                        "A3,,09:01,09:02,09:03,served,,1",
                        "A4,@09:00,08:59,09:02,09:03,served,,1",
                        "A5,@09:00,,08:59,09:03,served,,1",
                        "A6,@09:00,09:05,09:02,09:09,served,,1",
                        "A7,@09:00,,,08:59,served,,1",
                        "A8,@09:00,09:01,,09:00:30,served,,1",
                        "A9,@09:00,09:01,09:10,09:05,served,,1",
                        "B1,@09:00,09:01,09:10,09:05,served,,1",
                        "B2,@09:00,@09:01,2022-01-05 09:01:01,2022-01-05 09:05,served,,1",
                        "B3,@09:00,2022-01-05 09:00:01,,,served,,1",
                        "B4,@09:00,@09:01,,2022-01-05 09:02,served,,1",
                        "B5,@09:00,@09:01,,@09:02,gone,,1",
                        "A1,@09:00,@09:01,,@09:02,served,,1",
                        "B6,@09:00,@09:01",
                        "B7,@09:00,@09:01,,@09:02,served,,1,more",
                        "B8,@09:00,@09:01,,@09:02,served,,1,,"))
                .containsExactly(
                        "16 of 18 rows left out:",
                        "  log.csv:3 end_time 'x9' is not a time (1 row)",
                        "  log.csv:4 ticket_time is empty (1 row)",
                        "  log.csv:5 call_time '08:59' is before ticket_time (1 row)",
                        "  log.csv:6 start_time '08:59' is before ticket_time (1 row)",
                        "  log.csv:7 start_time '09:02' is before call_time (1 row)",
                        "  log.csv:8 end_time '08:59' is before ticket_time (1 row)",
                        "  log.csv:9 end_time '09:00:30' is before call_time (1 row)",
                        "  log.csv:10 end_time '09:05' is before start_time (2 rows)",
                        "  log.csv:12 start_time '2022-01-05 09:01:01' is more than 24 hours after the ticket (2 rows)",
                        "  log.csv:14 end_time '2022-01-05 09:02' is more than 24 hours after the call (1 row)",
                        "  log.csv:15 outcome 'gone' is not an outcome (served, abandoned, transferred, "
                                + "no-show) (1 row)",
                        "  log.csv:16 ticket_id 'A1' comes twice on a day (1 row)",
                        "  log.csv:17 has only 3 fields (1 row)",
                        "  log.csv:18 has 9 fields (1 row)");
    }

    @Test
    void oneKindIsSaidInOneLineInEitherLanguage() {
        Read read = files.csv("号码,取号时间,结束时间\n1,2022-01-04 09:00,08:00\n2,2022-01-04 09:00,08:00\n"
                + "3,2022-01-04 09:00,\n4,2022-01-04 09:00,10:00\n");
        assertThat(files.said(read.report(), "en"))
                .containsExactly("2 of 4 rows left out: log.csv:2 结束时间 '08:00' is before ticket_time (2 rows)");
        assertThat(files.said(read.report(), "zh")).containsExactly("4 行中略去 2 行：log.csv:2 结束时间“08:00”早于取号时间（2 行）");
        assertThat(ReadReportText.tooManyBad(read.report(), 0.5, "en")).isEmpty();
        assertThat(ReadReportText.tooManyBad(read.report(), 0.01, "en"))
                .contains("2 of 4 rows left out (50 %), more than the 1 % allowed");
        assertThat(ReadReportText.tooManyBad(read.report(), 0.01, "zh")).contains("4 行中略去 2 行（50%），超过允许的 1%");
    }

    @Test
    void transferredTicketComesAgainAndIsRepeatedOnlyAfterItsLastStretch() {
        assertThat(said(
                        "A2,@09:00,,,@09:10,transferred,2,1",
                        "A2,@09:10,,,@09:20,transferred,1,2",
                        "A2,@09:20,,,@09:30,served,,1",
                        "A2,@09:30,,,@09:40,served,,1",
                        "A2,2022-01-05 09:00,,,09:10,served,,1"))
                .containsExactly("1 of 6 rows left out: log.csv:6 ticket_id 'A2' comes twice on a day (1 row)");
    }

    @Test
    void repeatedTicketsAreFoundAmongManyTicketsOfSeveralDays() {
        StringBuilder text = new StringBuilder("ticket,ticket_time\n");
        for (int day = 1; day <= 20; day++) {
            for (int i = 0; i < 3_000; i++) {
                text.append(String.format("T%d,2022-01-%02d 09:%02d%n", i % 2_999, day, i / 60));
            }
        }
        assertThat(files.csv(text.toString()).report())
                .extracting(ReadReport::rows, ReadReport::bad)
                .containsExactly(60_000L, 20L);
    }

    @Test
    void transfersToWhatTheLogDoesNotKnowAreNoticed() {
        assertThat(said(
                        "A2,@09:00,,,@09:10,transferred,9,1",
                        "A3,@09:00,,,@09:10,transferred,7,1",
                        "A4,@09:00,,,@09:10,transferred,9,1",
                        "A5,@09:00,,,@09:10,served,,7"))
                .containsExactly(
                        "noticed: log.csv:3 transfer_to '9' is no department, matter or window of the log (2 rows)");
    }

    /** A row at nine on each working day of four weeks, these left out. */
    private Read weeksWithoutDays(String first, String... empty) {
        StringBuilder text = new StringBuilder("ticket_time\n");
        LocalDate from = LocalDate.parse(first);
        for (LocalDate day = from; day.isBefore(from.plusWeeks(4)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            if (!weekend && !List.of(empty).contains(day.toString())) {
                text.append(day).append(" 09:00\n");
            }
        }
        return files.csv(text.toString());
    }

    @Test
    void daysWithoutRowsAreBadRowsOnWeekdaysWhenPeopleCome() {
        ReadReport report =
                weeksWithoutDays("2022-02-28", "2022-03-09", "2022-03-15").report();
        assertThat(report.bad()).isEqualTo(2);
        assertThat(report.leftOut()).isZero();
        assertThat(files.said(report, "en"))
                .containsExactly("days without rows, each counted as a bad row: nobody came on 2022-03-09, 2022-03-15, "
                        + "though people come on most days of that weekday (2 days)");
        assertThat(files.said(report, "zh"))
                .containsExactly("没有记录的日子（各算一个坏行）：2022-03-09, 2022-03-15 没有人来，而同一星期几的多数日子都有人来（2 天）");
        assertThat(ReadReportText.tooManyBad(report, 0.05, "en"))
                .contains("0 of 18 rows left out and 2 days without rows (11.11 %), more than the 5 % allowed");
        assertThat(ReadReportText.tooManyBad(report, 0.05, "zh")).contains("18 行中略去 0 行，另有 2 天没有记录（11.11%），超过允许的 5%");
        assertThat(ReadReportText.tooManyBad(report, 0.12, "en")).isEmpty();
        assertThat(ReadReportText.hints(report, "en"))
                .containsExactly("a day on which the hall was closed is a bad row too; allow for them with --max-bad");
    }

    @Test
    void publicHolidaysOfChinaAreNoBadRows() {
        assertThat(weeksWithoutDays("2022-05-23", "2022-06-03").report().faults())
                .isEmpty();
    }

    /** Times of tickets every two minutes from nine on. */
    private static String inOrder(int rows) {
        StringBuilder text = new StringBuilder("取号时间\n");
        for (int i = 0; i < rows; i++) {
            text.append(String.format("2022-01-04 %02d:%02d:%02d%n", 9 + i / 120, i / 2 % 60, i % 2 * 30));
        }
        return text.toString();
    }

    @Test
    void rowBeforeWhichTheClockWasSetBackIsBadInALogInOrder() {
        Read read = files.csv(inOrder(600) + "2022-01-04 12:59:29\n2022-01-04 12:59:40\n");
        assertThat(files.said(read.report(), "en"))
                .containsExactly("1 of 602 rows left out: log.csv:602 取号时间 '2022-01-04 12:59:29' is more than an hour "
                        + "before that of the row above, in a log that is in order: a clock was set back (1 row)");
        assertThat(read.visits()).hasSize(601);
        assertThat(files.csv(inOrder(600) + "2022-01-04 12:59:30\n").report().faults())
                .isEmpty();
    }

    @Test
    void clockThatIsSetBackIsNoticedWhereTheOrderIsNotSureYet() {
        Read read = files.csv(inOrder(240) + "2022-01-04 09:58:59\n");
        assertThat(files.said(read.report(), "en"))
                .containsExactly("noticed: log.csv:242 取号时间 '2022-01-04 09:58:59' is more than an hour before that "
                        + "of the row above"
                        + " (1 row)");
        String unordered = "取号时间\n2022-01-04 10:00\n2022-01-04 08:00\n2022-01-04 10:00\n";
        assertThat(files.csv(unordered).report().faults()).isEmpty();
        String dayByDay = inOrder(600) + "2022-01-03 09:00\n";
        assertThat(files.csv(dayByDay).report().faults()).isEmpty();
    }

    /** Services of five minutes at a window, one after the other from nine on, as rows of a log. */
    private static String services(int window, int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            int start = 540 + 5 * i;
            text.append(String.format(
                    "W%d-%d-%d,2022-01-04 08:30,%02d:%02d,,%02d:%02d,served,,%d%n",
                    window, count, i, start / 60, start % 60, (start + 5) / 60, (start + 5) % 60, window));
        }
        return text.toString();
    }

    @Test
    void servicesThatAWindowLogsAgainForATimeAlreadyLoggedAreBad() {
        String before = HEAD + services(1, 0, 24) + services(2, 0, 24);
        Read read = files.csv(before + services(1, 20, 8) + services(2, 24, 4));
        assertThat(files.said(read.report(), "en"))
                .containsExactly("4 of 60 rows left out: log.csv:50 call_time '10:40' is more than a minute before the "
                        + "end of a service above at the same window: its clock was set back (4 rows)");
        assertThat(files.said(read.report(), "zh"))
                .containsExactly("60 行中略去 4 行：log.csv:50 call_time“10:40”比同一窗口前面一次办理的结束早一分钟以上：窗口的时钟被拨回（4 行）");
        assertThat(ReadReportText.hints(read.report(), "en"))
                .containsExactly("where several clerks share a window's name, name the column that tells them apart, as"
                        + " in --column window=HEADER");
        String withinAMinute = "X,2022-01-04 08:30,10:59,,11:06,served,,1\n";
        assertThat(files.csv(before + withinAMinute).report().faults()).isEmpty();
    }

    @Test
    void servicesInAnotherOrderThanTheirTicketsAreNoClockThatIsSetBack() {
        Read read = files.csv(HEAD + services(1, 0, 22) + services(1, 30, 10) + services(1, 22, 8));
        assertThat(read.report().faults()).isEmpty();
    }

    @Test
    void windowWhoseServicesOverlapFromTheStartMayBeSeveralPlaces() {
        Read read = files.csv(HEAD + services(1, 0, 20) + services(2, 0, 3) + services(2, 0, 20));
        assertThat(files.said(read.report(), "en"))
                .containsExactly("noticed: log.csv:25 call_time '09:00' is before the end of a service above at the "
                        + "same window, which may be several places (3 rows)");
        assertThat(read.visits()).hasSize(43);
    }

    @Test
    void problemsOfAllFilesAreSaidInOneGo() throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        assertThat(refused(
                        folder.resolve("none.csv"),
                        folder.resolve("sub"),
                        files.write("empty.csv", ""),
                        files.write("good.csv", HEAD),
                        files.write("other.csv", "a,b\n1,2\n"),
                        files.write("wide.csv", "取号时间,取号时间\n"),
                        files.write("utf16.csv", "取号时间\n".getBytes(StandardCharsets.UTF_16))))
                .containsExactly(
                        "none.csv: there is no such file",
                        "sub: is a folder; a log is one or several files",
                        "empty.csv: is empty; a log has a row of headers and a row for each visit",
                        "other.csv:1: no column is known as the time of the ticket; name it, as in ticket-time=HEADER;"
                                + " the columns are a, b",
                        "wide.csv:1: the header '取号时间' stands twice; ticket-time needs one column",
                        "utf16.csv:1: is UTF-16; save it as UTF-8");
    }

    @Test
    void rowsOfSeveralHallsAreNotMixed() {
        String rows = "大厅,号码,取号时间,状态\n东,1,2022-01-04 09:00,办结\n西,1,2022-01-04 09:00,办结\n东,2,2022-01-04 09:01,OK\n";
        Path file = files.write("two.csv", rows);
        assertThat(refused(file))
                .containsExactly("two.csv: has rows of 2 halls: '东', '西'; choose one with --hall NAME");
        Read east = Read.of(CsvLog.open(List.of(file), of("东")));
        assertThat(east.visits()).extracting(LoggedVisit::ticket).containsExactly("1");
        assertThat(east.report().bad()).isEqualTo(1);
        assertThat(ReadReportText.hints(east.report(), "en"))
                .containsExactly("say what a word means, as in --column 'OK'=served");
        assertThat(refused(of("北"), file))
                .containsExactly("two.csv: has no rows of the hall '北'; its halls are '东', '西'");
        assertThat(refused(of("北"), files.write("one.csv", "取号时间\n2022-01-04 09:00\n")))
                .containsExactly("one.csv: has no column that names the hall, so there is no '北'; name it, as in"
                        + " --column hall=HEADER");
    }

    private static LogOptions of(String hall) {
        return new LogOptions(SHANGHAI.zone(), Optional.empty(), Optional.empty(), Optional.of(hall), LogWords.known());
    }

    @Test
    void workbooksAreToldFromLogs() {
        byte[] zip = {'P', 'K', 3, 4, 0, 0};
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThat(refused(files.write("a.xlsx", zip), files.write("b.xls", old)))
                .containsExactly(
                        "a.xlsx: is a workbook or a zip; save its sheet as CSV (UTF-8)",
                        "b.xls: is a workbook or a zip; save its sheet as CSV (UTF-8)");
    }

    @Test
    void faultBehindChineseTextIsAFaultOfUtf8() {
        byte[] head = utf8("号码,取号时间,部门名称\n1,2022-01-04 09:00,社保\n");
        byte[] bytes = Arrays.copyOf(head, head.length + 3);
        Arrays.fill(bytes, head.length, bytes.length, (byte) 0xFF);
        assertThat(refused(files.write("log.csv", bytes)))
                .containsExactly(
                        "log.csv:3: is not UTF-8 here; state the encoding of the file (UTF-8 or GB18030), or save"
                                + " it as UTF-8");
    }

    @Test
    void columnsThatTheUserNamesMustBeThere() {
        LogOptions options = SHANGHAI.with(LogWords.known().with(List.of("ticket-time=时刻", "end=终")));
        assertThat(refused(options, files.write("a.csv", "时间,终,终\n")))
                .containsExactly(
                        "a.csv:1: there is no column '时刻' for ticket-time; the columns are 时间, 终, 终",
                        "a.csv:1: the header '终' stands twice; end needs one column");
    }

    @Test
    void settingsThatSayNothingAreRefused() {
        UnreadableLog fault = catchThrowableOfType(UnreadableLog.class, () -> LogWords.known()
                .with(List.of("ticket-time", "x=y", "end=终", "过号=gone", "=served")));
        String columns = "columns are ticket, case, department, matter, channel, class, ticket-time, call-time, start,"
                + " end, window, staff, outcome, transfer-to, booked, hall, date; outcomes are served, abandoned, "
                + "transferred, no-show";
        assertThat(fault.lines("en"))
                .containsExactly(
                        "ticket-time: 'ticket-time' is neither COLUMN=HEADER nor WORD=OUTCOME; " + columns,
                        "x=y: 'x=y' is neither COLUMN=HEADER nor WORD=OUTCOME; " + columns,
                        "过号=gone: '过号=gone' is neither COLUMN=HEADER nor WORD=OUTCOME; " + columns,
                        "=served: '=served' is neither COLUMN=HEADER nor WORD=OUTCOME; " + columns);
        Path map = files.write("map.txt", "ticket-time: a\n\nfoo\n");
        UnreadableLog inFile =
                catchThrowableOfType(UnreadableLog.class, () -> LogWords.known().with(map));
        assertThat(files.said(inFile, "zh"))
                .containsExactly("map.txt:3: “foo”既不是 列=表头，也不是 词=结果；列有 ticket, case, department, matter, channel, "
                        + "class, ticket-time, call-time, start, end,"
                        + " window, staff, outcome, transfer-to, booked, hall, date；结果有 "
                        + "served、abandoned、transferred、no-show");
    }

    @Test
    void packedFileThatIsCutOffOrDamagedIsToldFromWhereItCannotBeRead() {
        StringBuilder text = new StringBuilder("ticket_time,item\n");
        Random random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            text.append("2022-01-04 09:00,").append(random.nextLong()).append('\n');
        }
        byte[] whole = packed(utf8(text.toString()));
        List<String> cut = refused(files.write("cut.csv.gz", Arrays.copyOf(whole, whole.length - 5)));
        assertThat(cut).hasSize(1);
        assertThat(cut.get(0)).matches("cut\\.csv\\.gz:[0-9]+: is cut off here: the packed file ends too early");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 2_000, (byte) 0xFF);
        assertThat(refused(files.write("bad.csv.gz", damaged)).get(0))
                .matches("bad\\.csv\\.gz:[0-9]+: is damaged here: it is no gzip any more");
    }

    @Test
    void quotationMarkThatNobodyClosesIsFound() {
        String good = "ticket_time,item\n2022-01-04 09:00,\"a\"\n";
        for (String open : List.of("\"b", "\"b\n", "\"", "\"b\"\"", "\"b\"\"\n2022-01-04 09:00,c\n")) {
            assertThat(refused(files.write("log.csv", good + "2022-01-04 09:01," + open)))
                    .as(open)
                    .containsExactly(
                            "log.csv:3: is cut off: a quotation mark in this row is not closed by the end of the"
                                    + " file");
        }
        for (String closed : List.of("\"b\"", "\"b\"\r\n", "\"\"", "\"b\n\"", "\"\"\"\"\n", "\"b\"\"\"", "b\"")) {
            assertThat(files.csv(good + "2022-01-04 09:01," + closed).visits())
                    .as(closed)
                    .hasSize(2);
        }
        assertThat(refused(files.write("log.csv", good + "2022-01-04 09:01,\"" + "x,\n".repeat(100_000))))
                .containsExactly("log.csv:3: a field of this row is longer than 65536 characters; a quotation mark may"
                        + " not be closed");
    }

    @Test
    void wrongEncodingIsToldWithItsLine() {
        byte[] mixed = utf8("取号时间\n" + "2022-01-04 09:00\n".repeat(5_000) + "x");
        mixed[mixed.length - 1] = (byte) 0xB4;
        assertThat(refused(files.write("log.csv", mixed)))
                .containsExactly(
                        "log.csv:5002: is not UTF-8 here; state the encoding of the file (UTF-8 or GB18030), or"
                                + " save it as UTF-8");
        LogOptions stated = new LogOptions(
                SHANGHAI.zone(),
                Optional.of(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                LogWords.known());
        byte[] national = "ticket_time,取号\n".getBytes(LogBytes.GB18030);
        assertThat(refused(stated, files.write("gb.csv", national)))
                .containsExactly(
                        "gb.csv:1: is not UTF-8 here; state the encoding of the file (UTF-8 or GB18030), or save"
                                + " it as UTF-8");
    }

    @Test
    void hostileFilesAreRefusedOrReadInPassing() {
        assertThat(refused(files.write("long.csv", "x".repeat(10_000_000))))
                .containsExactly("long.csv:1: no column is known as the time of the ticket; name it, as in"
                        + " ticket-time=HEADER; the columns are " + "x".repeat(60) + "…");
        assertThat(refused(files.write("wide.csv", "ticket_time" + ",".repeat(2_000))))
                .containsExactly("wide.csv:1: has 2001 columns; at most 1000 are read");
        assertThat(refused(files.write("nul.csv", new byte[100_000])))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("nul.csv:1: no column is known as the time of the ticket");
        Read line = files.csv("ticket_time\n2022-01-04 09:00" + ",x".repeat(1_000_000) + "\n2022-01-04 09:00\n");
        assertThat(files.said(line.report(), "en"))
                .containsExactly("1 of 2 rows left out: log.csv:2 has 1000001 fields (1 row)");
        assertThat(files.said(files.csv("ticket_time\n2022-01\0-04\u001B[31m\n").report(), "en"))
                .containsExactly(
                        "1 of 1 rows left out: log.csv:2 ticket_time '2022-01 -04 [31m' is not a time (1 row)");
        assertThat(refused(files.write("long2.csv", "ticket_time\n" + "x".repeat(10_000_000))))
                .containsExactly(
                        "long2.csv:2: a field of this row is longer than 65536 characters; a quotation mark may"
                                + " not be closed");
    }
}
