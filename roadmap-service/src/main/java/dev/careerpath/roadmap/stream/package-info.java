/**
 * Every event of a tenant as Server-Sent Events. In: the three topics, read once for all streams.
 * Out: one stream per request, resumable anywhere, because the id of each event carries the Kafka
 * positions; no state is kept in the process. A reader that is too slow is cut off and resumes with
 * its last id.
 */
@NullMarked
package dev.careerpath.roadmap.stream;

import org.jspecify.annotations.NullMarked;
