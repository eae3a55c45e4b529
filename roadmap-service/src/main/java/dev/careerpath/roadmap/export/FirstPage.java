package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a leader reads first.
 *
 * @param who from which role to which, at what company, by when
 * @param stands readiness today and with the plan
 * @param strengths three at most to build on, or how to let them be seen
 * @param moves the three of this quarter that close most
 * @param stakes what to aim at first, the posts on the way, and requirements that are not met, or
 *     of which nothing is known
 */
record FirstPage(
        String who, String stands, List<String> strengths, List<Move> moves, List<String> stakes) {

    private static final int SO_MANY = 3;
    private static final int WEEKS_OF_A_QUARTER = 13;
    private static final int FIRST_GAPS = 5;

    /** Whoever is below it begins only. */
    private static final double LEAST_OF_A_STRENGTH = 2;

    /** The least gap that shows with one decimal. */
    private static final double SHOWN = 0.05;

    /**
     * A step to begin now.
     *
     * @param begin what to do first; empty where the catalogue says nothing
     * @param withWhom who can help; empty where the catalogue says nothing
     */
    record Move(String title, String when, String why, String begin, String withWhom) {}

    static FirstPage of(Roadmap roadmap, Catalogue catalogue) {
        LeaderSituation leader = roadmap.situation();
        return new FirstPage(
                "%s, on the way to %s of %s by %s, with %s a week for it."
                        .formatted(
                                Words.today(leader),
                                roadmap.targetRole().title(),
                                leader.companyStage().words(),
                                Days.of(leader.goal().targetDate()),
                                Words.hours(leader.goal().hoursPerWeek())),
                ReadinessText.of(roadmap) + " " + Fit.of(roadmap),
                strengths(leader),
                moves(roadmap, catalogue),
                Stream.of(
                                RouteText.of(roadmap).stream(),
                                roadmap.gates().stream()
                                        .filter(gate -> !gate.status().equals("MET"))
                                        .map(gate -> stake(gate, roadmap)),
                                ReachText.of(leader.present()).stream())
                        .flatMap(lines -> lines)
                        .toList());
    }

    private static List<String> strengths(LeaderSituation leader) {
        List<String> strengths =
                leader.needs().stream()
                        .filter(need -> need.level() >= LEAST_OF_A_STRENGTH - SHOWN)
                        .sorted(
                                Comparator.comparingDouble(LeaderSituation.Need::level)
                                        .reversed()
                                        .thenComparingDouble(LeaderSituation.Need::gap)
                                        .thenComparing(LeaderSituation.Need::code))
                        .limit(SO_MANY)
                        .map(need ->
                                String.format(
                                        Locale.ROOT,
                                        need.gap() < SHOWN
                                                ? "%s: level %.1f; the role asks for %.1f."
                                                : "%s: level %.1f on the way to the %.1f that the role asks for.",
                                        need.name(),
                                        need.level(),
                                        need.required()))
                        .toList();
        return strengths.isEmpty()
                ? List.of(
                        "Too little is known of you to name any: rate yourself in your profile, and add what you have done.")
                : strengths;
    }

    private static List<Move> moves(Roadmap roadmap, Catalogue catalogue) {
        LocalDate end = roadmap.madeOn().plusWeeks(WEEKS_OF_A_QUARTER);
        List<Milestone> open =
                roadmap.milestones().stream()
                        .filter(milestone -> !milestone.status().isSettled())
                        .sorted(Comparator.comparing(Milestone::start))
                        .toList();
        Stream<Milestone> soon = open.stream().filter(it -> it.start().isBefore(end));
        return soon.sorted(
                        Comparator.comparingInt((Milestone it) -> it.because().priority())
                                .thenComparing(Milestone::start)
                                .thenComparing(Milestone::id))
                .limit(SO_MANY)
                .sorted(Comparator.comparing(Milestone::start).thenComparing(Milestone::id))
                .map(milestone -> move(milestone, roadmap, catalogue))
                .toList();
    }

    private static Move move(Milestone milestone, Roadmap roadmap, Catalogue catalogue) {
        Optional<Activity.Guide> guide = guide(milestone, catalogue);
        return new Move(
                milestone.title(),
                Days.between(milestone.start(), milestone.end()),
                why(milestone, roadmap),
                guide.map(Activity.Guide::firstStep).orElse(""),
                guide.map(Activity.Guide::withWhom).orElse(""));
    }

    /** How to go about a step, where its catalogue says so. */
    static Optional<Activity.Guide> guide(Milestone milestone, Catalogue catalogue) {
        return catalogue.activity(milestone.id()).flatMap(it -> Optional.ofNullable(it.guide()));
    }

    private static String why(Milestone milestone, Roadmap roadmap) {
        Milestone.Because because = milestone.because();
        String name =
                roadmap.situation().needs().stream()
                        .filter(need -> need.code().equals(because.competency()))
                        .map(LeaderSituation.Need::name)
                        .findFirst()
                        .orElse(because.competency());
        if (because.gap() < SHOWN) {
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

    private static String stake(Roadmap.Gate gate, Roadmap roadmap) {
        String asked = "%s. Asked for: %s. ".formatted(gate.title(), gate.required());
        if (gate.actual().isBlank()) {
            return asked + "Nothing is known of it yet: say so in your profile.";
        }
        return asked
                + "So far: "
                + gate.actual()
                + "."
                + (gate.status().equals("UNKNOWN")
                        ? " Say more about it in your profile, so that it can be settled."
                        : RouteText.follows(gate, roadmap));
    }
}
