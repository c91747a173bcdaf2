package onewindow.calibrate.log;

import java.util.Optional;

/**
 * A header of a log's file and what it was taken for.
 *
 * @param file the file as the user named it
 * @param header what stands there
 * @param meaning key of what it was taken for, such as {@code ticket-time}; empty where it was not understood or
 *     another column of the file is taken for the same
 * @param column the column of the log; empty too for a date that the times beside it lack
 */
public record LogHeader(String file, String header, Optional<String> meaning, Optional<LogColumn> column) {}
