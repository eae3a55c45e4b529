/**
 * Sign-in at the organisation's OpenID Connect provider: code flow with PKCE. In: a browser that is
 * sent there and comes back with a code. Out: a session. Tokens are renewed and sessions ended
 * there too, in both directions; what the provider ends, all replicas learn.
 */
@NullMarked
package dev.careerpath.edge.signin;

import org.jspecify.annotations.NullMarked;
