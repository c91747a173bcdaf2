package onewindow.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import onewindow.live.HallDesk;
import onewindow.live.HallEvent;
import onewindow.live.Past;

/** The commands that were given to a hall, in words, and what happened by each. */
@Path("/api/halls/{hall}/history")
@Produces("application/json")
public final class HistoryResource {

    private static final int MOST_ON_A_PAGE = 500;
    /** So many commands are looked through for a page; where it is not full then, the next one goes on. */
    private static final int MOST_LOOKED_THROUGH = 200_000;

    private final PastAsking past;

    HistoryResource(PastAsking past) {
        this.past = past;
    }

    /** What the commands of a page are to be about; empty for whatever. */
    private record About(OptionalInt ticket, OptionalInt window, OptionalInt openCase) {

        boolean isWhatever() {
            return ticket.isEmpty() && window.isEmpty() && openCase.isEmpty();
        }

        boolean is(Past.Given given, List<HallEvent> events) {
            return matches(
                            ticket,
                            "ticket",
                            given,
                            events.stream().map(HallEvent::number).toList())
                    && matches(
                            window,
                            "window",
                            given,
                            events.stream().map(event -> event.window() + 1).toList())
                    && matches(
                            openCase,
                            "case",
                            given,
                            events.stream().map(HallEvent::caseId).toList());
        }

        private static boolean matches(OptionalInt wanted, String name, Past.Given given, List<Integer> happened) {
            return wanted.isEmpty()
                    || Integer.valueOf(wanted.getAsInt())
                            .equals(given.arguments().get(name))
                    || happened.contains(wanted.getAsInt());
        }
    }

    /** A page of commands as it is put together. */
    private static final class Page {
        private final List<String> commands = new ArrayList<>();
        private long seen;
        private long looked;
        private boolean more;
    }

    /** Lists the days of the hall that are in the ledger. */
    @GET
    @Path("days")
    @Needs(Role.CLERK)
    public String days(@PathParam("hall") String hall) {
        List<PastAsking.DaySpan> days = past.days(past.copy(hall));
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("days");
            for (PastAsking.DaySpan day : days) {
                json.writeStartObject();
                json.writeStringField("day", day.day());
                json.writeNumberField("first", day.first());
                json.writeNumberField("last", day.last());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** What the commands are to be about; null where they may be about anything. */
    public static final class AboutWhat {
        @QueryParam("ticket")
        private Integer ticket;

        @QueryParam("window")
        private Integer window;

        @QueryParam("case")
        private Integer openCase;
    }

    /** Lists commands, a page at a time. */
    @GET
    @Needs(Role.CLERK)
    public String history(
            @PathParam("hall") String hall,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("day") String day,
            @BeanParam AboutWhat what,
            @Context ContainerRequestContext request) {
        Role reader = Caller.of(request).role();
        int copy = past.copy(hall);
        PastAsking.DaySpan span = day == null ? new PastAsking.DaySpan("", 0, 1, Long.MAX_VALUE) : past.day(copy, day);
        long end = past.ask(known -> known.lastAt(copy, Long.MAX_VALUE));
        int most = Math.max(1, Math.min(MOST_ON_A_PAGE, limit));
        About about = new About(number(what.ticket), number(what.window), number(what.openCase));
        Page page = new Page();
        page.seen = Math.max(after, span.first() - 1);
        past.ask(known -> {
            known.follow(copy, page.seen, (desk, given, events) -> {
                long sequence = given.entry().sequence();
                if (sequence > span.last()) {
                    return false;
                }
                if (GivenJson.isHidden(given, reader) ? about.isWhatever() : about.is(given, events)) {
                    if (page.commands.size() == most) {
                        page.more = true;
                        return false;
                    }
                    page.commands.add(text(desk, given, events, reader));
                }
                page.seen = sequence;
                page.more = ++page.looked >= MOST_LOOKED_THROUGH;
                return !page.more;
            });
            return page;
        });
        return text(page, Math.min(end, span.last()));
    }

    private static OptionalInt number(Integer given) {
        return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }

    private static String text(HallDesk desk, Past.Given given, List<HallEvent> events, Role reader) {
        return Json.text(json -> new GivenJson(desk, reader).command(json, given, events));
    }

    private static String text(Page page, long last) {
        return Json.text(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("commands");
            for (String command : page.commands) {
                json.writeRawValue(command);
            }
            json.writeEndArray();
            json.writeNumberField("last", last);
            if (page.more) {
                json.writeNumberField("next", page.seen);
            }
            json.writeEndObject();
        });
    }
}
