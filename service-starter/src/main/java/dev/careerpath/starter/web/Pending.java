package dev.careerpath.starter.web;

/**
 * The answer while a document is being made.
 *
 * @param status always {@code PENDING}
 * @param detail for people
 */
public record Pending(String status, String detail) {}
