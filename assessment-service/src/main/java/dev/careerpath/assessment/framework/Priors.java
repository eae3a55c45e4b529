package dev.careerpath.assessment.framework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one may expect of a leader before anything is rated or shown. */
public record Priors(Map<CurrentRole, RolePrior> roles, List<ExperiencePrior> experience) {
    public Priors {
        roles = Ordered.copyOf(roles);
        experience = List.copyOf(experience);
    }

    /**
     * Levels expected of somebody who holds a role.
     *
     * @param domains domain code to level, 0 to 5
     * @param competencies competency code to level, where it differs from its domain's
     */
    public record RolePrior(
            String reason,
            Map<String, Double> domains,
            @Nullable Map<String, Double> competencies,
            List<String> sources) {
        public RolePrior {
            domains = Ordered.copyOf(domains);
            competencies = competencies == null ? null : Ordered.copyOf(competencies);
            sources = List.copyOf(sources);
        }

        /** The level expected for a competency; 0 where the file says nothing. */
        public double level(Competency competency) {
            Double own = competencies == null ? null : competencies.get(competency.code());
            return own != null ? own : domains.getOrDefault(competency.domain(), 0.0);
        }
    }

    /**
     * A correction by experience: {@code perUnit * (fact - neutral)}, held between {@code min} and
     * {@code max}, in levels.
     *
     * @param domains codes of the domains it corrects, all their competencies
     * @param competencies codes of further competencies it corrects
     */
    public record ExperiencePrior(
            String code,
            Fact fact,
            double neutral,
            double perUnit,
            double min,
            double max,
            List<String> domains,
            List<String> competencies,
            String reason,
            List<String> sources) {
        public ExperiencePrior {
            domains = List.copyOf(domains);
            competencies = List.copyOf(competencies);
            sources = List.copyOf(sources);
        }

        /** Whether it corrects this competency. */
        public boolean corrects(Competency competency) {
            return domains.contains(competency.domain())
                    || competencies.contains(competency.code());
        }

        /** Levels to add for a value of the fact. */
        public double correction(double value) {
            return Math.clamp(perUnit * (value - neutral), min, max);
        }
    }
}
