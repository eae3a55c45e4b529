/**
 * Everything that is held on one person, from all services in one answer. In: {@code GET
 * /v1/profiles/{id}/export} with the caller's own token. Out: one JSON object with a section for
 * each upstream, streamed; or a problem, never a part of an export.
 */
@NullMarked
package dev.careerpath.edge.export;

import org.jspecify.annotations.NullMarked;
