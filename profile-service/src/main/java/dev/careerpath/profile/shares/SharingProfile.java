package dev.careerpath.profile.shares;

import dev.careerpath.profile.events.ProfileEvents;
import dev.careerpath.profile.model.Share;
import dev.careerpath.profile.model.Sharing;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.access.OpaqueIds;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives shares of a profile and takes them back. */
@Component
class SharingProfile {

    private final Profiles profiles;
    private final ProfileEvents events;
    private final Clock clock;

    SharingProfile(Profiles profiles, ProfileEvents events, Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /** The shares of a profile that are not over. */
    List<Share> of(String tenant, String profileId) {
        return profiles.get(tenant, profileId).sharing().on(today()).shares();
    }

    /**
     * Shares, in place of what was shared with the same person before.
     *
     * @throws InvalidRequest with everything that needs mending
     */
    Share give(String tenant, String profileId, Viewer giver, Sent<ShareBody> sent) {
        StoredProfile found = profiles.get(tenant, profileId);
        ShareBody body = sent.checked(asked -> asked.errors(namesOf(giver), today()));
        String with = OpaqueIds.plain(Objects.requireNonNull(body.with()));
        Share share =
                new Share(
                        OpaqueIds.of(profileId, with),
                        with,
                        Objects.requireNonNull(body.as()),
                        Objects.requireNonNull(body.sees()),
                        Objects.requireNonNull(body.until()),
                        clock.instant());
        change(
                found,
                sharing -> {
                    Sharing after = sharing.on(today()).with(share);
                    if (after.shares().size() > Share.AT_MOST) {
                        throw ApiProblem.conflict(
                                "too-many-shares",
                                "The profile is shared with as many as it can be",
                                "It is shared with %d already; take one back first."
                                        .formatted(Share.AT_MOST));
                    }
                    return after;
                });
        return share;
    }

    /** Takes a share back. */
    void takeBack(String tenant, String profileId, String shareId) {
        StoredProfile found = profiles.get(tenant, profileId);
        if (found.sharing().shares().stream().noneMatch(share -> share.id().equals(shareId))) {
            throw ApiProblem.notFound("The profile has no share " + shareId + ".");
        }
        change(found, sharing -> sharing.on(today()).without(shareId));
    }

    /** Shares commute with every other change, so one that came between is no reason to refuse. */
    private void change(StoredProfile found, Function<Sharing, Sharing> to) {
        profiles.whateverVersion(
                found,
                current -> {
                    Sharing after = to.apply(current.sharing());
                    Instant now = clock.instant();
                    return profiles.change(
                            current, after, events.accessChanged(current, after, now), now);
                });
    }

    private static Set<String> namesOf(Viewer giver) {
        return Stream.of(giver.caller().person(), giver.address())
                .filter(Objects::nonNull)
                .map(OpaqueIds::plain)
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
