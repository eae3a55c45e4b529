package dev.careerpath.starter.step;

/**
 * An event that a new version of a document leads to.
 *
 * @param type the event type with its version
 * @param data the payload, a JSON object; empty for the end of a subject, which Kafka carries as a
 *     record without a value
 */
public record Announcement(String type, String data) {}
