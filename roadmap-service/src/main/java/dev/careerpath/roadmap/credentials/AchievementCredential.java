package dev.careerpath.roadmap.credentials;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What is said of a finished milestone, in the terms of Open Badges 3.0.
 *
 * @param id the same for the same milestone, whenever it is exported
 * @param subject the leader's pseudonym
 * @param issuedAt when the milestone was finished, in whole seconds as JWTs have them
 * @param claims the credential as JSON
 */
record AchievementCredential(
        String id, String subject, Instant issuedAt, Map<String, Object> claims) {

    static final List<String> CONTEXT =
            List.of(
                    "https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /**
     * The credential of a milestone that is {@link MilestoneStatus#DONE}.
     *
     * @param home the address of this installation
     * @param issuer the issuer's id, a URL
     */
    static AchievementCredential of(
            String home, String issuer, String tenant, String profileId, Milestone milestone) {
        String id =
                "urn:uuid:"
                        + Uuids.ofName(
                                NAMESPACE,
                                String.join("/", issuer, tenant, profileId, milestone.id()));
        String subject = "urn:uuid:" + profileId;
        Instant issuedAt =
                Objects.requireNonNull(milestone.statusAt(), "a finished one has a time")
                        .truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", CONTEXT);
        claims.put("id", id);
        claims.put("type", List.of("VerifiableCredential", "AchievementCredential"));
        claims.put("name", milestone.title());
        claims.put(
                "issuer", Map.of("id", issuer, "type", List.of("Profile"), "name", "Career Path"));
        claims.put(
                "validFrom",
                DateTimeFormatter.ISO_INSTANT.format(issuedAt.atOffset(ZoneOffset.UTC)));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", subject);
        about.put("type", List.of("AchievementSubject"));
        about.put("achievement", achievement(home, issuer, milestone));
        claims.put("credentialSubject", about);
        Milestone.Evidence evidence = milestone.evidence();
        if (evidence != null) {
            Map<String, Object> shown = new LinkedHashMap<>();
            if (evidence.url() != null) {
                shown.put("id", evidence.url());
            }
            shown.put("type", List.of("Evidence"));
            shown.put("name", evidence.title());
            claims.put("evidence", List.of(shown));
        }
        return new AchievementCredential(id, subject, issuedAt, claims);
    }

    /** Where the achievement of an activity is described. */
    static String address(String issuer, String activity) {
        return issuer + "/achievements/" + activity;
    }

    private static Map<String, Object> achievement(
            String home, String issuer, Milestone milestone) {
        Map<String, Object> achievement = new LinkedHashMap<>();
        achievement.put("id", address(issuer, milestone.id()));
        achievement.put("type", List.of("Achievement"));
        achievement.put("achievementType", "Achievement");
        achievement.put("name", milestone.title());
        achievement.put(
                "description",
                "A milestone of about %d hours on the way to a technology leadership role."
                        .formatted(milestone.hours()));
        achievement.put(
                "criteria", Map.of("narrative", "- " + String.join("\n- ", milestone.doneWhen())));
        achievement.put(
                "alignment",
                milestone.raises().stream()
                        .map(raised -> {
                            Map<String, Object> alignment = new LinkedHashMap<>();
                            alignment.put("type", List.of("Alignment"));
                            alignment.put("targetType", "CFItem");
                            alignment.put("targetCode", raised.competency());
                            alignment.put("targetName", raised.name());
                            // Leads to the CFItem of the framework that the reader's organisation
                            // uses.
                            alignment.put(
                                    "targetUrl", home + "/v1/competencies/" + raised.competency());
                            alignment.put(
                                    "targetDescription",
                                    "From level %s to level %s of 5."
                                            .formatted(raised.from(), raised.to()));
                            return alignment;
                        })
                        .toList());
        return achievement;
    }
}
