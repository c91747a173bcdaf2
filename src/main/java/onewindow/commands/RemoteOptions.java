package onewindow.commands;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import onewindow.replay.ServiceFacts;
import onewindow.replay.Target;
import onewindow.scenario.Scenario;
import picocli.CommandLine.Option;

/** A service that runs already. */
final class RemoteOptions {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    /** A hall that has just been started has begun its day, and that of its offices. */
    private static final int FRESH = 2;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "replay.url")
    private String url;

    @Option(names = "--token", paramLabel = "FILE", converter = PathReader.class, descriptionKey = "replay.token")
    private Path tokenFile;

    @Option(names = "--confirm-host", paramLabel = "HOST", descriptionKey = "replay.confirm-host")
    private String confirmed;

    private URI address;
    private String token;

    /** Whether one is named. */
    boolean isGiven() {
        return url != null;
    }

    /** Requires that the options go together, and that nobody fires at another machine unawares. */
    void require() {
        if (url == null) {
            if (tokenFile != null || confirmed != null) {
                throw UserFault.of("replay.no-url", tokenFile != null ? "--token" : "--confirm-host");
            }
            return;
        }
        address = address();
        if (!LOOPBACK.contains(address.getHost()) && !address.getHost().equals(confirmed)) {
            throw UserFault.of("replay.not-loopback", address.getHost());
        }
        if (tokenFile == null) {
            throw UserFault.of("replay.no-token");
        }
        token = token();
    }

    private URI address() {
        try {
            URI uri = new URI(url);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, as for another scheme.
        }
        throw UserFault.of("replay.url", url);
    }

    private String token() {
        try {
            String text = Files.readString(tokenFile).strip();
            if (text.matches("[\\x21-\\x7E]{1,1000}")) {
                return text;
            }
            throw UserFault.of("replay.token-empty", tokenFile);
        } catch (IOException e) {
            throw UserFault.of("replay.token-unread", tokenFile, ReportFile.reason(e));
        }
    }

    /** Asks the service what it is, and requires that it fits. */
    ServiceFacts facts(Scenario scenario, int halls) {
        try {
            ServiceFacts facts = ServiceFacts.of(address);
            String version = Build.running().version();
            if (!facts.version().equals(version)) {
                throw UserFault.of("replay.other-version", url, facts.version(), version);
            }
            if (!facts.sha256().equals(scenario.sha256())) {
                throw UserFault.of("replay.other-scenario", url, facts.scenario(), scenario.key());
            }
            if (facts.halls() < halls) {
                throw UserFault.of("replay.too-few-halls", facts.halls(), halls);
            }
            if (facts.commands() > FRESH) {
                throw UserFault.of("replay.used", url, facts.commands());
            }
            return switch (ServiceFacts.rights(address, token)) {
                case NONE -> throw UserFault.of("replay.token-unknown", tokenFile, url);
                case TOO_FEW -> throw UserFault.of("replay.token-role", tokenFile, url);
                case ALL -> facts;
            };
        } catch (IOException e) {
            throw UserFault.of("replay.no-service", url, String.valueOf(e.getMessage()));
        }
    }

    Target target(ServiceFacts facts) {
        int port = address.getPort() < 0 ? 80 : address.getPort();
        return new Target(
                new InetSocketAddress(address.getHost(), port),
                address.getHost() + ":" + port,
                token,
                facts.byCommands());
    }

    String url() {
        return url;
    }
}
