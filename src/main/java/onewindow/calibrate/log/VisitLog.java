package onewindow.calibrate.log;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A log that can be read again and again, in constant memory, in the order of its rows. */
public interface VisitLog {

    /** Returns the columns that it has. */
    Set<LogColumn> columns();

    /** Returns the headers of its files and what they were taken for; empty for what has no headers. */
    default List<LogHeader> headers() {
        return List.of();
    }

    /**
     * Hands on every good row and counts the bad ones.
     *
     * @return what was read
     */
    ReadReport read(Consumer<LoggedVisit> sink);
}
