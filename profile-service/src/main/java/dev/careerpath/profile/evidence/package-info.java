/**
 * Adding one piece of evidence to a profile. In: the evidence. Out: its id, the next version and
 * the event profile.evidence-added.v1.
 */
@NullMarked
package dev.careerpath.profile.evidence;

import org.jspecify.annotations.NullMarked;
