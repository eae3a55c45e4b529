package dev.careerpath.profile.people;

import dev.careerpath.profile.people.ListController.Listed;
import dev.careerpath.profile.people.ListController.ProfilePage;
import dev.careerpath.profile.read.ProfileView;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.profile.store.StoredProfile;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a page of people with their profiles. */
@Component
class ListingPeople {

    private final Profiles profiles;
    private final People people;

    ListingPeople(Profiles profiles, People people) {
        this.profiles = profiles;
        this.people = people;
    }

    ProfilePage page(Viewer viewer, Wanted wanted, int limit, @Nullable String cursor) {
        Cursor after =
                cursor == null
                        ? null
                        : Cursor.of(cursor)
                                .filter(place -> place.isOf(wanted.order()))
                                .orElseThrow(() ->
                                        new InvalidRequest(
                                                "",
                                                "The parameter \"cursor\" must be one that a page"
                                                        + " gave you."));
        String tenant = viewer.caller().tenant();
        List<Cursor> found =
                wanted.everybody()
                        ? newest(viewer, after, limit + 1)
                        : people.page(tenant, wanted, after, limit + 1);
        List<Cursor> page = found.subList(0, Math.min(limit, found.size()));
        return new ProfilePage(
                listed(tenant, page.stream().map(Cursor::profileId).toList()),
                found.size() > limit ? page.getLast().text() : null);
    }

    /** Straight from the profiles, so that one that was just submitted is among them. */
    private List<Cursor> newest(Viewer viewer, @Nullable Cursor after, int limit) {
        String tenant = viewer.caller().tenant();
        String before = after == null ? null : after.profileId();
        List<StoredProfile> found =
                viewer.ofTenant()
                        ? profiles.page(tenant, before, limit)
                        : profiles.ofPerson(tenant, viewer.caller().person(), before, limit);
        return found.stream().map(stored -> new Cursor(stored.id(), stored.id())).toList();
    }

    private List<Listed> listed(String tenant, List<String> ids) {
        Map<String, StoredProfile> stored =
                profiles.among(ids).stream()
                        .filter(profile -> profile.tenant().equals(tenant))
                        .collect(Collectors.toMap(StoredProfile::id, Function.identity()));
        Map<String, Person.Summary> summaries = people.summaries(ids);
        Audited.shown(stored.keySet());
        return ids.stream()
                .map(stored::get)
                // Erased since the people were looked through.
                .filter(Objects::nonNull)
                .map(profile ->
                        new Listed(
                                ProfileView.of(profile),
                                summaries.getOrDefault(profile.id(), Person.Summary.NOTHING)))
                .toList();
    }
}
