package onewindow.live;

/**
 * What a caller wants of a hall.
 *
 * @param key by which a repeat is told from a new request; empty for none
 * @param request hash of what was asked, to tell another request under the same key
 * @param actor who asks, as the ledger names it; empty for one who only looks
 * @param job what is to be done
 */
public record Ask(String key, long request, String actor, Job job) {

    /** Something that is done at a hall's desk, on its owner's thread; it must not wait for anything. */
    @FunctionalInterface
    public interface Job {
        /** Does it and returns the answer. */
        Answer at(HallDesk desk);
    }

    /** Asks for a look at a hall. */
    public static Ask look(Job job) {
        return new Ask("", 0, "", job);
    }
}
