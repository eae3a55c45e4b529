package dev.careerpath.roadmap.together;

import jakarta.validation.constraints.NotNull;

/**
 * What becomes of a commitment.
 *
 * @param state AGREED by the other side; DONE or MISSED by either
 */
record CommitmentMove(@NotNull Commitment.State state) {}
