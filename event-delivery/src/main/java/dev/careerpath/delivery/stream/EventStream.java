package dev.careerpath.delivery.stream;

import dev.careerpath.starter.event.UnreadableEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream: what was missed, what is past, what comes, and a sign of life in between. It
 * ends when the token does, when the process stops, or when its reader is too slow. One thread at a
 * time may use it.
 */
final class EventStream {

    private final LiveEvents live;
    private final StreamFilter filter;
    private final StreamPosition position;
    private final Duration heartbeat;
    private final HeldToken token;
    private final EventLines lines;

    EventStream(
            LiveEvents live,
            StreamFilter filter,
            StreamPosition position,
            Duration heartbeat,
            HeldToken token,
            EventLines lines) {
        this.live = live;
        this.filter = filter;
        this.position = position;
        this.heartbeat = heartbeat;
        this.token = token;
        this.lines = lines;
    }

    void open(List<String> remarks) throws IOException {
        lines.begin();
        for (String remark : remarks) {
            lines.notice(remark);
        }
        lines.flush();
    }

    /** Its place among the live events; null when its position is too old for what is at hand. */
    @Nullable LiveReader join() {
        return live.join(position, filter);
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
            lines.flush();
        }
        return any;
    }

    /** Shows an event, unless it was shown before or does not pass. */
    void show(Positioned event) throws IOException {
        if (position.isPast(event)) {
            return;
        }
        position.advance(event.partition(), event.offset() + 1);
        if (!filter.passes(event)) {
            return;
        }
        try {
            lines.event(event.event().type(), filter.text(event));
        } catch (UnreadableEvent e) {
            lines.unreadable();
        }
    }

    /** Looks again at what its viewer sees, and gives a sign of life when one is due. */
    void beat(LiveReader reader) throws IOException {
        filter.look();
        if (goesOn() && lines.silentFor(almost(heartbeat))) {
            live.skip(reader, position);
            lines.signOfLife();
        }
    }

    /** A timer may ring a moment early, and the next one rings late. */
    private static Duration almost(Duration heartbeat) {
        return heartbeat.multipliedBy(9).dividedBy(10);
    }

    /** The last word, where there is one. */
    void end() throws IOException {
        if (filter.lost()) {
            lines.end(
                    "Something that was shown here is no longer shared with you. Come back for the"
                            + " rest.");
        } else if (!token.counts()) {
            lines.end(
                    "The token has expired or was revoked. Come back with a new one and the last id.");
        }
    }

    /** Whether neither the process nor the token has ended. */
    boolean goesOn() {
        return live.isOpen() && token.counts() && !filter.lost();
    }

    /** After how long without an event it has something to say. */
    Duration patience() {
        return token.shorter(filter.shorter(heartbeat));
    }
}
