package dev.careerpath.delivery.stream;

import java.util.List;

/**
 * What a stream cannot show although its reader asked for it.
 *
 * @param reason why
 * @param message the same in words, with what happens next
 * @param missed where
 */
record Gap(Reason reason, String message, List<Range> missed) {

    /** Why something cannot be shown. */
    enum Reason {
        /** The topics no longer hold them. */
        EXPIRED,
        /** The place does not exist yet. */
        FUTURE
    }

    /** The offsets from {@code from} up to but without {@code to}. */
    record Range(String topic, int partition, long from, long to) {}

    static Gap expired(List<Range> missed) {
        return new Gap(
                Reason.EXPIRED,
                "The events at these places are no longer kept: they were too old, later events of the same profiles"
                        + " took their place, or the person was erased. The stream goes on with the next that is kept.",
                missed);
    }

    static Gap future(List<Range> again) {
        return new Gap(
                Reason.FUTURE,
                "Last-Event-ID is after the newest event there: it is of another system, or the topic was made anew."
                        + " The stream goes on with the earliest event that is kept; these places come again.",
                again);
    }
}
