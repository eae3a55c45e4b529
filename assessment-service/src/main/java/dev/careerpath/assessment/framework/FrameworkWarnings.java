package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.MalformedFramework.Problem;
import dev.careerpath.assessment.framework.Modifiers.Change;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a framework may say but hardly means. */
public final class FrameworkWarnings {

    private static final double DOMINATES = 0.25;
    private static final Set<Character.UnicodeScript> PRINTED =
            EnumSet.of(
                    Character.UnicodeScript.LATIN,
                    Character.UnicodeScript.GREEK,
                    Character.UnicodeScript.CYRILLIC,
                    Character.UnicodeScript.COMMON,
                    Character.UnicodeScript.INHERITED);

    private final Framework framework;
    private final Map<TargetRole, Map<String, Requirement>> requirements;
    private final List<Problem> warnings = new ArrayList<>();

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
        check.names();
        check.domains();
        check.weights();
        check.modifiers();
        return List.copyOf(check.warnings);
    }

    private void competencies(Set<String> plannable) {
        for (int i = 0; i < framework.competencies().size(); i++) {
            Competency competency = framework.competencies().get(i);
            String path = "/competencies/" + i;
            if (requirements.values().stream().noneMatch(it -> it.containsKey(competency.code()))) {
                warn(path, "no role asks for '" + competency.code() + "', so it never counts");
            } else if (!plannable.contains(competency.code())) {
                warn(
                        path + "/code",
                        "the catalogue has no activity for '"
                                + competency.code()
                                + "': it is assessed, and plans list it as not planned");
            }
            Set<String> seen = new HashSet<>();
            for (int level = 0; level < competency.levels().size(); level++) {
                if (!seen.add(competency.levels().get(level).strip())) {
                    warn(path + "/levels/" + level, "reads the same as a lower level");
                }
            }
        }
    }

    /** The document that is handed out has fonts for some scripts only. */
    private void names() {
        for (int i = 0; i < framework.competencies().size(); i++) {
            name("/competencies/" + i + "/name", framework.competencies().get(i).name());
        }
        for (int i = 0; i < framework.gates().size(); i++) {
            name("/gates/" + i + "/title", framework.gates().get(i).title());
        }
    }

    private void name(String path, String name) {
        if (!name.codePoints().allMatch(FrameworkWarnings::isPrinted)) {
            warn(
                    path,
                    "has letters that the PDF of a roadmap shows as □; it is whole everywhere"
                            + " else");
        }
    }

    private static boolean isPrinted(int letter) {
        return Character.isBmpCodePoint(letter)
                && PRINTED.contains(Character.UnicodeScript.of(letter));
    }

    private void domains() {
        Set<String> used =
                framework.competencies().stream()
                        .map(Competency::domain)
                        .collect(Collectors.toSet());
        for (int i = 0; i < framework.domains().size(); i++) {
            if (!used.contains(framework.domains().get(i).code())) {
                warn("/domains/" + i, "no competency is in it");
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
                            warn(
                                    "/roles/" + role + "/requirements/" + i + "/weight",
                                    "'%s' alone makes %d %% of the score"
                                            .formatted(
                                                    requirement.competency(),
                                                    Math.round(100 * requirement.weight() / sum)));
                        }
                    }
                });
    }

    private void modifiers() {
        Modifiers all = framework.modifiers();
        all.stages().forEach((stage, it) -> modifier("/modifiers/stages/" + stage, it));
        all.emphases().forEach((what, it) -> modifier("/modifiers/emphases/" + what, it));
        modifier("/modifiers/regulated", all.regulated());
    }

    private void modifier(String path, Modifier modifier) {
        for (int i = 0; i < modifier.changes().size(); i++) {
            Change change = modifier.changes().get(i);
            String at = path + "/changes/" + i;
            List<Requirement> changed =
                    requirements.entrySet().stream()
                            .filter(role -> change.holdsFor(role.getKey()))
                            .map(role -> role.getValue().get(change.competency()))
                            .filter(it -> it != null)
                            .toList();
            if (changed.isEmpty()) {
                warn(at, "no role it holds for asks for '" + change.competency() + "'");
            } else if (changed.stream().allMatch(it -> outside(it.level() + change.levelShift()))) {
                warn(at + "/level", "takes every requirement out of 0 to 5, where it is held");
            }
        }
    }

    private static boolean outside(double level) {
        return level < 0 || level > 5;
    }

    private void warn(String path, String reason) {
        warnings.add(new Problem(path, reason));
    }
}
