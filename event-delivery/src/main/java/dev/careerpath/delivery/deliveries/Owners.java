package dev.careerpath.delivery.deliveries;

import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.AccessEntry;
import dev.careerpath.starter.access.CarriedAccess;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.event.Event;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Whose events a person's own subscription gets: those about what is theirs, and no others. */
final class Owners {

    private final TakingInAccess access;
    private final AccessBook book;

    Owners(TakingInAccess access, AccessBook book) {
        this.access = access;
        this.book = book;
    }

    /** Learns to whom the subjects of these records belong, before any of them is sent. */
    void learn(List<ConsumerRecord<String, byte[]>> records) {
        access.take(records);
    }

    /**
     * Whether a subscription of this owner may have an event. What is of nobody known, as after an
     * erasure, is not theirs.
     *
     * @param owner null for the organisation's, which may have all
     */
    boolean mayHave(@Nullable String owner, Event event) {
        return owner == null
                || CarriedAccess.of(event)
                        .or(() -> book.of(event.tenant(), event.subject()))
                        .map(AccessEntry::person)
                        .filter(owner::equals)
                        .isPresent();
    }
}
