package dev.careerpath.roadmap.intherole;

import jakarta.validation.constraints.NotNull;

/** Whether an item of the first days is done. */
record TickBody(@NotNull Boolean done) {}
