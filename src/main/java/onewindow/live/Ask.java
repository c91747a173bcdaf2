package onewindow.live;

/**
 * What a caller wants of a hall.
 *
 * @param key by which a repeat is told from a new request; empty for none
 * @param request hash of what was asked, to tell another request under the same key
 * @param actor who asks, as the ledger names it; empty for one who only looks
 * @param hallTime when it is asked where commands bring the time, milliseconds since the start of the horizon; no
 *     earlier than the hall's last command where it is earlier, such as 0
 * @param job what is to be done
 */
public record Ask(String key, long request, String actor, long hallTime, Job job) {

    /** Something asked without a time. */
    public Ask(String key, long request, String actor, Job job) {
        this(key, request, actor, 0, job);
    }

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

    /** Returns the same, asked at a time of the hall. */
    public Ask at(long time) {
        return new Ask(key, request, actor, time, job);
    }
}
