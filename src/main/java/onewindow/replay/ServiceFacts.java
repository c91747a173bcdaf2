package onewindow.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * What a service says of itself.
 *
 * @param version of the program
 * @param scenario its key
 * @param sha256 hash of the scenario with its settings
 * @param byCommands whether its halls go by the time of commands
 * @param halls how many there are
 * @param commands how many were given before, in the hall that has most
 * @param publicRate requests a second of those who are not signed in
 * @param connections of one address
 */
public record ServiceFacts(
        String version,
        String scenario,
        String sha256,
        boolean byCommands,
        int halls,
        long commands,
        int publicRate,
        int connections) {

    private static final int PATIENCE = 5_000;

    /** What a token may do. */
    public enum Rights {
        /** It is not known. */
        NONE,
        /** It is known, and may not give every command. */
        TOO_FEW,
        /** It may give every command. */
        ALL
    }

    /**
     * Asks a service.
     *
     * @throws IOException where there is none, or something else answers
     */
    public static ServiceFacts of(URI address) throws IOException {
        HttpURLConnection connection = open(address, "/health");
        int status = connection.getResponseCode();
        JsonNode health = null;
        try (InputStream in = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            health = in == null ? null : new ObjectMapper().readTree(in);
        } catch (JsonProcessingException e) {
            // A page of something else; said below.
        }
        if (health == null || !health.hasNonNull("sha256")) {
            throw new IOException("what answers is no service of this kind (" + status + ")");
        }
        long commands = 0;
        for (JsonNode hall : health.path("halls")) {
            commands = Math.max(commands, hall.path("sequence").asLong());
        }
        return new ServiceFacts(
                health.path("version").asText(),
                health.path("scenario").asText(),
                health.path("sha256").asText(),
                health.path("clock").asText().equals("commands"),
                health.path("halls").size(),
                commands,
                health.path("limits").path("publicRate").asInt(),
                health.path("limits").path("connections").asInt());
    }

    /** Returns what a token may do there; nothing is done to find out. */
    public static Rights rights(URI address, String token) throws IOException {
        HttpURLConnection connection = open(address, "/api/halls/1/commands/none");
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setDoOutput(true);
        connection.getOutputStream().close();
        return switch (connection.getResponseCode()) {
            case 401 -> Rights.NONE;
            case 403 -> Rights.TOO_FEW;
            default -> Rights.ALL;
        };
    }

    private static HttpURLConnection open(URI address, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        return connection;
    }
}
