package dev.careerpath.profile;

import static dev.careerpath.starter.security.Shown.GROUPED;

import dev.careerpath.starter.security.Shown;
import java.util.Set;

/** Which fields of answers are seen by whom. */
final class ProfileParts {

    /** What whoever sees a part of a profile sees of it. */
    static final Shown PROFILE =
            Shown.fields("id", "version", "name", "currentRole", "targetRole")
                    .with("ROADMAP", "goal", "context", "timeZone")
                    .with("LEVELS", "ratings", "experience", "education")
                    .with("EVIDENCE", "evidence")
                    .with(
                            GROUPED,
                            "email",
                            "person",
                            "createdAt",
                            "updatedAt",
                            "timeZone",
                            "context",
                            "goal",
                            "experience",
                            "education");

    /** A list of such profiles, with what is known of each person beyond it. */
    static final Shown LISTED =
            Shown.fields("cursor")
                    .with(
                            GROUPED,
                            PROFILE.paths(Set.of(GROUPED)).stream()
                                    .map(path -> "items." + path)
                                    .toArray(String[]::new))
                    .with(
                            GROUPED,
                            "items.summary.band",
                            "items.summary.projectedFinish",
                            "items.summary.onTime",
                            "items.summary.slipping");

    static final Shown SUCCESSION =
            Shown.fields("roles.role")
                    .with(
                            GROUPED,
                            "roles.people.profileId",
                            "roles.people.name",
                            "roles.people.currentRole",
                            "roles.people.targetRole",
                            "roles.people.stage",
                            "roles.people.updatedAt",
                            "roles.people.summary.band",
                            "roles.people.summary.projectedFinish",
                            "roles.people.summary.onTime",
                            "roles.people.summary.slipping");

    /** The same for those of the organisation alone. */
    static final Shown WITHOUT_FIGURES = PROFILE.needing(GROUPED);

    private ProfileParts() {}
}
