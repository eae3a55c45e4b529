/**
 * Personal tokens in services that do not keep them. In: a topic with what each token stands for,
 * by the token's hash, and a tombstone when it is revoked. Out: the answer to a token that comes
 * with a request. Every replica reads the topic from its beginning when it starts and holds what is
 * there in memory, so that a check costs nothing and a revocation counts as soon as its record is
 * read. Until everything is read, a token cannot be known, which is not the same as unknown.
 */
@NullMarked
package dev.careerpath.starter.personal;

import org.jspecify.annotations.NullMarked;
