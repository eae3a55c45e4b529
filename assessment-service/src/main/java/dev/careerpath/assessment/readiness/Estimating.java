package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Competency;
import dev.careerpath.assessment.framework.Constants;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.Priors.ExperiencePrior;
import dev.careerpath.assessment.readiness.Assessed.Ignored;
import dev.careerpath.assessment.readiness.Fusion.Floor;
import dev.careerpath.assessment.readiness.LeaderProfile.Evidence;
import dev.careerpath.assessment.readiness.LeaderProfile.Rating;
import dev.careerpath.assessment.readiness.MilestoneProgress.Raise;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Levels by precision-weighted fusion: a prior from role and experience, self-ratings less their
 * known bias, others' ratings by the reliability of their group, and evidence; what is dated counts
 * less as it ages.
 *
 * <p>Evidence that states no level shows at least what its kind typically shows, and a finished
 * milestone at least what it leads to, so they can lift a level and firm it up, but never pull it
 * down.
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
    private final FrameworkIndex.Expected expected;
    private final @Nullable ExperienceKnown[] experience;
    private final ByCompetency<Rating> ratings;
    private final CountedAnswers others;
    private final ByCompetency<Evidence> evidence;
    private final ByCompetency<Raised> raises;

    private Estimating(Framework framework, Known known, LocalDate asOf) {
        this.framework = framework;
        this.index = FrameworkIndex.of(framework);
        this.profile = known.profile();
        this.known = known;
        this.fading = new Fading(asOf);
        this.expected = index.expected(profile.currentRole());
        this.experience = experience();
        this.ratings = new ByCompetency<>(index, profile.ratings(), Rating::competency, BY_LEVEL);
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
                                Facts.words(profile.experience(), of.fact()),
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
        Fusion fusion = new Fusion(index, fading, index.halfLife(place));
        prior(place, fusion);
        boolean rated = false;
        for (int i = ratings.from(place); i < ratings.to(place); i++) {
            fusion.selfRating(ratings.get(i).level());
            rated = true;
        }
        others.of(place, fusion::others);
        List<Floor> floors = new ArrayList<>(4);
        for (int i = evidence.from(place); i < evidence.to(place); i++) {
            Evidence item = evidence.get(i);
            if (item.level() != null) {
                fusion.shown(item, item.level());
            } else {
                floors.add(floor(item));
            }
        }
        for (int i = raises.from(place); i < raises.to(place); i++) {
            floors.add(floor(raises.get(i)));
        }
        // From the highest level down, so that one more never lowers the whole.
        if (floors.size() > 1) {
            floors.sort(Comparator.comparingDouble(floor -> -floor.level()));
        }
        floors.forEach(fusion::atLeast);
        return fusion.estimate(competency, rated);
    }

    private void prior(int place, Fusion fusion) {
        double level = expected.levels()[place];
        fusion.prior(profile.currentRole().name(), level, expected.sources());
        for (int i : index.corrections(place)) {
            ExperienceKnown told = experience[i];
            if (told == null) {
                continue;
            }
            double corrected = Math.clamp(level + told.correction(), 0.0, 5.0);
            if (corrected != level) {
                fusion.correction(
                        told.rule(), told.words(), corrected - level, told.prior().sources());
            }
            level = corrected;
        }
    }

    private Floor floor(Evidence item) {
        Constants.KindOfEvidence kind = index.kind(item.kind());
        double level = kind.typicalLevel();
        return new Floor(
                Reasons.rule(item.kind()),
                Reasons.input(item, "at least ", level),
                level,
                kind.precision(),
                item.date().toEpochDay());
    }

    private Floor floor(Raised raised) {
        MilestoneProgress milestone = raised.milestone();
        Constants.MilestoneEvidence worth = framework.constants().milestoneEvidence();
        LocalDate date = LocalDate.ofInstant(milestone.at(), ZoneOffset.UTC);
        double level = raised.raise().to();
        return new Floor(
                Reasons.rule(milestone),
                Reasons.input(milestone, date, level),
                level,
                (milestone.evidenced() ? worth.evidenced() : worth.told()).value(),
                date.toEpochDay());
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
