package dev.careerpath.delivery.stream;

import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.access.CarriedAccess;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.event.StructuredEvent;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** An event, where it stands, and its text, which is written once for all who read it. */
final class Positioned {

    private final TopicPartition partition;
    private final long offset;
    private final Event event;
    private volatile @Nullable String text;
    private volatile @Nullable Optional<AccessEntry> access;

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

    /** Who may see its subject from now on; null when it does not say. */
    @Nullable AccessEntry access() {
        Optional<AccessEntry> read = access;
        if (read == null) {
            read = CarriedAccess.of(event);
            access = read;
        }
        return read.orElse(null);
    }

    /** The event in CloudEvents' JSON format, in one line. */
    String text(SchemaAddresses schemas) {
        String written = text;
        if (written == null) {
            written = StructuredEvent.of(event, schemas).toString();
            text = written;
        }
        return written;
    }

    /** About how many bytes it holds on to. */
    int size() {
        return 500 + 2 * event.data().length();
    }
}
