/**
 * What a leader profile is and what makes one valid, in plain Java. In: values as they were sent.
 * Out: a list of what needs mending, empty when the profile may be kept.
 */
@NullMarked
package dev.careerpath.profile.model;

import org.jspecify.annotations.NullMarked;
