package dev.careerpath.assessment.adoption;

import dev.careerpath.starter.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who shall be assessed with a version from now on.
 *
 * @param profiles ids; or
 * @param all true for everybody of the organisation
 */
record AdoptionOrder(
        @ArraySchema(
                        minItems = 1,
                        maxItems = NAMED_AT_MOST,
                        schema = @Schema(type = "string", maxLength = 64))
                @Nullable List<String> profiles,
        @Nullable Boolean all) {

    private static final int NAMED_AT_MOST = 1000;

    /**
     * The profiles that are named; null for everybody.
     *
     * @throws InvalidRequest unless it is one of the two
     */
    @Nullable List<String> named() {
        if ((profiles == null) != Boolean.TRUE.equals(all)) {
            throw new InvalidRequest(
                    "", "Say either which profiles, or \"all\": true for all of them.");
        }
        if (profiles != null && (profiles.isEmpty() || profiles.size() > NAMED_AT_MOST)) {
            throw new InvalidRequest(
                    "/profiles", "Name 1 to %d profiles, or all.".formatted(NAMED_AT_MOST));
        }
        for (int i = 0; profiles != null && i < profiles.size(); i++) {
            if (profiles.get(i) == null) {
                throw new InvalidRequest("/profiles/" + i, "must be the id of a profile.");
            }
        }
        return profiles;
    }
}
