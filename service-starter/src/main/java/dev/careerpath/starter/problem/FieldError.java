package dev.careerpath.starter.problem;

/**
 * One thing wrong with a request body.
 *
 * @param pointer where, as an RFC 6901 JSON Pointer; empty for the whole document
 * @param message what is wrong and how to mend it
 */
public record FieldError(String pointer, String message) {}
