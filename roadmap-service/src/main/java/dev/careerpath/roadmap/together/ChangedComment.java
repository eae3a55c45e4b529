package dev.careerpath.roadmap.together;

import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a comment reads from now on.
 *
 * @param text up to 2,000 characters
 */
record ChangedComment(@NotNull @Size(max = 2000) @Text(TextRule.MULTI_LINE) String text) {}
