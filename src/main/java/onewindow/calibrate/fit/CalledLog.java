package onewindow.calibrate.fit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import onewindow.calibrate.log.LogColumn;
import onewindow.calibrate.log.LogHeader;
import onewindow.calibrate.log.LoggedVisit;
import onewindow.calibrate.log.ReadReport;
import onewindow.calibrate.log.VisitLog;

/** A log in which the call is known wherever the start is: where only the start is logged, the person came at once. */
public record CalledLog(VisitLog log) implements VisitLog {

    @Override
    public Set<LogColumn> columns() {
        Set<LogColumn> columns = EnumSet.noneOf(LogColumn.class);
        columns.addAll(log.columns());
        if (columns.contains(LogColumn.START)) {
            columns.add(LogColumn.CALL_TIME);
        }
        return columns;
    }

    @Override
    public List<LogHeader> headers() {
        return log.headers();
    }

    @Override
    public ReadReport read(Consumer<LoggedVisit> sink) {
        return log.read(visit -> sink.accept(called(visit)));
    }

    private static LoggedVisit called(LoggedVisit visit) {
        if (visit.callTime() != LoggedVisit.NONE || visit.start() == LoggedVisit.NONE) {
            return visit;
        }
        return new LoggedVisit(
                visit.row(),
                visit.ticket(),
                visit.caseId(),
                visit.department(),
                visit.matter(),
                visit.channel(),
                visit.visitClass(),
                visit.ticketTime(),
                visit.start(),
                visit.start(),
                visit.end(),
                visit.window(),
                visit.staff(),
                visit.outcome(),
                visit.transferTo(),
                visit.booked());
    }
}
