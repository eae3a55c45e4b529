/**
 * A roadmap to take away: as a calendar to subscribe to, as Markdown, and as a PDF for a sponsor.
 * In: the latest version, over HTTP with {@code roadmaps:read}. Out: files; no name of a person is
 * in them, for this service holds none.
 */
@NullMarked
package dev.careerpath.roadmap.export;

import org.jspecify.annotations.NullMarked;
