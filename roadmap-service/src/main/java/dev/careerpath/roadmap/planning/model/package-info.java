/**
 * What goes into planning and what comes out of it: the leader's situation and the roadmap, as they
 * are stored and shown. Knows nothing of how a plan is made.
 */
@NullMarked
package dev.careerpath.roadmap.planning.model;

import org.jspecify.annotations.NullMarked;
