package dev.careerpath.profile.model;

import org.jspecify.annotations.Nullable;

/**
 * How the leader rates one competency; both are required.
 *
 * @param competency code, such as {@code strategic-thinking}
 * @param level 0 to 5
 */
public record Rating(@Nullable String competency, @Nullable Double level) {}
