/**
 * The assessment service: says how ready a leader is for the target role, and why. In: profile
 * events from Kafka. Out: assessment documents with every version, assessment events, and what-if
 * answers over HTTP.
 */
@NullMarked
package dev.careerpath.assessment;

import org.jspecify.annotations.NullMarked;
