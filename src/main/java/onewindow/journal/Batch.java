package onewindow.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written to a ledger at once: all of it or nothing.
 *
 * @param entries commands, of each hall in their order
 * @param marks where halls stand after them
 * @param answers what callers were told who may ask again with the same key
 * @param persons names, kept apart since they can be erased
 * @param visits visits that have ended
 */
public record Batch(
        List<Entry> entries, List<Mark> marks, List<KeptAnswer> answers, List<Person> persons, List<Visit> visits) {

    public Batch {
        entries = List.copyOf(entries);
        marks = List.copyOf(marks);
        answers = List.copyOf(answers);
        persons = List.copyOf(persons);
        visits = List.copyOf(visits);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return entries.isEmpty() && answers.isEmpty() && persons.isEmpty();
    }

    /** A batch that is put together bit by bit; its lists are added to. */
    public record Builder(
            List<Entry> entries, List<Mark> marks, List<KeptAnswer> answers, List<Person> persons, List<Visit> visits) {

        /** Nothing yet. */
        public Builder() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Returns the batch. */
        public Batch build() {
            return new Batch(entries, marks, answers, persons, visits);
        }
    }

    /**
     * The digest of a hall's events after its command of a sequence number.
     *
     * @param digest of all its days so far
     */
    public record Mark(int copy, long sequence, long digest) {}

    /**
     * An answer that holds for every repeat of its request.
     *
     * @param key what the caller sent to name the request
     * @param request a hash of what was asked, to tell another request under the same key
     * @param wallMillis when it was given, milliseconds since 1970
     * @param status of HTTP
     * @param body as it was sent
     */
    public record KeptAnswer(
            int copy, String key, long request, long wallMillis, int status, String location, String body) {}

    /**
     * Who has a ticket or an appointment, or what was said of a review and its rectification: all that may be erased.
     *
     * @param day date of the hall's day, such as {@code 2022-03-07}
     * @param number of the ticket on that day; for an appointment and a text see {@link #ofAppointment} and
     *     {@link #ofText}
     * @param name may be empty
     * @param document number of an identity document; may be empty
     */
    public record Person(int copy, String day, int number, String name, String document) {

        private static final int FIRST_TEXT = -1_000_000_000;

        /** Who has an appointment on a day; it bears the number of the appointment with a minus. */
        public static Person ofAppointment(int copy, String day, int appointment, String name, String document) {
            return new Person(copy, day, -appointment, name, document);
        }

        /** What was said on a day of something that has a number; the text stands in place of a name. */
        public static Person ofText(int copy, String day, int number, String text) {
            return new Person(copy, day, FIRST_TEXT - number, text, "");
        }

        /** Returns the number of the appointment that the person has; 0 where it is none. */
        public int appointment() {
            return number < 0 && number > FIRST_TEXT ? -number : 0;
        }

        /** Returns the number of what a text was said of; 0 where it is no text. */
        public int textOf() {
            return number <= FIRST_TEXT ? FIRST_TEXT - number : 0;
        }
    }

    /**
     * A visit that has ended, with its times in the hall's own zone, such as {@code 2022-03-07T09:31:05.250}; empty
     * where it did not come to that.
     *
     * @param day date of the hall's day
     * @param number of the ticket on that day
     * @param matter key of the matter for which it stood at the end
     * @param visitClass key of the class
     * @param window name of the window that called it last; empty for none
     * @param waitedMillis in all its lines
     * @param end how it ended: served, abandoned, dropped, sent-away, left-in-outage or cut-off
     */
    public record Visit(
            int copy,
            String day,
            int number,
            String matter,
            String visitClass,
            String window,
            String taken,
            String called,
            String started,
            String ended,
            long waitedMillis,
            String end) {}
}
