package dev.careerpath.delivery.stream;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.StructuredEvent;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** An event, where it stands, and its text, which is written once for all who read it. */
final class Positioned {

    private final TopicPartition partition;
    private final long offset;
    private final Event event;
    private volatile @Nullable String text;

    Positioned(TopicPartition partition, long offset, Event event) {
        this.partition = partition;
        this.offset = offset;
        this.event = event;
    }

    TopicPartition partition() {
        return partition;
    }

    long offset() {
        return offset;
    }

    Event event() {
        return event;
    }

    /** The event in CloudEvents' JSON format, in one line. */
    String text() {
        String written = text;
        if (written == null) {
            written = StructuredEvent.of(event).toString();
            text = written;
        }
        return written;
    }

    /** About how many bytes it holds on to. */
    int size() {
        return 500 + 2 * event.data().length();
    }
}
