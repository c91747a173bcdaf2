package onewindow.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import onewindow.live.HallDesk;
import onewindow.live.TicketNote;
import onewindow.reception.MatterList;
import onewindow.scenario.Scenario;

/** The JSON of the command that takes a ticket: what is asked for, and what is answered. */
public final class TicketJson {

    private static final int LONGEST_NAME = 100;

    private final ScenarioKeys keys;

    TicketJson(ScenarioKeys keys) {
        this.keys = keys;
    }

    /** For the tickets of a scenario's halls. */
    public static TicketJson of(Scenario scenario) {
        return new TicketJson(ScenarioKeys.of(scenario));
    }

    /**
     * What a ticket is asked for.
     *
     * @param matters one, or a list of them
     * @param visitClass of who asks
     * @param name of who asks, where it is told
     * @param document likewise
     */
    public record Wish(List<Integer> matters, int visitClass, Optional<String> name, Optional<String> document) {}

    /**
     * Reads the body of a request.
     *
     * @throws jakarta.ws.rs.WebApplicationException with all that is wrong in it
     */
    public Wish read(byte[] bytes) {
        Body body = Body.of(bytes);
        Wish wish = read(body);
        body.check();
        return wish;
    }

    /** As {@link #read(byte[])}, short of the check. */
    Wish read(Body body) {
        List<Integer> matters = matters(body);
        int visitClass = body.index("class", keys.classes()).orElse(0);
        return new Wish(matters, visitClass, body.text("name", LONGEST_NAME), body.text("document", LONGEST_NAME));
    }

    private List<Integer> matters(Body body) {
        OptionalInt matter = body.index("matter", keys.matters());
        List<Integer> matters = body.indices("matters", keys.matters(), MatterList.MOST);
        if (body.has("matter") && body.has("matters")) {
            body.wrong("matters: is there beside matter; one of them says for which matters the ticket is");
        } else if (!body.has("matters")) {
            body.require("matter", "its key says for which matter the ticket is");
        }
        return matter.isPresent() ? List.of(matter.getAsInt()) : matters;
    }

    /** Writes the answer to who has taken a ticket, with the link by which its holder finds it. */
    public static String taken(HallDesk desk, TicketNote note, Links links) {
        return taken(desk, note, links, Names.MASKED);
    }

    static String taken(HallDesk desk, TicketNote note, Links links, Names names) {
        return Json.text(json -> new HallJson(desk).ticket(json, note, names, MyResource.link(links, desk, note)));
    }
}
