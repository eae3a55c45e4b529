package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Growth;
import dev.careerpath.assessment.leader.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Levels of all competencies: followed through time where the framework says how levels grow, and
 * else the mean of all that is known.
 */
final class Estimating {

    private final FrameworkIndex index;
    private final Fading fading;
    private final @Nullable Timeline timeline;
    private final PriorLevels priors;
    private final KnownByCompetency known;

    private Estimating(Framework framework, Known known, LocalDate asOf) {
        this.index = FrameworkIndex.of(framework);
        this.fading = new Fading(asOf);
        Growth growth = framework.constants().growth();
        this.timeline = growth == null ? null : Timeline.of(known, growth, asOf);
        this.priors = new PriorLevels(framework, index, known.profile());
        this.known = new KnownByCompetency(framework, known);
    }

    /** An estimate for every competency of the framework. */
    static Estimates all(Framework framework, Known known, LocalDate asOf) {
        Estimating estimating = new Estimating(framework, known, asOf);
        List<Competency> competencies = framework.competencies();
        List<Estimate> estimates = new ArrayList<>(competencies.size());
        for (int place = 0; place < competencies.size(); place++) {
            estimates.add(estimating.of(place, competencies.get(place)));
        }
        return new Estimates(estimating.index, estimates, estimating.known.ignored());
    }

    private Estimate of(int place, Competency competency) {
        LevelModel model =
                timeline == null
                        ? new Fusion(index, fading, index.halfLife(place))
                        : new Tracking(index, timeline, competency.domain());
        priors.tell(place, model);
        known.tell(place, model);
        return model.estimate(competency);
    }
}
