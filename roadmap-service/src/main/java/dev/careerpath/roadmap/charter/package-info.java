/**
 * The role charter: what the holder of a role owns, decides, hands over, asks and measures, at a
 * company of one stage. In: a versioned data file, and a leader's roadmap. Out: {@link
 * dev.careerpath.roadmap.charter.Charter}.
 */
@NullMarked
package dev.careerpath.roadmap.charter;

import org.jspecify.annotations.NullMarked;
