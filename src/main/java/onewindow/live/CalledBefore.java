package onewindow.live;

import onewindow.hall.CallReason;

/**
 * Somebody who waited as another was called, and had come earlier.
 *
 * @param number of the ticket that was passed over
 * @param why by which rule the other was called first
 */
public record CalledBefore(int number, CallReason why) {}
