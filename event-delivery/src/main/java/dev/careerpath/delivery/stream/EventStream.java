package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.stream.Gap.Range;
import dev.careerpath.starter.event.UnreadableEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client's stream: what was missed, what is past, what comes, and a sign of life in between. It
 * ends when the token does, when the process stops, or when its reader is too slow. One thread at a
 * time may use it.
 */
final class EventStream {

    private static final int RANGES_TOLD = 50;
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final LiveEvents live;
    private final PastEvents past;
    private final JsonMapper json;
    private final Clock clock;
    private final StreamFilter filter;
    private final StreamPosition position;
    private final Duration heartbeat;
    private final HeldToken token;
    private final OutputStream out;
    private Instant lastWord;

    EventStream(
            LiveEvents live,
            PastEvents past,
            JsonMapper json,
            Clock clock,
            StreamFilter filter,
            StreamPosition position,
            Duration heartbeat,
            HeldToken token,
            OutputStream out) {
        this.live = live;
        this.past = past;
        this.json = json;
        this.clock = clock;
        this.filter = filter;
        this.position = position;
        this.heartbeat = heartbeat;
        this.token = token;
        this.out = out;
        this.lastWord = clock.instant();
    }

    /** Something to say that is not an event of the system. */
    private record Notice(String message) {}

    void open(List<String> remarks) throws IOException {
        write("retry: 1000\n: following\n\n");
        for (String remark : remarks) {
            write("event: notice\ndata: " + json.writeValueAsString(new Notice(remark)) + "\n\n");
        }
        out.flush();
    }

    /**
     * Shows everything from the position on that is no longer at hand.
     *
     * @return its place among the live events, to be left again; null when the stream is over
     */
    @Nullable LiveReader catchUp(boolean resumed) throws IOException, InterruptedException {
        if (resumed) {
            goBackFromTheFuture();
        }
        LiveReader reader = live.join(position, filter);
        Map<TopicPartition, Long> end = new HashMap<>();
        while (reader == null && goesOn()) {
            // Further than what was there when the stream began only if it takes long.
            end.putAll(live.end());
            PastEvents.Page page = past.after(position, end, patience());
            if (page == null) {
                signOfLife();
            } else {
                show(page, resumed);
            }
            reader = live.join(position, filter);
        }
        return reader;
    }

    /**
     * Shows what is at hand.
     *
     * @return whether there was anything
     */
    boolean show(LiveReader reader) throws IOException {
        boolean any = false;
        for (Positioned next = reader.next(); next != null && goesOn(); next = reader.next()) {
            show(next);
            any = true;
        }
        if (any) {
            out.flush();
        }
        return any;
    }

    /**
     * Looks whether its viewer still sees what it shows; and shows that it lives, when it is time.
     */
    void beat(LiveReader reader) throws IOException {
        filter.look();
        if (goesOn() && !clock.instant().isBefore(lastWord.plus(almost(heartbeat)))) {
            live.skip(reader, position);
            signOfLife();
        }
    }

    /** A timer may ring a moment early, and the next one rings late. */
    private static Duration almost(Duration heartbeat) {
        return heartbeat.multipliedBy(9).dividedBy(10);
    }

    /** The last word, where there is one. */
    void end() throws IOException {
        if (filter.lost()) {
            end(
                    "Something that was shown here is no longer shared with you. Come back for the"
                            + " rest.");
        } else if (!token.counts()) {
            end("The token has expired or was revoked. Come back with a new one and the last id.");
        }
    }

    private void end(String why) throws IOException {
        write("event: end\ndata: " + json.writeValueAsString(new Notice(why)) + "\n\n");
        out.flush();
    }

    private void goBackFromTheFuture() throws IOException, InterruptedException {
        Map<TopicPartition, Long> known = live.end();
        if (known.entrySet().stream()
                .noneMatch(end -> position.next(end.getKey()) > end.getValue())) {
            return;
        }
        // Another process may be a moment ahead of this one; the broker knows.
        PastEvents.Bounds bounds = past.bounds(known.keySet(), BROKER_ANSWERS_WITHIN);
        if (bounds == null) {
            return;
        }
        List<Range> again = new ArrayList<>();
        bounds.end()
                .forEach((partition, end) -> {
                    if (position.next(partition) > end) {
                        long first = bounds.beginning().getOrDefault(partition, 0L);
                        again.add(new Range(partition.topic(), partition.partition(), first, end));
                        position.move(partition, first);
                    }
                });
        tell(Gap.future(shown(again)));
        out.flush();
    }

    private void show(PastEvents.Page page, boolean resumed) throws IOException {
        if (resumed) {
            tell(Gap.expired(shown(page.missing())));
        }
        for (Positioned event : page.events()) {
            show(event);
        }
        page.next().forEach(position::advance);
        out.flush();
    }

    private void show(Positioned event) throws IOException {
        if (position.isPast(event)) {
            return;
        }
        position.advance(event.partition(), event.offset() + 1);
        if (!filter.passes(event)) {
            return;
        }
        try {
            String text = filter.text(event);
            write(
                    "id: "
                            + position
                            + "\nevent: "
                            + event.event().type()
                            + "\ndata: "
                            + text
                            + "\n\n");
        } catch (UnreadableEvent e) {
            write(": an event here cannot be read\n\n");
        }
    }

    private void tell(Gap gap) throws IOException {
        if (!gap.missed().isEmpty()) {
            write(
                    "id: "
                            + position
                            + "\nevent: gap\ndata: "
                            + json.writeValueAsString(gap)
                            + "\n\n");
        }
    }

    /** What lies in topics that the token does not open stays untold. */
    private List<Range> shown(List<Range> ranges) {
        return ranges.stream()
                .filter(range -> filter.topics().contains(range.topic()))
                .limit(RANGES_TOLD)
                .toList();
    }

    /** Carries the position too, so that a resume begins where the client was, event or none. */
    private void signOfLife() throws IOException {
        write(": still here\nid: " + position + "\n\n");
        out.flush();
    }

    /** Whether neither the process nor the token has ended. */
    boolean goesOn() {
        return live.isRunning() && token.counts() && !filter.lost();
    }

    /** After how long without an event it has something to say. */
    Duration patience() {
        return token.shorter(filter.shorter(heartbeat));
    }

    private void write(String text) throws IOException {
        lastWord = clock.instant();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
