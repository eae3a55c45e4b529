package dev.careerpath.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part on its own port whether it is ready. */
public final class HealthProbe {

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    /** Whether it says within two seconds that it can serve. */
    public boolean healthy(int port) {
        return status(port, "readiness") == 200;
    }

    /** Whether it says that its way through Kafka is broken; false where it has none. */
    public boolean cutOff(int port) {
        return status(port, "messaging") == 503;
    }

    /** The HTTP status of one group's health; 0 where no answer came within two seconds. */
    private int status(int port, String group) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/%s"
                                                .formatted(port, group)))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
