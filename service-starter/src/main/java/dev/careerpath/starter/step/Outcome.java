package dev.careerpath.starter.step;

import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.HeadWrites.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What one input comes to.
 *
 * @param due to be published before the change is written
 * @param announced to be published after
 * @param started when the request behind the announcements was accepted
 * @param letter the record, where it cannot be read
 */
record Outcome<B>(
        List<Event> due,
        Optional<Change<B>> change,
        List<Event> announced,
        Optional<Instant> started,
        Optional<Letter> letter) {

    record Letter(ConsumerRecord<String, byte[]> record, UnreadableEvent why) {}

    static <B> Outcome<B> nothing() {
        return repeated(List.of());
    }

    static <B> Outcome<B> repeated(List<Event> announced) {
        return new Outcome<>(
                List.of(), Optional.empty(), announced, Optional.empty(), Optional.empty());
    }

    static <B> Outcome<B> unreadable(Letter letter) {
        return new Outcome<>(
                List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.of(letter));
    }
}
