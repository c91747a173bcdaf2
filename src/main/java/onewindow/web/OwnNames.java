package onewindow.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which a service is reached, so that no page of another name speaks to it through a browser. */
final class OwnNames {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-f:.]+]");

    private final String scheme;
    private final int port;
    private final int usualPort;
    private final boolean everywhere;
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * Lists them.
     *
     * @param host that was bound
     * @param port that is bound
     */
    OwnNames(String host, int port, boolean secure) {
        this(List.of(host), port, secure);
    }

    /** Lists them where several hosts were bound. */
    OwnNames(List<String> hosts, int port, boolean secure) {
        this.port = port;
        scheme = secure ? "https" : "http";
        usualPort = secure ? 443 : 80;
        everywhere = hosts.stream().anyMatch(Set.of("0.0.0.0", "::", "[::]")::contains);
        names.add("127.0.0.1");
        names.add("localhost");
        names.add("[::1]");
        for (String host : hosts) {
            String bound = host.toLowerCase(Locale.ROOT);
            names.add(bound.contains(":") && !bound.startsWith("[") ? "[" + bound + "]" : bound);
        }
        if (everywhere) {
            try {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) {
                // Then it has no name.
            }
        }
    }

    /** Whether a Host header names the service; numbers do where it is bound to every address. */
    boolean isOwnHost(String authority) {
        if (authority == null) {
            return false;
        }
        String asked = authority.toLowerCase(Locale.ROOT);
        int colon = asked.lastIndexOf(':');
        boolean withPort = colon > asked.lastIndexOf(']');
        String name = withPort ? asked.substring(0, colon) : asked;
        String number = withPort ? asked.substring(colon + 1) : Integer.toString(usualPort);
        return number.equals(Integer.toString(port))
                && (names.contains(name) || everywhere && NUMBERS.matcher(name).matches());
    }

    /** Whether an Origin header is of a page of the service. */
    boolean isOwnOrigin(String origin) {
        return origin.startsWith(scheme + "://") && isOwnHost(origin.substring(scheme.length() + 3));
    }

    /** Returns one of the names with its port, to be told to whoever used another. */
    String example() {
        return names.iterator().next() + ":" + port;
    }
}
