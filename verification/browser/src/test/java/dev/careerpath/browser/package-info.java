/**
 * The web app in Chromium, on the system as {@code ./career-path up} starts it: flows by keyboard
 * alone, axe's rules in every mode, states of failure, and the pictures of the README. A violation
 * of the content security policy or a token that a script could read fails any of them.
 */
@NullMarked
package dev.careerpath.browser;

import org.jspecify.annotations.NullMarked;
