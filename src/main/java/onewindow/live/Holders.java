package onewindow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.journal.Batch;

/** Who has the day's tickets, as far as they said so: known beside the hall, which decides nothing by it. */
final class Holders {

    private final Map<Integer, String> names = new LinkedHashMap<>();
    private final List<Batch.Person> toBeWritten = new ArrayList<>();

    void startDay() {
        names.clear();
    }

    void keep(Batch.Person person) {
        names.put(person.number(), person.name());
        toBeWritten.add(person);
    }

    /** Knows again whom a ledger has. */
    void know(Batch.Person person) {
        names.put(person.number(), person.name());
    }

    /** Returns a name; empty where it is not known. */
    String of(int number) {
        return names.getOrDefault(number, "");
    }

    /** Returns who is to be written since this was last asked for. */
    List<Batch.Person> take() {
        List<Batch.Person> taken = List.copyOf(toBeWritten);
        toBeWritten.clear();
        return taken;
    }
}
