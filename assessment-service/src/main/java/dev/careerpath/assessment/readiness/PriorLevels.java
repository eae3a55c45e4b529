package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.leader.LeaderProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The level to expect in each competency before anything is said of it: by the role held, corrected
 * by the experience that the profile tells of.
 */
final class PriorLevels {

    private final PriorsByPlace priors;
    private final PriorsByPlace.Expected expected;
    private final String role;
    private final @Nullable Correction[] corrections;

    PriorLevels(Framework framework, FrameworkIndex index, LeaderProfile profile) {
        this.priors = index.priors();
        this.expected = priors.expected(profile.currentRole());
        this.role = profile.currentRole().title();
        this.corrections = corrections(framework.priors().experience(), profile);
    }

    private record Correction(String rule, String words, double levels, List<String> sources) {}

    private static @Nullable Correction[] corrections(
            List<ExperiencePrior> all, LeaderProfile profile) {
        @Nullable Correction[] told = new @Nullable Correction[all.size()];
        for (int i = 0; i < told.length; i++) {
            ExperiencePrior prior = all.get(i);
            Double value = Facts.value(profile.experience(), prior.fact());
            if (value != null) {
                told[i] =
                        new Correction(
                                "experience." + prior.code(),
                                FactWords.of(profile.experience(), prior.fact()),
                                prior.correction(value),
                                prior.sources());
            }
        }
        return told;
    }

    /** Tells a model what to expect of the competency at a place. */
    void tell(int place, LevelModel model) {
        double level = expected.levels()[place];
        model.prior(role, level, expected.sources());
        for (int i : priors.corrections(place)) {
            Correction told = corrections[i];
            if (told == null) {
                continue;
            }
            double corrected = Math.clamp(level + told.levels(), 0.0, 5.0);
            if (corrected != level) {
                model.correction(told.rule(), told.words(), corrected - level, told.sources());
            }
            level = corrected;
        }
    }
}
