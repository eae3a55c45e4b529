package dev.careerpath.assessment.framework;

import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.framework.Priors.RolePrior;
import java.util.Set;

/** Checks that the priors speak of domains and competencies that there are, and of every domain. */
final class PriorReferences {

    private final Set<String> domains;
    private final Set<String> competencies;
    private final FoundProblems found;

    private PriorReferences(Set<String> domains, Set<String> competencies, FoundProblems found) {
        this.domains = domains;
        this.competencies = competencies;
        this.found = found;
    }

    /**
     * @param domains that are defined
     * @param competencies that are defined
     */
    static void check(
            Priors priors, Set<String> domains, Set<String> competencies, FoundProblems found) {
        PriorReferences check = new PriorReferences(domains, competencies, found);
        priors.roles().forEach((role, prior) -> check.role("/priors/roles/" + role, prior));
        for (int i = 0; i < priors.experience().size(); i++) {
            check.experience("/priors/experience/" + i, priors.experience().get(i));
        }
    }

    private void role(String path, RolePrior prior) {
        found.undefined(path + "/domains", prior.domains(), domains);
        for (String domain : domains) {
            if (!prior.domains().containsKey(domain)) {
                found.add(path + "/domains", "has no level for '" + domain + "'");
            }
        }
        if (prior.competencies() != null) {
            found.undefined(path + "/competencies", prior.competencies(), competencies);
        }
    }

    private void experience(String path, ExperiencePrior experience) {
        found.undefined(path + "/domains", experience.domains(), domains);
        found.undefined(path + "/competencies", experience.competencies(), competencies);
        if (experience.domains().isEmpty() && experience.competencies().isEmpty()) {
            found.add(path, "corrects no domain and no competency");
        }
    }
}
