package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.casework.CaseView;

/**
 * The life of one case as the ledger has it: from the number that its applicant took to the day on which the result was
 * handed over.
 *
 * @param id number of the case
 * @param ticket number with which it was handed in
 * @param matter index
 * @param kind index
 * @param countedDays working days that counted against its limit when it was decided
 * @param promisedDays working days promised
 * @param trips that its applicant made
 * @param moments in order
 */
public record CaseStory(
        int id, int ticket, int matter, int kind, int countedDays, int promisedDays, int trips, List<Moment> moments) {

    private static final String RECEIVED = "case-received";
    private static final String DECIDED = "case-decided";
    private static final String ISSUED = "case-issued";

    /**
     * Something that happened.
     *
     * @param sequence of the command
     * @param time hall time, milliseconds since the start of the horizon
     * @param type of the event, such as {@code case-received}
     * @param window index; -1 for none
     * @param office index; -1 for none
     */
    public record Moment(long sequence, long time, String type, int window, int office) {}

    /** Finds one in the past of a hall. */
    private static final class Search {
        private final Map<Integer, CaseStory> open = new LinkedHashMap<>();
        private CaseStory found;
        private HallEvent served;

        boolean taken(HallDesk desk, List<HallEvent> events) {
            for (HallEvent event : events) {
                if (event.type().equals("service-finished")) {
                    served = event;
                } else if (event.caseId() >= 0) {
                    heard(desk, event);
                }
            }
            return found == null;
        }

        private void heard(HallDesk desk, HallEvent event) {
            int window = served != null && served.time() == event.time() ? served.window() : -1;
            if (event.type().equals(RECEIVED)) {
                if (window >= 0 && event.time() >= 0) {
                    desk.openCase(event.caseId()).ifPresent(note -> open.put(event.caseId(), begun(desk, note)));
                }
                return;
            }
            CaseStory story = open.get(event.caseId());
            if (story == null) {
                return;
            }
            boolean fetched = event.type().equals(ISSUED);
            CaseStory more = story.with(
                    new Moment(event.sequence(), event.time(), event.type(), fetched ? window : -1, event.office()));
            Optional<CaseNote> note = desk.openCase(event.caseId());
            if (note.isPresent()) {
                more = more.counted(desk, note.get().file(), event);
            }
            open.put(event.caseId(), more);
            if (event.type().equals("case-archived")) {
                open.remove(event.caseId());
            } else if (fetched && window >= 0 && more.isWhole()) {
                found = more;
            }
        }

        private CaseStory begun(HallDesk desk, CaseNote note) {
            CaseView cases = desk.caseView();
            int file = note.file();
            CaseStory story =
                    new CaseStory(note.id(), served.number(), cases.matter(file), cases.kind(file), 0, 0, 1, List.of());
            TicketNote ticket = desk.ticket(served.number()).orElseThrow();
            long sequence = served.sequence();
            return story.with(new Moment(sequence, ticket.takenAt(), "ticket-taken", -1, -1))
                    .with(new Moment(sequence, ticket.calledAt(), "ticket-called", served.window(), -1))
                    .with(new Moment(sequence, ticket.startedAt(), "service-started", served.window(), -1))
                    .with(new Moment(sequence, served.time(), RECEIVED, served.window(), -1));
        }
    }

    public CaseStory {
        moments = List.copyOf(moments);
    }

    /**
     * Finds the first case of a hall that was handed in at a window, went through an office, was decided and fetched.
     *
     * @return empty where none has come so far yet
     */
    public static Optional<CaseStory> find(Past past, int copy) throws HallUnavailable {
        Search search = new Search();
        past.follow(copy, 0, (desk, given, events) -> search.taken(desk, events));
        return Optional.ofNullable(search.found);
    }

    private CaseStory with(Moment moment) {
        List<Moment> more = new ArrayList<>(moments);
        more.add(moment);
        return new CaseStory(id, ticket, matter, kind, countedDays, promisedDays, trips, more);
    }

    private CaseStory counted(HallDesk desk, int file, HallEvent event) {
        CaseView cases = desk.caseView();
        boolean decided = event.type().equals(DECIDED);
        return new CaseStory(
                id,
                ticket,
                matter,
                kind,
                decided ? cases.countedDays(file, event.time()) : countedDays,
                decided ? cases.promisedDays(file) : promisedDays,
                cases.trips(file),
                moments);
    }

    private boolean isWhole() {
        return moments.stream().anyMatch(each -> each.type().equals("step-finished"))
                && moments.stream().anyMatch(each -> each.type().equals(DECIDED));
    }
}
