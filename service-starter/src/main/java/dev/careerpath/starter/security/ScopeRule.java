package dev.careerpath.starter.security;

import org.springframework.http.HttpMethod;

/**
 * What one kind of request needs.
 *
 * @param pattern a path pattern such as {@code /v1/things/**}
 * @param scope the scope the token must have, such as {@code things:read}
 */
public record ScopeRule(HttpMethod method, String pattern, String scope) {}
