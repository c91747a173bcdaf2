package onewindow.replay;

import java.net.InetSocketAddress;

/**
 * The service that is fired at.
 *
 * @param address where it listens
 * @param host as requests name it
 * @param token by which it knows the caller
 * @param bringTime whether its halls go by the time of commands
 */
public record Target(InetSocketAddress address, String host, String token, boolean bringTime) {}
