/**
 * The facts of the domain that everything else rests on, in our own words. In: a versioned data
 * file and the id that a reason, an activity or a charter names. Out: what the fact says and where
 * a leader meets it.
 */
@NullMarked
package dev.careerpath.assessment.facts;

import org.jspecify.annotations.NullMarked;
