package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Modifiers.Change;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import java.util.List;
import java.util.Map;

/** Finds changes of modifiers that change nothing, or more than there is. */
final class IdleModifiers {

    private final Map<TargetRole, Map<String, Requirement>> requirements;
    private final FoundProblems found;

    private IdleModifiers(
            Map<TargetRole, Map<String, Requirement>> requirements, FoundProblems found) {
        this.requirements = requirements;
        this.found = found;
    }

    /**
     * @param requirements of each role, by competency
     */
    static void find(
            Framework framework,
            Map<TargetRole, Map<String, Requirement>> requirements,
            FoundProblems found) {
        IdleModifiers check = new IdleModifiers(requirements, found);
        Modifiers all = framework.modifiers();
        all.stages().forEach((stage, it) -> check.modifier("/modifiers/stages/" + stage, it));
        all.emphases().forEach((what, it) -> check.modifier("/modifiers/emphases/" + what, it));
        check.modifier("/modifiers/regulated", all.regulated());
    }

    private void modifier(String path, Modifier modifier) {
        for (int i = 0; i < modifier.changes().size(); i++) {
            change(path + "/changes/" + i, modifier.changes().get(i));
        }
    }

    private void change(String path, Change change) {
        List<Requirement> changed =
                requirements.entrySet().stream()
                        .filter(role -> change.holdsFor(role.getKey()))
                        .map(role -> role.getValue().get(change.competency()))
                        .filter(it -> it != null)
                        .toList();
        if (changed.isEmpty()) {
            found.add(path, "no role it holds for asks for '" + change.competency() + "'");
        } else if (changed.stream().allMatch(it -> isOutside(it.level() + change.levelShift()))) {
            found.add(path + "/level", "takes every requirement out of 0 to 5, where it is held");
        }
    }

    private static boolean isOutside(double level) {
        return level < 0 || level > 5;
    }
}
