/** Talks to a running system: requests to the edge, its event stream, each part's health. */
@NullMarked
package dev.careerpath.local.api;

import org.jspecify.annotations.NullMarked;
