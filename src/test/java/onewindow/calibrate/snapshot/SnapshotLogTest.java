package onewindow.calibrate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots are read as they stand, and what is odd in them is counted. */
final class SnapshotLogTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 2);

    @TempDir
    Path folder;

    @Test
    void arrivalsAreTheCallsAndTheChangeInWaiting() throws IOException {
        QueueCourse course = course("08:00,1,3,A1", "08:05,1,4,A2", "08:10,1,2,A6");
        assertThat(course.called).containsExactly(1, 2, 6);
        assertThat(course.came).containsExactly(4, 6, 8);
        assertThat(course.cameBy(482.5, 450)).isEqualTo(5);
    }

    @Test
    void numbersCountFromTheirHundred() throws IOException {
        assertThat(course("08:00,1,0,C201", "08:05,1,0,C205").totalCalled()).isEqualTo(5);
    }

    @Test
    void aJumpIsNotCounted() throws IOException {
        QueueCourse course = course("08:00,1,0,1", "08:05,1,0,2", "08:10,1,0,60", "08:15,1,0,61");
        assertThat(course.totalCalled()).isEqualTo(3);
        assertThat(course.jumped()).isEqualTo(58);
    }

    @Test
    void theRisesOfTheLineCountWhereTheNumbersStayBehind() throws IOException {
        QueueCourse course = course("08:00,1,2,", "08:05,1,0,", "08:10,1,3,1", "08:15,1,1,");
        assertThat(course.total()).isEqualTo(5);
        assertThat(course.totalCalled()).isEqualTo(4);
    }

    @Test
    void whatIsWrongWithRowsIsCountedWithAnExample() throws IOException {
        SnapshotLog log = log("08:00,1,3,A1", "08:00,1,4,A1", "08:05,1,many,A2");
        assertThat(log.report().count(Finding.REPEATED_ROW)).isEqualTo(1);
        assertThat(log.report().example(Finding.REPEATED_ROW)).isEqualTo("log.csv:3");
        assertThat(log.report().count(Finding.UNREADABLE_ROW)).isEqualTo(1);
        assertThat(log.report().example(Finding.UNREADABLE_ROW)).isEqualTo("log.csv:4");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, "date,time,hall,queue,waiting,number\n");
        assertThatThrownBy(() -> SnapshotLog.open(List.of(file)))
                .hasMessage("log.csv: the header has no column open_windows");
    }

    @Test
    void headersMayBeChineseAndHallAndQueueMissing() throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, "\uFEFF日期;时间;开放窗口;等候人数;当前号码\n2020/1/2;8:00;1;3;A1\n2020/1/2;8:05;1;4;A2\n");
        SnapshotLog log = SnapshotLog.open(List.of(file), StandardCharsets.UTF_8, ';');
        assertThat(log.report().rows()).isEqualTo(2);
        assertThat(new QueueCourse(log.queues("", DAY).get("")).came).containsExactly(4, 6);
        assertThat(SnapshotLog.isHeader(List.of("等候人数", "当前号码"))).isTrue();
    }

    private QueueCourse course(String... rows) throws IOException {
        return new QueueCourse(log(rows).queues("hall", DAY).get("q"));
    }

    private SnapshotLog log(String... rows) throws IOException {
        StringBuilder text = new StringBuilder("date,hall,queue,time,open_windows,waiting,number\n");
        for (String row : rows) {
            text.append("2020-01-02,hall,q,").append(row).append('\n');
        }
        Path file = folder.resolve("log.csv");
        Files.writeString(file, text);
        return SnapshotLog.open(List.of(file));
    }
}
