package onewindow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onewindow.report.Answer.Section;

/** The tables of an answer as CSV, a file each, in UTF-8 with a byte order mark; shares are of 1, times in seconds. */
public final class AnswerCsv {

    private AnswerCsv() {}

    /** Returns a file of the folder that has the name of a table and is none; writing would replace it. */
    public static Optional<Path> strangerIn(Answer answer, Path folder) {
        return tables(answer).stream()
                .filter(table -> isStranger(table, folder.resolve(file(answer, table))))
                .map(table -> folder.resolve(file(answer, table)))
                .findFirst();
    }

    private static boolean isStranger(AnswerTable table, Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] start = (CsvTable.BYTE_ORDER_MARK + table.csvStart()).getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return !Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            return true;
        }
    }

    private static String file(Answer answer, AnswerTable table) {
        return answer.name() + "-" + table.name() + ".csv";
    }

    private static List<AnswerTable> tables(Answer answer) {
        return answer.sections().stream()
                .filter(section -> section.table() != null)
                .map(Section::table)
                .toList();
    }

    /**
     * Writes the tables.
     *
     * @param folder is created where it does not exist
     * @return the files written
     * @throws UncheckedIOException when a file cannot be written
     */
    public static List<Path> write(Answer answer, Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (AnswerTable table : tables(answer)) {
                Path file = folder.resolve(file(answer, table));
                table.csv().write(file);
                written.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }
}
