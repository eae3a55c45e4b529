/**
 * The posts on the way to a role. In: the hard requirements that are not met, the present role and
 * the catalogue's posts. Out: the shortest route of posts that meets as many of them as posts can.
 */
@NullMarked
package dev.careerpath.roadmap.planning.route;

import org.jspecify.annotations.NullMarked;
