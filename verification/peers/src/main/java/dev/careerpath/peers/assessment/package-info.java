/** The second step: hears of profiles and announces assessments. */
@NullMarked
package dev.careerpath.peers.assessment;

import org.jspecify.annotations.NullMarked;
