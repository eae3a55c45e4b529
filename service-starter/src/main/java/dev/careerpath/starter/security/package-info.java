/**
 * Who calls and what they may do, by JWT bearer tokens that {@link dev.careerpath.http.tokens} has
 * checked. In: a service's {@link dev.careerpath.starter.security.ScopeRule}s. Out: 401 without a
 * token, 403 without the scope, which it names, and the {@link
 * dev.careerpath.starter.security.Caller} for what passes. What no rule names is denied.
 */
@NullMarked
package dev.careerpath.starter.security;

import org.jspecify.annotations.NullMarked;
