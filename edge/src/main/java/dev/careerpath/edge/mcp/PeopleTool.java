package dev.careerpath.edge.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose data the caller may see. */
final class PeopleTool {

    private static final int MOST = 20;

    private PeopleTool() {}

    record Wanted(
            @JsonPropertyDescription(
                            "A name or how it begins, or for a whole organisation an e-mail address; left out for all")
                    @Nullable String query) {}

    record Found(
            @JsonPropertyDescription("Twenty at most; narrow the query for others")
                    List<Person> people) {}

    record Person(
            String profileId,
            @Nullable String name,
            @Nullable String currentRole,
            @Nullable String targetRole,
            @JsonPropertyDescription("EXPLORING, DEVELOPING, APPROACHING or READY")
                    @Nullable String band,
            @Nullable LocalDate projectedFinish,
            @Nullable Boolean onTime,
            @JsonPropertyDescription(
                            "Whether the plan was made anew because a step was not done in time")
                    @Nullable Boolean slipping,
            @JsonPropertyDescription("OWN, SHARED with you, or ORGANISATION") String by) {

        private boolean named(String part) {
            return name != null && name.toLowerCase(Locale.ROOT).contains(part);
        }
    }

    private record Me(Set<String> scopes) {}

    private record Page(List<Listed> items) {}

    private record Summary(
            @Nullable String band,
            @Nullable LocalDate projectedFinish,
            @Nullable Boolean onTime,
            @Nullable Boolean slipping) {}

    private record Listed(
            @Nullable String id,
            @Nullable String profileId,
            @Nullable String name,
            @Nullable String currentRole,
            @Nullable String targetRole,
            @Nullable Summary summary) {

        Person person(String by) {
            return new Person(
                    String.valueOf(id == null ? profileId : id),
                    name,
                    currentRole,
                    targetRole,
                    summary == null ? null : summary.band(),
                    summary == null ? null : summary.projectedFinish(),
                    summary == null ? null : summary.onTime(),
                    summary == null ? null : summary.slipping(),
                    by);
        }
    }

    static Tool<Wanted, Found> tool() {
        return new Tool<>(
                "find_people",
                "Find people",
                "People whose profiles you may see, with their profileId for the other tools: yourself, those who"
                        + " share with you, and your organisation if you have its rights.",
                false,
                Wanted.class,
                Found.class,
                (wanted, services) ->
                        find(services, wanted.query() == null ? "" : wanted.query().strip()));
    }

    private static Found find(CallersServices services, String query) throws ToolRefusal {
        Set<String> scopes = services.get("profiles", "/v1/me", Me.class).body().scopes();
        boolean all = scopes.contains("profiles:read");
        List<Person> people = new ArrayList<>();
        String asked =
                all && !query.isEmpty()
                        ? "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                        : "";
        add(people, services, "/v1/profiles?limit=" + MOST + asked, all ? "ORGANISATION" : "OWN");
        if (scopes.contains("own:read")) {
            add(people, services, "/v1/shared", "SHARED");
        }
        String part = query.toLowerCase(Locale.ROOT);
        return new Found(
                people.stream()
                        .filter(each -> each.by().equals("ORGANISATION") || each.named(part))
                        .limit(MOST)
                        .toList());
    }

    private static void add(List<Person> people, CallersServices services, String path, String by)
            throws ToolRefusal {
        services.get("profiles", path, Page.class).body().items().stream()
                .map(each -> each.person(by))
                .filter(each ->
                        people.stream()
                                .noneMatch(known -> known.profileId().equals(each.profileId())))
                .forEach(people::add);
    }
}
