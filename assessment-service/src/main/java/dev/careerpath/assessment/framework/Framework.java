package dev.careerpath.assessment.framework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the framework, in the shape of its file. Immutable; all codes inside it refer to
 * entries that exist, since {@link FrameworkFile} checked them.
 *
 * @param version such as {@code 1.0}; assessments stay pinned to it
 * @param roles every target role, with what it asks for before any modifier
 * @param gates hard requirements, in the order they are shown
 * @param strengths which competencies, once strong, count in which roles
 * @param exclusions facts of the domain that are left out, with the reason
 * @param posts what holding a post brings towards the gates; absent where that is not told
 */
public record Framework(
        String version,
        String title,
        String description,
        List<Domain> domains,
        List<Competency> competencies,
        Map<TargetRole, RoleProfile> roles,
        Modifiers modifiers,
        List<Gate> gates,
        List<CarryingStrength> strengths,
        Priors priors,
        Constants constants,
        List<Exclusion> exclusions,
        @Nullable List<Post> posts) {

    public Framework {
        domains = List.copyOf(domains);
        competencies = List.copyOf(competencies);
        roles = Ordered.copyOf(roles);
        gates = List.copyOf(gates);
        strengths = List.copyOf(strengths);
        exclusions = List.copyOf(exclusions);
        posts = posts == null ? null : List.copyOf(posts);
    }

    /**
     * What a role asks for before any modifier.
     *
     * @throws IllegalArgumentException if the framework lacks the role
     */
    public RoleProfile role(TargetRole role) {
        RoleProfile profile = roles.get(role);
        if (profile == null) {
            throw new IllegalArgumentException("framework " + version + " has no role " + role);
        }
        return profile;
    }

    /**
     * The drift: the growth of the variance of a competency's level in a day without news.
     *
     * @throws IllegalArgumentException if the framework lacks the competency
     */
    public double driftPerDay(String competency) {
        String domain =
                competencies.stream()
                        .filter(it -> it.code().equals(competency))
                        .map(Competency::domain)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "framework " + version + " lacks " + competency));
        return constants.driftPerDay(domain);
    }

    /** A group of competencies. */
    public record Domain(String code, String name) {}

    /**
     * A competency that reaches {@code minimum} is a strength that counts in {@code carriesTo}.
     *
     * @param minimum 0 to 5
     */
    public record CarryingStrength(
            String competency, double minimum, List<TargetRole> carriesTo, List<String> sources) {
        public CarryingStrength {
            carriesTo = List.copyOf(carriesTo);
            sources = List.copyOf(sources);
        }
    }

    /** A fact of the domain that no entry rests on, and why. */
    public record Exclusion(String source, String reason) {}
}
