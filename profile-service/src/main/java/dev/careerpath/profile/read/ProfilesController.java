package dev.careerpath.profile.read;

import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.security.Caller;
import dev.careerpath.starter.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/profiles")
class ProfilesController {

    private static final int MOST = 100;

    private final Profiles profiles;

    ProfilesController(Profiles profiles) {
        this.profiles = profiles;
    }

    /**
     * A page of profiles.
     *
     * @param cursor for the next page; absent on the last
     */
    record Page(List<ProfileView> items, @Nullable String cursor) {}

    @GetMapping("/{id}")
    @Operation(summary = "A profile")
    ResponseEntity<ProfileView> one(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch) {
        StoredProfile stored = profiles.get(caller.tenant(), id);
        if (ETags.unchanged(ifNoneMatch, stored.version())) {
            return ResponseEntity.status(304).eTag(ETags.of(stored.version())).build();
        }
        return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(ProfileView.of(stored));
    }

    @GetMapping
    @Operation(summary = "Your organisation's profiles, newest first")
    Page list(
            Caller caller,
            @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidRequest("", "The parameter \"limit\" must be 1 to 100.");
        }
        List<StoredProfile> found =
                profiles.page(caller.tenant(), cursor == null ? null : decoded(cursor), limit + 1);
        List<StoredProfile> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(ProfileView::of).toList(),
                found.size() > limit ? encoded(page.getLast().id()) : null);
    }

    @GetMapping("/{id}/export")
    @Operation(summary = "Everything this service holds on a person")
    ProfileView export(Caller caller, @PathVariable String id) {
        return ProfileView.of(profiles.get(caller.tenant(), id));
    }

    private static String encoded(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(
                    "", "The parameter \"cursor\" must be one that a page gave you.");
        }
    }
}
