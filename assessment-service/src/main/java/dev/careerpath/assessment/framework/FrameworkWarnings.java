package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a framework may say but hardly means. */
public final class FrameworkWarnings {

    private static final double DOMINATES = 0.25;

    private final Framework framework;
    private final Map<TargetRole, Map<String, Requirement>> requirements;
    private final FoundProblems found = new FoundProblems();

    private FrameworkWarnings(Framework framework) {
        this.framework = framework;
        this.requirements =
                framework.roles().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        role ->
                                                role.getValue().requirements().stream()
                                                        .collect(
                                                                Collectors.toMap(
                                                                        Requirement::competency,
                                                                        it -> it))));
    }

    /**
     * The warnings, each with the path of what it is about.
     *
     * @param plannable codes of the competencies that plans have activities for
     */
    public static List<Problem> of(Framework framework, Set<String> plannable) {
        FrameworkWarnings check = new FrameworkWarnings(framework);
        check.competencies(plannable);
        UnprintedNames.find(framework, check.found);
        check.domains();
        check.weights();
        IdleModifiers.find(framework, check.requirements, check.found);
        return check.found.all();
    }

    private void competencies(Set<String> plannable) {
        for (int i = 0; i < framework.competencies().size(); i++) {
            Competency competency = framework.competencies().get(i);
            String path = "/competencies/" + i;
            if (requirements.values().stream().noneMatch(it -> it.containsKey(competency.code()))) {
                found.add(path, "no role asks for '" + competency.code() + "', so it never counts");
            } else if (!plannable.contains(competency.code())) {
                found.add(
                        path + "/code",
                        "the catalogue has no activity for '"
                                + competency.code()
                                + "': it is assessed, and plans list it as not planned");
            }
            Set<String> seen = new HashSet<>();
            for (int level = 0; level < competency.levels().size(); level++) {
                if (!seen.add(competency.levels().get(level).strip())) {
                    found.add(path + "/levels/" + level, "reads the same as a lower level");
                }
            }
        }
    }

    private void domains() {
        Set<String> used =
                framework.competencies().stream()
                        .map(Competency::domain)
                        .collect(Collectors.toSet());
        for (int i = 0; i < framework.domains().size(); i++) {
            if (!used.contains(framework.domains().get(i).code())) {
                found.add("/domains/" + i, "no competency is in it");
            }
        }
    }

    private void weights() {
        framework
                .roles()
                .forEach((role, profile) -> {
                    double sum =
                            profile.requirements().stream().mapToDouble(Requirement::weight).sum();
                    for (int i = 0; i < profile.requirements().size(); i++) {
                        Requirement requirement = profile.requirements().get(i);
                        if (requirement.weight() > DOMINATES * sum) {
                            found.add(
                                    "/roles/" + role + "/requirements/" + i + "/weight",
                                    "'%s' alone makes %d %% of the score"
                                            .formatted(
                                                    requirement.competency(),
                                                    Math.round(100 * requirement.weight() / sum)));
                        }
                    }
                });
    }
}
