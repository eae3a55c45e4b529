/**
 * Links that need no login, because a secret in them stands in for one: how such a secret is made
 * and looked up, and how often one may guess. In: the secret of a request. Out: its hash, or a
 * refusal.
 */
@NullMarked
package dev.careerpath.starter.links;

import org.jspecify.annotations.NullMarked;
