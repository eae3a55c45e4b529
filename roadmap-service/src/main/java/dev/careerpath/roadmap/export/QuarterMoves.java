package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.export.FirstPage.Move;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The steps of this quarter that close most, and why each is worth it. */
final class QuarterMoves {

    private static final int WEEKS_OF_A_QUARTER = 13;
    private static final int FIRST_GAPS = 5;

    private QuarterMoves() {}

    /** Three at most of those that begin within thirteen weeks, in their order. */
    static List<Move> of(Roadmap roadmap, Catalogue catalogue) {
        LocalDate end = roadmap.madeOn().plusWeeks(WEEKS_OF_A_QUARTER);
        return roadmap.milestones().stream()
                .filter(milestone -> !milestone.status().isSettled())
                .filter(milestone -> milestone.start().isBefore(end))
                .sorted(
                        Comparator.comparingInt((Milestone it) -> it.because().priority())
                                .thenComparing(Milestone::start)
                                .thenComparing(Milestone::id))
                .limit(FirstPage.SO_MANY)
                .sorted(Comparator.comparing(Milestone::start).thenComparing(Milestone::id))
                .map(milestone -> move(milestone, roadmap, catalogue))
                .toList();
    }

    private static Move move(Milestone milestone, Roadmap roadmap, Catalogue catalogue) {
        Optional<Activity.Guide> guide = FirstPage.guide(milestone, catalogue);
        return new Move(
                milestone.title(),
                Days.between(milestone.start(), milestone.end()),
                why(milestone, roadmap),
                guide.map(Activity.Guide::firstStep).orElse(""),
                guide.map(Activity.Guide::withWhom).orElse(""));
    }

    private static String why(Milestone milestone, Roadmap roadmap) {
        Milestone.Because because = milestone.because();
        String name =
                roadmap.situation().needs().stream()
                        .filter(need -> need.code().equals(because.competency()))
                        .map(LeaderSituation.Need::name)
                        .findFirst()
                        .orElse(because.competency());
        if (because.gap() < FirstPage.SHOWN) {
            return standing(milestone, roadmap);
        }
        if (because.priority() == 1) {
            return String.format(
                    Locale.ROOT,
                    "%s is the gap most worth closing: %.1f levels are missing.",
                    name,
                    because.gap());
        }
        return because.priority() <= FIRST_GAPS
                ? String.format(
                        Locale.ROOT,
                        "%s is %.1f levels short, number %d of your gaps.",
                        name,
                        because.gap(),
                        because.priority())
                : String.format(
                        Locale.ROOT,
                        "It moves %s on, which is %.1f levels short.",
                        name,
                        because.gap());
    }

    /** Of a step that closes no gap, what it is good for. */
    private static String standing(Milestone milestone, Roadmap roadmap) {
        List<String> others =
                roadmap.milestones().stream()
                        .filter(other -> other.dependsOn().contains(milestone.id()))
                        .map(Milestone::title)
                        .toList();
        return switch (others.size()) {
            case 0 -> "It prepares what comes after this plan.";
            case 1 -> "“%s” stands on it.".formatted(others.getFirst());
            default ->
                    "%d later steps stand on it, first of all “%s”."
                            .formatted(others.size(), others.getFirst());
        };
    }
}
