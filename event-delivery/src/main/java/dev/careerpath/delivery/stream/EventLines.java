package dev.careerpath.delivery.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** What one stream says, in the lines of Server-Sent Events. */
final class EventLines {

    private final OutputStream out;
    private final JsonMapper json;
    private final Clock clock;
    private final StreamPosition position;
    private Instant lastWord;

    /**
     * @param position where the stream is; goes out with whatever a resume may name
     */
    EventLines(OutputStream out, JsonMapper json, Clock clock, StreamPosition position) {
        this.out = out;
        this.json = json;
        this.clock = clock;
        this.position = position;
        this.lastWord = clock.instant();
    }

    /** Something to say that is not an event of the system. */
    private record Notice(String message) {}

    void begin() throws IOException {
        write("retry: 1000\n: following\n\n");
    }

    void notice(String remark) throws IOException {
        write("event: notice\ndata: " + json.writeValueAsString(new Notice(remark)) + "\n\n");
    }

    void end(String why) throws IOException {
        write("event: end\ndata: " + json.writeValueAsString(new Notice(why)) + "\n\n");
        flush();
    }

    void event(String type, String text) throws IOException {
        write("id: " + position + "\nevent: " + type + "\ndata: " + text + "\n\n");
    }

    void unreadable() throws IOException {
        write(": an event here cannot be read\n\n");
    }

    void gap(Gap gap) throws IOException {
        if (!gap.missed().isEmpty()) {
            event("gap", json.writeValueAsString(gap));
        }
    }

    /** Carries the position too, so that a resume begins where the client was, event or none. */
    void signOfLife() throws IOException {
        write(": still here\nid: " + position + "\n\n");
        flush();
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Whether nothing was said for this long. */
    boolean silentFor(Duration time) {
        return !clock.instant().isBefore(lastWord.plus(time));
    }

    private void write(String text) throws IOException {
        lastWord = clock.instant();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
