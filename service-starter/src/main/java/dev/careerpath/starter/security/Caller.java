package dev.careerpath.starter.security;

/**
 * Whoever sent the request; a controller's parameter of this type is filled in.
 *
 * @param tenant the organisation; every query is limited to it
 * @param subject the user or system within it
 */
public record Caller(String tenant, String subject) {}
