package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a leader stands. */
final class ReadinessTool {

    private static final int GAPS = 8;

    private ReadinessTool() {}

    record About(
            @JsonPropertyDescription("Whose; left out for your own") @Nullable String profileId) {}

    /** Of what is not shared with the caller, nothing is there. */
    record Standing(
            String profileId,
            long version,
            String targetRole,
            @JsonPropertyDescription(
                            "Score from 0 to 100, with the interval that holds the true one")
                    @Nullable Readiness readiness,
            @JsonPropertyDescription(
                            "The eight most worth closing, the first first; levels from 0 to 5")
                    @Nullable List<Gap> competencies,
            @JsonPropertyDescription("Requirements of the role that are not known to be met")
                    @Nullable List<Gate> gates) {

        Standing shortened() {
            return new Standing(
                    profileId,
                    version,
                    targetRole,
                    readiness,
                    competencies == null
                            ? null
                            : competencies.stream()
                                    .filter(each -> each.gap() == null || each.gap() > 0)
                                    .sorted(Comparator.comparingInt(Gap::priority))
                                    .limit(GAPS)
                                    .toList(),
                    gates == null
                            ? null
                            : gates.stream().filter(each -> !each.status().equals("MET")).toList());
        }
    }

    record Readiness(
            @Nullable Double score,
            @Nullable Double low,
            @Nullable Double high,
            @JsonPropertyDescription("EXPLORING, DEVELOPING, APPROACHING or READY") String band,
            @Nullable List<Hindrance> notReadyBecause) {}

    record Hindrance(String text) {}

    record Gap(
            String name,
            @Nullable Double level,
            @Nullable Double required,
            @Nullable Double gap,
            int priority) {}

    record Gate(
            String title,
            @JsonPropertyDescription("UNMET, or UNKNOWN where the profile does not say")
                    String status,
            String required,
            @Nullable String actual,
            @Nullable Boolean preferred) {}

    static Tool<About, Standing> tool() {
        return new Tool<>(
                "read_readiness",
                "Read readiness",
                "How ready a leader is for the role aimed at: score, interval and band, the gaps most worth closing,"
                        + " and requirements that are open.",
                false,
                About.class,
                Standing.class,
                (about, services) ->
                        services.get(
                                        "assessments",
                                        "/v1/assessments/" + services.profile(about.profileId()),
                                        Standing.class)
                                .body()
                                .shortened());
    }
}
