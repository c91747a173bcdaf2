package onewindow.report;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;
import java.util.function.DoubleFunction;
import onewindow.calibrate.Calibration;
import onewindow.calibrate.fit.DayModel;
import onewindow.calibrate.fit.FamilyFit;
import onewindow.calibrate.fit.HallModel;
import onewindow.calibrate.fit.Interval95;
import onewindow.report.HtmlTable.Cell;
import onewindow.scenario.LocalName;

/** Tables of the fitted parameters with their 95 % intervals: the hall's, and each department's. */
final class FittedTable {

    private final HallModel hall;
    private final HtmlTable table =
            new HtmlTable().words("column.figure").numbers("column.value").numbers("calibration.interval");

    private FittedTable(Calibration calibration) {
        hall = calibration.hall();
    }

    /** Returns the table of the hall's parameters. */
    static HtmlTable parameters(Calibration calibration) {
        FittedTable fitted = new FittedTable(calibration);
        fitted.days();
        if (!fitted.hall.service().isEmpty()) {
            fitted.family("calibration.service", fitted.hall.service().get(0));
        }
        fitted.hall.walking().ifPresent(fit -> fitted.family("calibration.walking", fit));
        fitted.hall.patience().ifPresent(fit -> fitted.family("calibration.patience", fit));
        if (fitted.hall.noShow().value() > 0) {
            fitted.row(Wording.both("calibration.noShow"), fitted.hall.noShow(), w -> w::share);
        }
        fitted.hall.appointments().ifPresent(fitted::appointments);
        fitted.shares();
        return fitted.table;
    }

    /** How a number is said in each language. */
    private interface Say {
        DoubleFunction<String> in(Wording wording);
    }

    private void row(LocalName name, Interval95 estimate, Say say) {
        boolean known = Double.isFinite(estimate.low()) && Double.isFinite(estimate.high());
        table.row(
                Cell.of(name),
                Cell.of(Wording.both(w -> say.in(w).apply(estimate.value()))),
                Cell.of(Wording.both(w -> known
                        ? w.text(
                                "html.span",
                                say.in(w).apply(estimate.low()),
                                say.in(w).apply(estimate.high()))
                        : Wording.NONE)));
    }

    private static DoubleFunction<String> factor(Wording wording) {
        return value -> wording.decimal(value, 3);
    }

    private void days() {
        DayModel model = hall.dayModel();
        row(
                Wording.both("calibration.people"),
                hall.cases().times(1.0 / hall.days().size()),
                w -> value -> w.decimal(value, 1));
        row(Wording.both("calibration.dayFactorCv"), model.dayFactorCv(), FittedTable::factor);
        for (Map.Entry<DayOfWeek, Interval95> day : model.weekdays().entrySet()) {
            LocalName name = Wording.both(
                    w -> w.text("calibration.factor", w.weekday(day.getKey().ordinal())));
            row(name, day.getValue(), FittedTable::factor);
        }
        for (Map.Entry<Month, Interval95> month : model.months().entrySet()) {
            LocalName name = Wording.both(
                    w -> w.text("calibration.factor", w.month(month.getKey().getValue())));
            row(name, month.getValue(), FittedTable::factor);
        }
        if (!Double.isNaN(model.afterHoliday().value())) {
            row(Wording.both("calibration.afterHoliday"), model.afterHoliday(), FittedTable::factor);
        }
    }

    private void family(String key, FamilyFit fit) {
        for (FamilyFit.Parameter parameter : fit.parameters()) {
            LocalName name = Wording.both(w -> w.text(
                    "calibration.familyParameter",
                    w.text(key),
                    FitWords.family(fit.family(), w),
                    w.text("parameter." + parameter.key())));
            if (parameter.duration()) {
                row(name, parameter.estimate().times(0.001), w -> w::duration);
            } else {
                row(name, parameter.estimate(), FittedTable::factor);
            }
        }
    }

    private void appointments(HallModel.Appointments booked) {
        row(Wording.both("calibration.bookingsADay"), booked.perDay(), w -> value -> w.decimal(value, 1));
        row(Wording.both("calibration.early"), booked.early().times(0.001), w -> value -> signed(value, w));
        row(Wording.both("calibration.earlySpread"), booked.spread().times(0.001), w -> w::duration);
        row(Wording.both("calibration.bookedNoShow"), booked.noShow(), w -> w::share);
    }

    private static String signed(double seconds, Wording wording) {
        return (seconds < 0 ? "−" : "") + wording.duration(Math.abs(seconds));
    }

    private void shares() {
        if (hall.classes().size() > 1) {
            for (HallModel.VisitClass visitClass : hall.classes()) {
                LocalName name = Wording.both(w -> w.text("calibration.shareOfClass", named(visitClass.name(), w)));
                row(name, visitClass.share(), w -> w::share);
            }
        }
        for (HallModel.Transfer transfer : hall.transfers()) {
            LocalName name = Wording.both(w -> w.text(
                    "calibration.passedOn",
                    named(hall.departments().get(transfer.from()).name(), w),
                    named(hall.departments().get(transfer.to()).name(), w)));
            row(name, transfer.share(), w -> w::share);
        }
    }

    private static String named(String name, Wording wording) {
        return name.isEmpty() ? wording.text("calibration.unnamed") : name;
    }

    /** Returns the table of departments: share and service; empty where there is one alone. */
    static HtmlTable departments(HallModel hall) {
        HtmlTable table = new HtmlTable()
                .words("column.department")
                .numbers("cases.share")
                .words("calibration.service")
                .numbers("calibration.timed")
                .sortable();
        if (hall.departments().size() < 2) {
            return table;
        }
        for (HallModel.Department department : hall.departments()) {
            LocalName service = department
                    .service()
                    .map(part -> Wording.both(w -> serviceOf(part, w)))
                    .orElseGet(() -> Wording.both("calibration.asHall"));
            long count = department.service().map(HallModel.PartService::count).orElse(0L);
            table.row(
                    Cell.of(Wording.both(w -> named(department.name(), w))),
                    Cell.of(
                            Wording.both(w -> w.share(department.share().value())),
                            department.share().value()),
                    Cell.of(service),
                    count == 0
                            ? Cell.of(Wording.NONE)
                            : Cell.of(Wording.in("en").count((double) count), (double) count));
        }
        return table;
    }

    private static String serviceOf(HallModel.PartService part, Wording wording) {
        Interval95 mean = part.fit().mean().times(0.001);
        String text = wording.text(
                "calibration.partService",
                FitWords.family(part.fit().family(), wording),
                wording.duration(mean.value()),
                wording.duration(mean.low()),
                wording.duration(mean.high()),
                wording.decimal(part.fit().cv(), 2));
        return part.shrunk() ? text + wording.text("calibration.shrunk") : text;
    }
}
