package onewindow.hall;

/**
 * What a trainer lets happen in a hall whose people act by themselves, each with its time, milliseconds since the start
 * of the horizon. What cannot be changes nothing and returns the {@link Refusal#code} of a refusal.
 */
public interface IncidentCommands {

    /**
     * The systems of windows fail for a while, as an outage of the scenario's own: who waits for them alone stays or
     * leaves.
     *
     * @param group whose windows, or -1 for all
     * @param minutes how long
     * @param cards class in which those who leave come again once the systems work (二次通行卡); -1 for no cards
     * @return 0 or {@link Refusal#UNKNOWN_GROUP}
     */
    int failSystems(long time, int group, int minutes, int cards);

    /**
     * People come together, on top of those who come anyway.
     *
     * @param people how many
     * @param minutes within how long they come through the door
     * @return 0
     */
    int bringBus(long time, int people, int minutes);

    /**
     * A window closes for a while, once the person in hand is served.
     *
     * @return 0, {@link Refusal#WINDOW_CLOSED} or {@link Refusal#UNKNOWN_WINDOW}
     */
    int shutWindow(long time, int window, int minutes);

    /**
     * A quarrel at a window: the service there takes so much longer.
     *
     * @return 0, {@link Refusal#NOT_SERVING} or {@link Refusal#UNKNOWN_WINDOW}
     */
    int quarrel(long time, int window, int minutes);
}
