package dev.careerpath.starter.operations;

import dev.careerpath.deadletters.Letter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in a list. Of another organisation's letter the last two are absent.
 *
 * @param id its partition and offset, such as {@code 3-17}
 * @param at when it was put aside
 * @param to the topic that it came from and goes back to
 * @param type of its event; absent when it is none
 * @param subject whom it is about; absent when it names nobody
 * @param reason why it could not be processed
 */
public record DeadLetterView(
        String id,
        Instant at,
        String to,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String reason) {

    static DeadLetterView of(Letter letter, boolean foreign) {
        return new DeadLetterView(
                letter.id().toString(),
                letter.at(),
                letter.originalTopic(),
                letter.type(),
                foreign ? null : letter.key(),
                foreign ? null : letter.reason());
    }
}
