/**
 * A finished milestone as an achievement that others can check. In: a roadmap. Out: an Open Badges
 * 3.0 AchievementCredential (a W3C Verifiable Credential 2.0), signed as a JWT, and the public keys
 * to check it with at {@code /.well-known/credentials}.
 */
@NullMarked
package dev.careerpath.roadmap.credentials;

import org.jspecify.annotations.NullMarked;
