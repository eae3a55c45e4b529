/** The local issuer: a key pair beside the data, and tokens signed with it. */
@NullMarked
package dev.careerpath.local.token;

import org.jspecify.annotations.NullMarked;
