package dev.careerpath.local.repair;

import dev.careerpath.local.console.Trouble;
import dev.careerpath.local.data.DataFolder;
import dev.careerpath.local.data.PartState;
import dev.careerpath.local.token.AccessTokens;
import dev.careerpath.local.token.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks services on their own ports to repair what they can. */
public final class Repairing implements AutoCloseable {

    /** Every document's event is published before the answer comes. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final String token;

    private Repairing(String token) {
        this.token = token;
    }

    /** With a token of the folder's keys. */
    public static Repairing of(DataFolder data) {
        AccessTokens tokens = new AccessTokens(SigningKeys.read(data), Clock.systemUTC());
        return new Repairing(tokens.sign("local", "operator", "operations:manage", PATIENCE));
    }

    /**
     * What the service did, see its {@code POST /actuator/repair}.
     *
     * @throws Trouble if it does not answer, or could not
     */
    public JsonNode repair(PartState service) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/repair"
                                                .formatted(service.port())))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Trouble(
                        "%s could not be repaired (%d): see ./career-path logs %1$s, and try again."
                                .formatted(service.name(), answer.statusCode()));
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new Trouble(
                    "%s does not answer: see ./career-path status.".formatted(service.name()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
