package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Emphasis;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Modifiers;
import dev.careerpath.assessment.framework.Modifiers.Modifier;
import dev.careerpath.assessment.framework.RoleProfile.Requirement;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.leader.CompanyContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a role asks for in a company's context. */
final class RoleInContext {

    private RoleInContext() {}

    /**
     * @param place of the competency in the framework
     * @param level 0 to 5 in halves
     * @param weight above 0, with two decimals
     */
    record Need(String competency, int place, double level, double weight, List<String> sources) {

        /** The part of it that a level meets, 0 to 1. */
        double met(double reached) {
            return reached >= level ? 1 : reached / level;
        }
    }

    /** The role's requirements after the context's modifiers, in the framework's order. */
    static List<Need> needs(
            FrameworkIndex index, Framework framework, TargetRole role, CompanyContext context) {
        List<Requirement> requirements = framework.role(role).requirements();
        Map<String, Integer> places = HashMap.newHashMap(requirements.size());
        double[] levels = new double[requirements.size()];
        double[] weights = new double[requirements.size()];
        for (int i = 0; i < levels.length; i++) {
            places.put(requirements.get(i).competency(), i);
            levels[i] = requirements.get(i).level();
            weights[i] = requirements.get(i).weight();
        }
        for (Modifier modifier : modifiers(framework.modifiers(), context)) {
            for (Modifiers.Change change : modifier.changes()) {
                Integer place = places.get(change.competency());
                if (place != null && change.holdsFor(role)) {
                    levels[place] += change.levelShift();
                    weights[place] *= change.weightFactor();
                }
            }
        }
        List<Need> needs = new ArrayList<>(levels.length);
        for (int i = 0; i < levels.length; i++) {
            needs.add(
                    new Need(
                            requirements.get(i).competency(),
                            index.place(requirements.get(i).competency()),
                            Math.clamp(levels[i], 0.0, 5.0),
                            Math.max(0.01, Rounding.toHundredth(weights[i])),
                            requirements.get(i).sources()));
        }
        return needs;
    }

    private static List<Modifier> modifiers(Modifiers all, CompanyContext context) {
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
