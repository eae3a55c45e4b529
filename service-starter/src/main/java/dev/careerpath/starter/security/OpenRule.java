package dev.careerpath.starter.security;

import org.springframework.http.HttpMethod;

/**
 * A kind of request that needs no bearer token, because it brings a secret of its own.
 *
 * @param pattern a path pattern such as {@code /v1/invitations/*}
 * @param checks what stands in for the token
 */
public record OpenRule(HttpMethod method, String pattern, String checks) {}
