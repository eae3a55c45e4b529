package dev.careerpath.edge.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** What came of asking every service for what it knows of a person. */
sealed interface Export {

    /** All services answer; the bodies are still to be read. */
    record Complete(Map<String, InputStream> sections) implements Export, AutoCloseable {

        private static final int BUFFER = 8192;

        /**
         * Writes the export as its sections come.
         *
         * @param id of the person's profile
         * @param within how long all of it may take
         * @throws IOException if one of them breaks off or takes too long; what was written is then
         *     no whole JSON, and the connection must break too
         */
        void write(String id, JsonMapper json, Duration within, OutputStream out)
                throws IOException {
            CompletableFuture<Void> tooLong =
                    new CompletableFuture<Void>()
                            .completeOnTimeout(null, within.toMillis(), TimeUnit.MILLISECONDS);
            var _ = tooLong.thenRun(this::close);
            try {
                out.write(("{\"profileId\":" + json.writeValueAsString(id)).getBytes(UTF_8));
                byte[] buffer = new byte[BUFFER];
                for (var section : sections.entrySet()) {
                    out.write(
                            ("," + json.writeValueAsString(section.getKey()) + ":")
                                    .getBytes(UTF_8));
                    InputStream body = section.getValue();
                    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                        out.write(buffer, 0, read);
                    }
                }
                out.write('}');
            } finally {
                tooLong.cancel(false);
                close();
            }
        }

        @Override
        public void close() {
            sections.values().forEach(Export::closeQuietly);
        }
    }

    /** A service refused, as it would refuse the caller directly: its answer counts. */
    record Refused(int status, String contentType, String problem) implements Export {}

    /**
     * Some services gave no answer, so there is no export.
     *
     * @param missing their sections
     */
    record Incomplete(List<String> missing) implements Export {}

    /** Gives up a body that nobody reads any more. */
    static void closeQuietly(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // Nobody reads it any more.
        }
    }
}
