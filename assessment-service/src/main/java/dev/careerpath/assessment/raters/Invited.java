package dev.careerpath.assessment.raters;

import org.jspecify.annotations.Nullable;

/** An invitation with the token of its link, which is told once; null when it is closed. */
record Invited(Invitation invitation, @Nullable String token) {}
