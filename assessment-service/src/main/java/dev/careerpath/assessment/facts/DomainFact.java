package dev.careerpath.assessment.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the product's sources say of a role.
 *
 * @param id the name by which sources are given everywhere
 * @param article which of the four sources says it
 * @param text what it says, in one or two sentences
 * @param shownIn where a leader meets it; empty when it is left out
 * @param leftOutBecause why it is shown nowhere
 */
public record DomainFact(
        @Schema(example = "cto.faq.path-from-technical-credibility") String id,
        @Schema(example = "cto-ai-era") String article,
        String text,
        @Schema(
                        description = "Such as activities/{id}, posts/{id}, charter/{section}",
                        example = "[\"charter/path\"]")
                List<String> shownIn,
        @Schema(description = "Only there when no page shows it") @Nullable String leftOutBecause) {

    public DomainFact {
        shownIn = List.copyOf(shownIn);
    }
}
