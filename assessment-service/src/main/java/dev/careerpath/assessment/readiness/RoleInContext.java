package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Modifiers;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import dev.careerpath.assessment.framework.TargetRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a role asks for in a company's context. */
final class RoleInContext {

    private RoleInContext() {}

    /**
     * @param level 0 to 5 in halves
     * @param weight above 0, with two decimals
     */
    record Need(String competency, double level, double weight, List<String> sources) {

        /** The part of the need that a level meets, 0 to 1. */
        double met(double actual) {
            return actual >= level ? 1 : actual / level;
        }
    }

    /** The role's requirements after the context's modifiers, in the framework's order. */
    static List<Need> needs(Framework framework, TargetRole role, LeaderProfile.Context context) {
        List<Modifier> modifiers = modifiers(framework.modifiers(), context);
        List<Need> needs = new ArrayList<>();
        for (Requirement requirement : framework.role(role).requirements()) {
            double level = requirement.level();
            double weight = requirement.weight();
            for (Modifier modifier : modifiers) {
                for (Modifiers.Change change : modifier.changes()) {
                    if (change.competency().equals(requirement.competency())
                            && change.holdsFor(role)) {
                        level += change.levelShift();
                        weight *= change.weightFactor();
                    }
                }
            }
            needs.add(
                    new Need(
                            requirement.competency(),
                            Math.clamp(level, 0.0, 5.0),
                            Math.max(0.01, Rounding.toHundredth(weight)),
                            requirement.sources()));
        }
        return needs;
    }

    private static List<Modifier> modifiers(Modifiers all, LeaderProfile.Context context) {
        List<Modifier> holding = new ArrayList<>();
        Modifier stage = all.stages().get(context.companyStage());
        if (stage != null) {
            holding.add(stage);
        }
        Set<Emphasis> emphases = EnumSet.noneOf(Emphasis.class);
        emphases.addAll(context.emphases());
        for (Emphasis emphasis : emphases) {
            Modifier modifier = all.emphases().get(emphasis);
            if (modifier != null) {
                holding.add(modifier);
            }
        }
        if (context.regulated()) {
            holding.add(all.regulated());
        }
        return holding;
    }
}
