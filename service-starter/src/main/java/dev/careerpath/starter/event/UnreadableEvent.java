package dev.careerpath.starter.event;

/**
 * A record that can never be processed as it is; the message says why, and it belongs on the
 * dead-letter topic.
 */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String message) {
        super(message);
    }

    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
