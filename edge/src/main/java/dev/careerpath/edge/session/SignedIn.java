package dev.careerpath.edge.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in, as the provider names it when it ends one.
 *
 * @param subject the person
 * @param sid the provider's own session; null if it says none
 * @param at when it was, by the provider's clock, to the second
 */
public record SignedIn(String subject, @Nullable String sid, Instant at) {}
