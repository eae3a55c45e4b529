/**
 * Personal tokens: what a person makes for a script and takes back. In: a name, scopes and a day.
 * Out: a secret, once; of it only a hash is kept. The other services are told on a topic of their
 * own what each hash stands for; a revocation counts here at once and there when its record is
 * read, and is told again until the broker has taken it. Erasing a person revokes all of theirs.
 */
@NullMarked
package dev.careerpath.profile.tokens;

import org.jspecify.annotations.NullMarked;
