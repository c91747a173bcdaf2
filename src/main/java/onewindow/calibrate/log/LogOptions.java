package onewindow.calibrate.log;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the files of a log are to be read.
 *
 * @param zone of the hall's clock: times with a zone are converted into it, times without one are of it
 * @param charset of CSV files; empty to find out (UTF-8, else GB18030)
 * @param separator of the columns of CSV files; empty to find out
 * @param hall of a log of several halls, the one to read; empty where the log is of one
 * @param words by which columns and outcomes are known
 */
public record LogOptions(
        ZoneId zone, Optional<Charset> charset, Optional<Character> separator, Optional<String> hall, LogWords words) {

    /** Reads with the built-in words, finding out the rest. */
    public static LogOptions in(ZoneId zone) {
        return new LogOptions(zone, Optional.empty(), Optional.empty(), Optional.empty(), LogWords.known());
    }

    /** Returns these options with other words. */
    public LogOptions with(LogWords other) {
        return new LogOptions(zone, charset, separator, hall, other);
    }
}
