/**
 * The browser's session. In: a one-time code of the launcher, or a sign-in at the organisation's
 * provider. Out: one encrypted cookie that holds the tokens, so that no script sees them and the
 * edge keeps nothing; a request with the cookie goes on with a bearer token in its place.
 */
@NullMarked
package dev.careerpath.edge.session;

import org.jspecify.annotations.NullMarked;
