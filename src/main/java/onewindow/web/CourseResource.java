package onewindow.web;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.util.Locale;
import onewindow.calendar.HallDay;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;
import onewindow.plan.course.DayBands;
import onewindow.plan.course.DayCourse;
import onewindow.scenario.Scenario;

/** How the day of a hall has gone so far, beside how its scenario says that such a day goes. */
@Path("/api/halls/{hall}/course")
@Produces("application/json")
public final class CourseResource {

    private final Asking asking;
    private final DayBands bands;

    CourseResource(Asking asking, DayBands bands) {
        this.asking = asking;
        this.bands = bands;
    }

    private record Today(Scenario scenario, HallDay day, String name, long millisOfDay, DayCourse course) {}

    @GET
    @Needs(Role.MANAGER)
    public String course(@PathParam("hall") String hall) {
        Today today = asking.see(asking.copy(hall), CourseResource::today);
        DayBands.Played played = bands.of(today.scenario, today.day.index());
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("day", today.name);
            json.writeNumberField("replications", played.replications());
            json.writeNumberField("of", DayBands.REPLICATIONS);
            long now = Math.min(today.millisOfDay, DayCourse.STEPS * DayCourse.STEP_MILLIS);
            json.writeNumberField("served", Math.round(today.course.servedBy(DayCourse.STEPS * DayCourse.STEP_MILLIS)));
            band(json, "servedBand", played.served(today.day.index(), now));
            json.writeArrayFieldStart("halfHours");
            int from = step(today.day.firstOpenMillis()) - 1;
            int to = step(today.day.lastCloseMillis() - 1) + 1;
            for (int step = Math.max(0, from); step <= Math.min(DayCourse.STEPS - 1, to); step++) {
                halfHour(json, step, today, played);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static int step(long millisOfDay) {
        return (int) (millisOfDay / DayCourse.STEP_MILLIS);
    }

    private static Today today(HallDesk desk) {
        long start = desk.day().startMillis();
        DayCourse course = new DayCourse();
        for (TicketNote note : desk.tickets()) {
            if (note.end().equals("served")) {
                course.served(note.endedAt() - start);
            }
            if (note.calledAt() >= 0) {
                course.called(note.takenAt() - start, note.calledAt() - start, note.waitedMillis());
            } else if (note.endedAt() >= 0) {
                course.notCalled(note.takenAt() - start, note.endedAt() - start);
            } else {
                course.waits(note.takenAt() - start);
            }
        }
        return new Today(desk.scenario(), desk.day(), desk.dayName(), desk.now() - start, course);
    }

    private static void halfHour(JsonGenerator json, int step, Today today, DayBands.Played played) throws IOException {
        long end = (step + 1) * DayCourse.STEP_MILLIS;
        json.writeStartObject();
        json.writeStringField("until", String.format(Locale.ROOT, "%02d:%02d", end / 3_600_000, end / 60_000 % 60));
        if (end <= today.millisOfDay) {
            json.writeNumberField("waiting", today.course.waiting(step));
            number(json, "waitSeconds", today.course.meanWaitSeconds(step));
        }
        band(json, "waitingBand", played.waiting(today.day.index(), step));
        band(json, "waitSecondsBand", played.waitSeconds(today.day.index(), step));
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String key, double value) throws IOException {
        if (!Double.isNaN(value)) {
            json.writeNumberField(key, value);
        }
    }

    private static void band(JsonGenerator json, String key, DayBands.Band band) throws IOException {
        if (!Double.isNaN(band.median())) {
            json.writeArrayFieldStart(key);
            json.writeNumber(band.low());
            json.writeNumber(band.median());
            json.writeNumber(band.high());
            json.writeEndArray();
        }
    }
}
