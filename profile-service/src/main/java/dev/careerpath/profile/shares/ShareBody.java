package dev.careerpath.profile.shares;

import dev.careerpath.profile.model.Share;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.text.TextRule;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A share as it is asked for.
 *
 * @param with the account, as the issuer of tokens names it, or the e-mail address
 * @param until its last day, in UTC; today or later
 */
record ShareBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, minLength = 1, maxLength = 254)
                @Nullable String with,
        @Schema(requiredMode = RequiredMode.REQUIRED) Share.@Nullable As as,
        @ArraySchema(
                        arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED),
                        minItems = 1,
                        maxItems = 5)
                @Nullable Set<Share.Part> sees,
        @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable LocalDate until) {

    private static final Pattern WITH = Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}]{1,254}");

    /**
     * Everything that needs mending.
     *
     * @param self the names of whoever shares
     */
    List<FieldError> errors(Set<String> self, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (with == null
                || !WITH.matcher(with).matches()
                || TextRule.SINGLE_LINE.problem(with) != null) {
            errors.add(
                    new FieldError(
                            "/with",
                            "Give the account or the e-mail address it is for, without spaces, up"
                                    + " to 254 characters."));
        } else if (self.contains(OpaqueIds.plain(with))) {
            errors.add(new FieldError("/with", "This is you; you see everything already."));
        }
        if (as == null) {
            errors.add(new FieldError("/as", "Give COACH, MANAGER or SPONSOR."));
        }
        if (sees == null || sees.isEmpty()) {
            errors.add(
                    new FieldError(
                            "/sees",
                            "Name at least one of ROADMAP, READINESS, LEVELS, RATINGS_SUMMARY,"
                                    + " EVIDENCE."));
        }
        if (until == null || until.isBefore(today)) {
            errors.add(new FieldError("/until", "Give its last day, today or later."));
        }
        return errors;
    }
}
