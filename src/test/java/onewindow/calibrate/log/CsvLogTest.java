package onewindow.calibrate.log;

import static onewindow.calibrate.log.LogFolder.SHANGHAI;
import static onewindow.calibrate.log.LogFolder.packed;
import static onewindow.calibrate.log.LoggedVisit.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import onewindow.calibrate.log.LogFolder.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good logs in many dresses. */
final class CsvLogTest {

    private static final String ENGLISH = """
            ticket_id,case_id,department,item,channel,priority,ticket_time,call_time,start_time,end_time,window_id,\
            staff_id,outcome,transfer_to
            A001,C7,tax,invoice,walk-in,ordinary,2022-01-04T09:00:00,2022-01-04T09:04:00,2022-01-04T09:04:30,\
            2022-01-04T09:20:00,W3,S12,served,
            """;
    private static final String CHINESE = """
            排队号,办件编号,部门,事项,渠道,类别,取号时间,叫号时间,开始办理时间,办结时间,窗口号,工号,结果,转办
            A001,C7,税务局,发票,现场,普通,2022-01-04 09:00:00,2022-01-04 09:04:00,2022-01-04 09:04:30,\
            2022-01-04 09:20:00,三号,S12,办结,
            """;
    private static final LoggedVisit SERVED_IN_CHINESE = new LoggedVisit(
            2,
            "A001",
            "C7",
            "税务局",
            "发票",
            "现场",
            "普通",
            at("09:00:00"),
            at("09:04:00"),
            at("09:04:30"),
            at("09:20:00"),
            "三号",
            "S12",
            Outcome.SERVED,
            "",
            LoggedVisit.NONE);

    @TempDir
    private Path folder;

    private LogFolder files;

    @BeforeEach
    void open() {
        files = new LogFolder(folder);
    }

    private static long at(String time) {
        return LocalDateTime.parse("2022-01-04T" + time)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    @Test
    void everyColumnIsReadByItsEnglishName() {
        Read read = files.csv(ENGLISH);
        assertThat(read.only())
                .isEqualTo(new LoggedVisit(
                        2,
                        "A001",
                        "C7",
                        "tax",
                        "invoice",
                        "walk-in",
                        "ordinary",
                        at("09:00:00"),
                        at("09:04:00"),
                        at("09:04:30"),
                        at("09:20:00"),
                        "W3",
                        "S12",
                        Outcome.SERVED,
                        "",
                        LoggedVisit.NONE));
        assertThat(read.report()).isEqualTo(new ReadReport(1, 0, List.of()));
        assertThat(read.only().waitMillis()).isEqualTo(240_000);
        assertThat(read.only().serviceMillis()).isEqualTo(930_000);
    }

    @Test
    void everyColumnIsReadByItsChineseNameInEitherEncoding() {
        assertThat(files.csv(CHINESE).only()).isEqualTo(SERVED_IN_CHINESE);
        assertThat(files.csv("\uFEFF" + CHINESE).only()).isEqualTo(SERVED_IN_CHINESE);
        Path national = files.write("gb.csv", CHINESE.getBytes(LogBytes.GB18030));
        assertThat(Read.of(CsvLog.open(List.of(national), SHANGHAI)).only()).isEqualTo(SERVED_IN_CHINESE);
    }

    @Test
    void packedFilesAreUnpackedWhateverTheirName() {
        byte[] bytes = packed(CHINESE.getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("a.csv.gz", "a.csv")) {
            assertThat(Read.of(CsvLog.open(List.of(files.write(name, bytes)), SHANGHAI))
                            .only())
                    .isEqualTo(SERVED_IN_CHINESE);
        }
    }

    @Test
    void separatorIsThatOfTheHeader() {
        assertThat(files.csv(CHINESE.replace(',', ';')).only()).isEqualTo(SERVED_IN_CHINESE);
        assertThat(files.csv(CHINESE.replace(',', '\t')).only()).isEqualTo(SERVED_IN_CHINESE);
        LogOptions bar =
                new LogOptions(SHANGHAI.zone(), Optional.empty(), Optional.of('|'), Optional.empty(), LogWords.known());
        assertThat(files.csv(CHINESE.replace(',', '|'), bar).only()).isEqualTo(SERVED_IN_CHINESE);
    }

    @Test
    void headersMatchWhateverTheirCaseBlanksAndLines() {
        assertThat(files.csv("Ticket Time,END-TIME,＿Window_ID\n2022-01-04 09:00,2022-01-04 09:10,3\n")
                        .only())
                .extracting(LoggedVisit::ticketTime, LoggedVisit::callTime, LoggedVisit::end, LoggedVisit::window)
                .containsExactly(at("09:00:00"), NONE, at("09:10:00"), "3");
    }

    @Test
    void headersThatAreNotUnderstoodAreShown() {
        CsvLog log = CsvLog.open(List.of(files.write("log.csv", "取号时间,备注,日期,号码,ticket\n")), SHANGHAI);
        assertThat(log.headers())
                .extracting(LogHeader::header, header -> header.meaning().orElse("-"))
                .containsExactly(
                        tuple("取号时间", "ticket-time"),
                        tuple("备注", "-"),
                        tuple("日期", "date"),
                        tuple("号码", "-"),
                        tuple("ticket", "ticket"));
        assertThat(log.columns()).containsExactlyInAnyOrder(LogColumn.TICKET_TIME, LogColumn.TICKET);
    }

    @Test
    void userNamesColumnsAndOutcomesBySettingsOrInAFile() {
        String text = "流水,时刻,取号时间,怎样\nB7,2022-01-04 09:00,x,走了\n";
        LogWords settings =
                LogWords.known().with(List.of("ticket-time=时刻", "ticket = 流水", "outcome=怎样", "走了=abandoned"));
        Path map = files.write("map.txt", "# ours\n\nticket_time: 时刻\nticket：'流水'\noutcome: 怎样\n走了: Abandoned\n");
        for (LogWords words : List.of(settings, LogWords.known().with(map))) {
            assertThat(files.csv(text, SHANGHAI.with(words)).only())
                    .extracting(LoggedVisit::ticket, LoggedVisit::ticketTime, LoggedVisit::outcome)
                    .containsExactly("B7", at("09:00:00"), Outcome.ABANDONED);
        }
    }

    @Test
    void timesOfDayTakeTheDateBesideThemOrThatOfTheTicket() {
        assertThat(files.csv("日期,取号时间,叫号时间\n2022/1/4,9:00,9:05:30\n").only())
                .extracting(LoggedVisit::ticketTime, LoggedVisit::callTime)
                .containsExactly(at("09:00:00"), at("09:05:30"));
        assertThat(files.csv("取号时间,结束时间\n2022-01-04 09:00,09:05\n").only())
                .extracting(LoggedVisit::ticketTime, LoggedVisit::end)
                .containsExactly(at("09:00:00"), at("09:05:00"));
        Read without = files.csv("取号时间,结束时间\n09:00,09:05\n");
        assertThat(files.said(without.report(), "en"))
                .containsExactly("1 of 1 rows left out: log.csv:2 取号时间 '09:00' has no date (1 row)");
    }

    @Test
    void outcomesAreUnderstoodInBothLanguagesAndGuessedWhereTheyAreNotSaid() {
        String head = "ticket_time,call_time,outcome,transfer_to\n";
        String rows = ("T,,办结,\nT,,已办,\nT,,Served,\nT,,弃号,\nT,,abandoned,\nT,,转办,x\nT,,过号,\nT,,未到,\nT,,no_show,\n"
                        + "T,T,,\nT,,,\nT,T,,x\n")
                .replace("T", "2022-01-04 09:00");
        assertThat(files.csv(head + rows).visits())
                .extracting(LoggedVisit::outcome)
                .containsExactly(
                        Outcome.SERVED,
                        Outcome.SERVED,
                        Outcome.SERVED,
                        Outcome.ABANDONED,
                        Outcome.ABANDONED,
                        Outcome.TRANSFERRED,
                        Outcome.NO_SHOW,
                        Outcome.NO_SHOW,
                        Outcome.NO_SHOW,
                        Outcome.SERVED,
                        Outcome.ABANDONED,
                        Outcome.TRANSFERRED);
    }

    @Test
    void severalFilesAreOneLogWhateverTheOrderOfTheirColumns() {
        Path first = files.write("a.csv", "ticket,ticket_time\nA1,2022-01-04 09:00\n");
        Path second = files.write("b.csv", "取号时间;号码;窗口\n2022-01-05 09:00;A1;2\n2022-01-05 09:01;A2;2\n");
        CsvLog log = CsvLog.open(List.of(first, second), SHANGHAI);
        Read read = Read.of(log);
        assertThat(read.visits())
                .extracting(LoggedVisit::row, LoggedVisit::ticket, LoggedVisit::day, LoggedVisit::window)
                .containsExactly(
                        tuple(2L, "A1", 18996L, ""), tuple(2L, "A1", 18997L, "2"), tuple(3L, "A2", 18997L, "2"));
        assertThat(Read.of(log)).isEqualTo(read);
        assertThat(log.columns()).contains(LogColumn.WINDOW);
    }

    @Test
    void quotedFieldsMayHoldSeparatorsLinesAndQuotationMarks() {
        assertThat(files.csv("ticket_time,item,window\n\"2022-01-04 09:00\",\"a, \"\"b\"\"\nc\",\"\"\"\"\n")
                        .only())
                .extracting(LoggedVisit::matter, LoggedVisit::window)
                .containsExactly("a, \"b\"\nc", "\"");
    }

    @Test
    void rowsAfterOneWithALineInAFieldKeepTheirLine() {
        assertThat(files.csv("ticket_time,item\n2022-01-04 09:00,\"a\nb\"\n\n2022-01-04 09:01,c")
                        .visits())
                .extracting(LoggedVisit::row)
                .containsExactly(2L, 5L);
    }

    @Test
    void theSameTextsAreTheSameStrings() {
        List<LoggedVisit> visits = files.csv("ticket_time,窗口\n2022-01-04 09:00,三\n2022-01-04 09:01,三\n")
                .visits();
        assertThat(visits.get(0).window()).isSameAs(visits.get(1).window());
    }

    @Test
    void rowsAboveTheHeadersArePassedOver() {
        Read read = files.csv("昭阳区政务服务大厅叫号明细\n\n" + CHINESE);
        assertThat(read.only().row()).isEqualTo(4);
        assertThat(read.report().rows()).isEqualTo(1);
    }

    @Test
    void whoBookedAndTookNoTicketDidNotCome() {
        Read read = files.csv("号码,取号时间,预约时段,叫号时间\nA1,2022-01-04 09:05,09:00-09:30,2022-01-04 09:10\n"
                + ",,2022-01-04 10:00~10:30,\nA2,2022-01-04 09:06,-,无\n");
        assertThat(read.visits()).extracting(LoggedVisit::booked).containsExactly(at("09:00:00"), LoggedVisit.NONE);
        assertThat(read.visits().get(1).callTime()).isEqualTo(LoggedVisit.NONE);
        assertThat(read.report().didNotCome()).isEqualTo(1);
        assertThat(read.report().bad()).isZero();
        assertThat(files.said(read.report(), "en"))
                .containsExactly(
                        "noticed: log.csv:3 预约时段 '2022-01-04 10:00~10:30': nobody came, there is no ticket (1 row)");
    }

    @Test
    void timesOfDayBehindMidnightAreOfTheNextDay() {
        LoggedVisit visit =
                files.csv("号码,取号时间,叫号时间,结束时间\n1,2022-01-04 23:50,23:58,00:12\n").only();
        assertThat(visit.callTime()).isEqualTo(at("23:58:00"));
        assertThat(visit.end()).isEqualTo(at("00:12:00") + 24 * 3_600_000L);
    }
}
