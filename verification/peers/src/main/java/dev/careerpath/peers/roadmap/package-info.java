/** The third step: hears of assessments and announces roadmaps. */
@NullMarked
package dev.careerpath.peers.roadmap;

import org.jspecify.annotations.NullMarked;
