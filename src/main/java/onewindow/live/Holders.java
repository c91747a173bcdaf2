package onewindow.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import onewindow.journal.Batch;

/**
 * Who has the day's tickets and who has appointments, as far as they said so, and what was said of reviews: known
 * beside the hall, which decides nothing by it.
 */
final class Holders {

    private final Map<Integer, String> names = new LinkedHashMap<>();
    /** By the number of the appointment. */
    private final Map<Integer, Batch.Person> bookers = new HashMap<>();

    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Batch.Person> toBeWritten = new ArrayList<>();

    void startDay() {
        names.clear();
    }

    void keep(Batch.Person person) {
        know(person);
        toBeWritten.add(person);
    }

    /** Knows again whom a ledger has. */
    void know(Batch.Person person) {
        if (person.appointment() > 0) {
            bookers.put(person.appointment(), person);
        } else if (person.textOf() > 0) {
            texts.put(person.textOf(), person.name());
        } else {
            names.put(person.number(), person.name());
        }
    }

    /** Returns a name; empty where it is not known. */
    String of(int number) {
        return names.getOrDefault(number, "");
    }

    /** Returns who has an appointment; empty where that is not known. */
    Optional<Batch.Person> ofAppointment(int number) {
        return Optional.ofNullable(bookers.get(number));
    }

    /** Forgets those who have appointments of some numbers; a ledger still knows them until they are erased there. */
    void forgetAppointments(IntPredicate which) {
        bookers.keySet().removeIf(which::test);
    }

    /** Returns the appointments of whoever has a document. */
    List<Integer> appointmentsOf(String document) {
        return bookers.values().stream()
                .filter(each -> each.document().equals(document))
                .map(Batch.Person::appointment)
                .sorted()
                .toList();
    }

    /** Returns a text that was said of what has a number; empty where there is none. */
    String text(int number) {
        return texts.getOrDefault(number, "");
    }

    /** Returns who is to be written since this was last asked for. */
    List<Batch.Person> take() {
        List<Batch.Person> taken = List.copyOf(toBeWritten);
        toBeWritten.clear();
        return taken;
    }
}
