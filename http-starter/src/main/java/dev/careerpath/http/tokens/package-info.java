/**
 * Whose tokens are trusted and what is read from them. In: a JWT of any OpenID Connect provider.
 * Out: the same token with its tenant, person and scopes in the claims {@code tenant}, {@code sub}
 * and {@code scope}, whatever the provider calls them; or a reason why it is refused. {@code
 * docs/sign-in.md} has a section for each provider.
 */
@NullMarked
package dev.careerpath.http.tokens;

import org.jspecify.annotations.NullMarked;
