package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A framework with what is known about it.
 *
 * @param revision of its document; null where it ships
 */
public record Versioned(Framework framework, FrameworkInfo info, @Nullable Long revision) {}
