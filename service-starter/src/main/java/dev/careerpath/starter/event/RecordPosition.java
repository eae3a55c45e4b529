package dev.careerpath.starter.event;

/**
 * Where a record stands, for as long as its topic is there.
 *
 * @param offset in its partition, from 0
 */
public record RecordPosition(String topic, int partition, long offset) {}
