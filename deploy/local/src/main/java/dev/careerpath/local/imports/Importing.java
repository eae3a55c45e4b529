package dev.careerpath.local.imports;

import dev.careerpath.local.api.Answer;
import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Trouble;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a file's pieces one after the other, each under a key of its own, and again until it is
 * answered; what is there already is not made twice.
 */
final class Importing {

    private static final int ATTEMPTS = 30;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Api api;
    private final Path file;
    private final String key;
    private final Consumer<Refused> refused;
    private long created;
    private long existed;
    private long failed;

    /**
     * A line that was not taken.
     *
     * @param line its number in the file, from 1
     * @param errors what is wrong and where, as JSON
     */
    record Refused(long line, JsonNode errors) {}

    Importing(Api api, Path file, String key, Consumer<Refused> refused) {
        this.api = api;
        this.file = file;
        this.key = key;
        this.refused = refused;
    }

    /**
     * Imports all pieces.
     *
     * @param progress is told how many lines are done
     */
    void run(Iterable<Piece> pieces, LongConsumer progress) {
        long done = 0;
        for (Piece piece : pieces) {
            tally(piece, send(piece));
            done += piece.lines();
            progress.accept(done);
        }
    }

    private Answer send(Piece piece) {
        String pieceKey = key + "." + piece.number();
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer =
                        api.postLines("/v1/profiles/import", () -> piece.open(file), pieceKey);
                boolean whole = !answer.ok() || answer.body().lines().count() == piece.profiles();
                if (answer.status() < 500 && answer.status() != 429 && whole) {
                    return answer.orTrouble();
                }
            } catch (Api.NoAnswer e) {
                // The system may be starting again; the same piece is sent once more.
            }
            if (attempt == ATTEMPTS) {
                throw new Trouble(
                        "The system does not answer at line %d: %d created so far. See ./career-path status, then run the same command again; it goes on without making anything twice."
                                .formatted(piece.firstLine(), created));
            }
            pause(Math.min(LONGEST_PAUSE_MILLIS, 200L << Math.min(attempt, 10)));
        }
    }

    private void tally(Piece piece, Answer answer) {
        for (String line : (Iterable<String>) answer.body().lines()::iterator) {
            JsonNode outcome = JsonMapper.shared().readTree(line);
            switch (outcome.path("status").asString()) {
                case "created" -> created++;
                case "exists" -> existed++;
                default -> {
                    failed++;
                    long number = piece.firstLine() + outcome.path("line").asLong() - 1;
                    refused.accept(new Refused(number, outcome.path("errors")));
                }
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted; run the same command again to go on.", e);
        }
    }

    long created() {
        return created;
    }

    long existed() {
        return existed;
    }

    long failed() {
        return failed;
    }
}
