package dev.careerpath.edge.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in, by what it is called when it is ended.
 *
 * @param subject the person, as the provider names them
 * @param sid the provider's own session, or a name made here where it says none; null in cookies of
 *     earlier releases
 * @param at when it was, by the provider's clock, to the second
 */
public record SignedIn(String subject, @Nullable String sid, Instant at) {}
