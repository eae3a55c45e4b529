package dev.careerpath.assessment.readiness;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.leader.Evidence;
import dev.careerpath.assessment.leader.Known;
import dev.careerpath.assessment.leader.MilestoneProgress;
import dev.careerpath.assessment.leader.MilestoneProgress.Raise;
import dev.careerpath.assessment.leader.Rating;
import dev.careerpath.assessment.readiness.Assessed.Ignored;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is known of a leader, by competency. */
final class KnownByCompetency {

    private static final Comparator<Rating> BY_LEVEL = Comparator.comparingDouble(Rating::level);

    private static final Comparator<Evidence> BY_CONTENT =
            Comparator.comparing(Evidence::date)
                    .thenComparing(Evidence::kind)
                    .thenComparing(Evidence::level, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Evidence::id, Comparator.nullsLast(Comparator.naturalOrder()));

    private final FrameworkIndex index;
    private final Known known;
    private final ByCompetency<Rating> ratings;
    private final ByCompetency<Rating> earlier;
    private final CountedAnswers others;
    private final ByCompetency<Evidence> evidence;
    private final ByCompetency<Raised> raises;

    KnownByCompetency(Framework framework, Known known) {
        this.index = FrameworkIndex.of(framework);
        this.known = known;
        this.ratings =
                new ByCompetency<>(index, known.profile().ratings(), Rating::competency, BY_LEVEL);
        this.earlier =
                new ByCompetency<>(index, known.earlierOrNone(), Rating::competency, BY_LEVEL);
        this.others = new CountedAnswers(framework, known.others());
        this.evidence =
                new ByCompetency<>(
                        index, known.profile().evidence(), Evidence::competency, BY_CONTENT);
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

    /** Tells a model all that is known of the competency at a place. */
    void tell(int place, LevelModel model) {
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
    }

    /** What is known of competencies that the framework lacks. */
    List<Ignored> ignored() {
        Stream<String> milestones =
                known.milestones().stream()
                        .flatMap(it -> it.raises().stream())
                        .map(Raise::competency)
                        .filter(it -> index.find(it) < 0)
                        .distinct();
        return Stream.of(
                        ignored("rating", ratings.unknown().stream()),
                        ignored("evidence", evidence.unknown().stream()),
                        ignored("others-rating", others.unknown().stream().distinct()),
                        ignored("milestone", milestones))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Ignored::input).thenComparing(Ignored::competency))
                .toList();
    }

    private static Stream<Ignored> ignored(String input, Stream<String> competencies) {
        return competencies.map(it -> new Ignored(input, it));
    }
}
