package onewindow.live;

/**
 * What a caller is answered.
 *
 * @param status of HTTP
 * @param location address of what was made; empty for none
 * @param body JSON
 * @param version of the thing that it is about, 0 for none
 */
public record Answer(int status, String location, String body, long version) {}
