package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.CurrentRole;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a framework says of levels before anything is known, by the place of the competency. */
final class PriorsByPlace {

    private final Map<CurrentRole, Expected> byRole = new EnumMap<>(CurrentRole.class);
    private final int[][] corrections;

    PriorsByPlace(Framework framework) {
        List<Competency> competencies = framework.competencies();
        framework
                .priors()
                .roles()
                .forEach((role, prior) ->
                        byRole.put(
                                role,
                                new Expected(
                                        competencies.stream().mapToDouble(prior::level).toArray(),
                                        prior.sources())));
        List<ExperiencePrior> experience = framework.priors().experience();
        this.corrections =
                competencies.stream()
                        .map(competency ->
                                IntStream.range(0, experience.size())
                                        .filter(i -> experience.get(i).corrects(competency))
                                        .toArray())
                        .toArray(int[][]::new);
    }

    /** The levels expected of somebody who holds a role. */
    record Expected(double[] levels, List<String> sources) {}

    /**
     * The levels expected of somebody who holds a role.
     *
     * @throws IllegalArgumentException if the framework does not say
     */
    Expected expected(CurrentRole role) {
        Expected expected = byRole.get(role);
        if (expected == null) {
            throw new IllegalArgumentException("no prior for " + role);
        }
        return expected;
    }

    /** Which of the priors from experience correct the competency, by their index, ascending. */
    int[] corrections(int place) {
        return corrections[place];
    }
}
