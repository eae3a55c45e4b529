package dev.careerpath.local.events;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Trouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server-sent events of the system, one JSON object each; goes on after a break where it was.
 */
public final class EventStream {

    private static final int BREAKS = 20;
    private static final int OK = 200;

    private EventStream() {}

    /**
     * Hands over events until the reader has enough; {@code ready} runs once the stream is open.
     */
    public static void follow(Api api, String path, Runnable ready, Predicate<JsonNode> wantsMore) {
        String last = "";
        for (int breaks = 0; breaks < BREAKS; breaks++) {
            try {
                var response = api.open(path, last);
                if (response.statusCode() != OK) {
                    throw new Trouble(
                            "The event stream answered %d: see ./career-path logs roadmap."
                                    .formatted(response.statusCode()));
                }
                try (var lines =
                        new BufferedReader(
                                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                    if (breaks == 0) {
                        ready.run();
                    }
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith("id: ")) {
                            last = line.substring("id: ".length());
                        } else if (line.startsWith("data: ")
                                && !wantsMore.test(
                                        JsonMapper.shared()
                                                .readTree(line.substring("data: ".length())))) {
                            return;
                        }
                    }
                }
            } catch (IOException e) {
                pause();
            }
        }
        throw new Trouble("The event stream breaks again and again: see ./career-path status.");
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
