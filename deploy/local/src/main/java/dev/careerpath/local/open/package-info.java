/**
 * Opens the web app for somebody. In: a role to try out. Out: an address with a code that is good
 * once and for a minute; the edge turns it into a session.
 */
@NullMarked
package dev.careerpath.local.open;

import org.jspecify.annotations.NullMarked;
