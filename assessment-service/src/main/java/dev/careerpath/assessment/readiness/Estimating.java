package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Growth;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.LeaderProfile;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Assessed.Ignored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Levels of all competencies: followed through time where the framework says how levels grow, and
 * else the mean of all that is known.
 */
final class Estimating {

    private static final Comparator<Rating> BY_LEVEL = Comparator.comparingDouble(Rating::level);

    private static final Comparator<Evidence> BY_CONTENT =
            Comparator.comparing(Evidence::date)
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::level, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Evidence::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Framework framework;
    private final FrameworkIndex index;
    private final LeaderProfile profile;
    private final Known known;
    private final Fading fading;
    private final @Nullable Timeline timeline;
    private final FrameworkIndex.Expected expected;
    private final @Nullable ExperienceKnown[] experience;
    private final ByCompetency<Rating> ratings;
    private final ByCompetency<Rating> earlier;
    private final CountedAnswers others;
    private final ByCompetency<Evidence> evidence;
    private final ByCompetency<Raised> raises;

    private Estimating(Framework framework, Known known, LocalDate asOf) {
        this.framework = framework;
        this.index = FrameworkIndex.of(framework);
        this.profile = known.profile();
        this.known = known;
        this.fading = new Fading(asOf);
        Growth growth = framework.constants().growth();
        this.timeline = growth == null ? null : Timeline.of(known, growth, asOf);
        this.expected = index.expected(profile.currentRole());
        this.experience = experience();
        this.ratings = new ByCompetency<>(index, profile.ratings(), Rating::competency, BY_LEVEL);
        this.earlier =
                new ByCompetency<>(index, known.earlierOrNone(), Rating::competency, BY_LEVEL);
        this.others = new CountedAnswers(framework, known.others());
        this.evidence =
                new ByCompetency<>(index, profile.evidence(), Evidence::competency, BY_CONTENT);
        this.raises =
                new ByCompetency<>(
                        index, finished(known.milestones()), it -> it.raise().competency(), null);
    }

    /** What a finished milestone does for one competency. */
    private record Raised(MilestoneProgress milestone, Raise raise) {}

    private static List<Raised> finished(List<MilestoneProgress> milestones) {
        if (milestones.isEmpty()) {
            return List.of();
        }
        return milestones.stream()
                .filter(milestone -> milestone.status() == MilestoneProgress.Status.COMPLETED)
                .sorted(Comparator.comparing(MilestoneProgress::id))
                .flatMap(it -> it.raises().stream().map(raise -> new Raised(it, raise)))
                .toList();
    }

    /** A prior from experience of which the profile tells the fact. */
    private record ExperienceKnown(
            ExperiencePrior prior, String rule, String words, double correction) {}

    private @Nullable ExperienceKnown[] experience() {
        List<ExperiencePrior> priors = framework.priors().experience();
        @Nullable ExperienceKnown[] told = new @Nullable ExperienceKnown[priors.size()];
        for (int i = 0; i < told.length; i++) {
            ExperiencePrior of = priors.get(i);
            Double value = Facts.value(profile.experience(), of.fact());
            if (value != null) {
                told[i] =
                        new ExperienceKnown(
                                of,
                                "experience." + of.code(),
                                FactWords.of(profile.experience(), of.fact()),
                                of.correction(value));
            }
        }
        return told;
    }

    /** An estimate for every competency of the framework. */
    static Estimates all(Framework framework, Known known, LocalDate asOf) {
        Estimating estimating = new Estimating(framework, known, asOf);
        List<Estimate> estimates = new ArrayList<>(estimating.index.size());
        for (int place = 0; place < estimating.index.size(); place++) {
            estimates.add(estimating.of(place));
        }
        return new Estimates(estimating.index, estimates, estimating.ignored());
    }

    private Estimate of(int place) {
        Competency competency = framework.competencies().get(place);
        LevelModel model =
                timeline == null
                        ? new Fusion(index, fading, index.halfLife(place))
                        : new Tracking(index, timeline, competency.domain());
        prior(place, model);
        for (int i = ratings.from(place); i < ratings.to(place); i++) {
            model.selfRating(ratings.get(i));
        }
        for (int i = earlier.from(place); i < earlier.to(place); i++) {
            model.earlierRating(earlier.get(i));
        }
        others.of(place, model::others);
        for (int i = evidence.from(place); i < evidence.to(place); i++) {
            model.evidence(evidence.get(i));
        }
        for (int i = raises.from(place); i < raises.to(place); i++) {
            model.finished(raises.get(i).milestone(), raises.get(i).raise());
        }
        return model.estimate(competency);
    }

    private void prior(int place, LevelModel model) {
        double level = expected.levels()[place];
        model.prior(profile.currentRole().title(), level, expected.sources());
        for (int i : index.corrections(place)) {
            ExperienceKnown told = experience[i];
            if (told == null) {
                continue;
            }
            double corrected = Math.clamp(level + told.correction(), 0.0, 5.0);
            if (corrected != level) {
                model.correction(
                        told.rule(), told.words(), corrected - level, told.prior().sources());
            }
            level = corrected;
        }
    }

    /** Everything that was said of competencies that the framework lacks. */
    private List<Ignored> ignored() {
        Stream<Ignored> milestones =
                known.milestones().stream()
                        .flatMap(it -> it.raises().stream())
                        .map(Raise::competency)
                        .filter(it -> index.find(it) < 0)
                        .distinct()
                        .map(it -> new Ignored("milestone", it));
        return Stream.of(
                        ratings.unknown().stream().map(it -> new Ignored("rating", it)),
                        evidence.unknown().stream().map(it -> new Ignored("evidence", it)),
                        others.unknown().stream()
                                .distinct()
                                .map(it -> new Ignored("others-rating", it)),
                        milestones)
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Ignored::input).thenComparing(Ignored::competency))
                .toList();
    }
}
