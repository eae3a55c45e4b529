package dev.careerpath.profile.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.careerpath.profile.model.Context;
import dev.careerpath.profile.model.CurrentRole;
import dev.careerpath.profile.model.TargetRole;
import dev.careerpath.profile.read.ProfileView;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Profiles", description = "What is known of a leader, as it was submitted")
class ListController {

    private static final int LONGEST = 100;

    private final ListingPeople listing;

    ListController(ListingPeople listing) {
        this.listing = listing;
    }

    /** A profile with what is known of its person beyond it. */
    record Listed(@JsonUnwrapped ProfileView profile, Person.Summary summary) {}

    /**
     * A page of profiles.
     *
     * @param cursor for the next page; absent on the last
     */
    record ProfilePage(List<Listed> items, @Nullable String cursor) {}

    @GetMapping("/v1/profiles")
    @Operation(
            summary = "Your organisation's people, newest first",
            description =
                    "With own:read alone those that are yours, without filters. What assessments"
                            + " and plans say is seconds behind them.")
    ProfilePage list(
            Viewer viewer,
            @Parameter(
                            description =
                                    "Words, or how they begin: each has to be found in a name or an"
                                            + " e-mail address. Case and accents do not matter.",
                            schema = @Schema(type = "string", maxLength = LONGEST))
                    @RequestParam(name = "q", required = false)
                    @Nullable String q,
            @Parameter(description = "The role aimed at")
                    @RequestParam(name = "role", required = false)
                    @Nullable TargetRole role,
            @RequestParam(name = "currentRole", required = false) @Nullable CurrentRole currentRole,
            @Parameter(description = "Stage of the company that the role is in")
                    @RequestParam(name = "stage", required = false)
                    Context.@Nullable CompanyStage stage,
            @RequestParam(name = "band", required = false) Person.@Nullable Band band,
            @Parameter(description = "Whose plan was made anew because a step was not done in time")
                    @RequestParam(name = "slipping", required = false)
                    @Nullable Boolean slipping,
            @RequestParam(name = "sort", defaultValue = "CREATED") Wanted.Order sort,
            @PageLimit(100) @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        String part = q == null || q.isBlank() ? null : q;
        if (part != null && part.codePointCount(0, part.length()) > LONGEST) {
            throw new InvalidRequest("", "The parameter \"q\" has 100 characters at most.");
        }
        Wanted wanted = new Wanted(part, role, currentRole, stage, band, slipping, sort);
        if (!viewer.ofTenant() && !wanted.everybody()) {
            throw new InvalidRequest(
                    "", "Filters and sort are for lists of a whole organisation; leave them out.");
        }
        return listing.page(viewer, wanted, limit, cursor);
    }
}
