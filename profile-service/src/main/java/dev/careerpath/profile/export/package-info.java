/**
 * Telling a person what is held. In: a profile's id. Out: everything this service keeps under it.
 */
@NullMarked
package dev.careerpath.profile.export;

import org.jspecify.annotations.NullMarked;
