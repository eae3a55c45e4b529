package dev.careerpath.local.events;

import dev.careerpath.local.api.Answer;
import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server-sent events of the system, one JSON object each and each once; goes on after a break
 * where it was.
 */
public final class EventStream {

    private static final int BREAKS = 20;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private EventStream() {}

    /**
     * Hands over events until the reader has enough; {@code ready} runs once the stream is open.
     *
     * @throws Trouble if it is refused, or breaks again and again
     */
    public static void follow(Api api, String path, Runnable ready, Predicate<JsonNode> wantsMore) {
        String last = "";
        boolean opened = false;
        Repeats repeats = new Repeats();
        for (int breaks = 0; breaks < BREAKS; breaks++) {
            try {
                var response = api.open(path, last);
                if (response.statusCode() == UNAVAILABLE && breaks < BREAKS - 1) {
                    // The service is started again, or has to let another reader go first.
                    response.body().close();
                    pause();
                    continue;
                }
                if (response.statusCode() != OK) {
                    refusal(response).orTrouble();
                }
                try (var lines =
                        new BufferedReader(
                                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                    if (!opened) {
                        opened = true;
                        ready.run();
                    }
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("id: ")) {
                            last = line.substring("id: ".length());
                        } else if (line.startsWith("data: ")) {
                            JsonNode event =
                                    JsonMapper.shared().readTree(line.substring("data: ".length()));
                            if (repeats.isNew(event) && !wantsMore.test(event)) {
                                return;
                            }
                        }
                    }
                }
            } catch (IOException e) {
                pause();
            }
        }
        throw new Trouble("The event stream breaks again and again: see ./career-path status.");
    }

    private static Answer refusal(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(),
                    new String(body.readAllBytes(), StandardCharsets.UTF_8),
                    PAUSE);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
