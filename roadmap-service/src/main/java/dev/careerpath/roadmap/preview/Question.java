package dev.careerpath.roadmap.preview;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is asked: a leader the assessment service knows, or a profile.
 *
 * @param profileId of a known leader; null when {@code profile} is given
 * @param profile in the shape of profile events, without what names a person
 * @param targetRole instead of the leader's; null for the same
 * @param context instead of the leader's; null for the same
 */
record Question(
        String tenant,
        @Nullable String profileId,
        @Nullable JsonNode profile,
        @Nullable String targetRole,
        @Nullable JsonNode context) {}
