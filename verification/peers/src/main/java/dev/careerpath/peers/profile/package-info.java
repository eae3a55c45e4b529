/** The first step: takes profiles over HTTP and announces each. */
@NullMarked
package dev.careerpath.peers.profile;

import org.jspecify.annotations.NullMarked;
