package dev.careerpath.roadmap.export;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.Roadmap;
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
 * @param beforeReady what stands between the leader and READY, each with where the plan closes it
 *     or what would help; empty for who is READY, and where the assessment does not say
 * @param strengths three at most to build on, or how to let them be seen
 * @param moves the three of this quarter that close most
 * @param stakes what to aim at first, the posts on the way, and other requirements that are not
 *     met, or of which nothing is known
 */
record FirstPage(
        String who,
        String stands,
        List<String> beforeReady,
        List<String> strengths,
        List<Move> moves,
        List<String> stakes) {

    static final int SO_MANY = 3;

    /** Whoever is below it begins only. */
    private static final double LEAST_OF_A_STRENGTH = 2;

    /** The least gap that shows with one decimal. */
    static final double SHOWN = 0.05;

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
                BeforeReady.of(roadmap),
                strengths(leader),
                QuarterMoves.of(roadmap, catalogue),
                Stream.of(
                                RouteText.of(roadmap).stream(),
                                roadmap.gates().stream()
                                        .filter(gate -> !gate.status().equals("MET"))
                                        .filter(gate -> !BeforeReady.names(gate, leader))
                                        .map(gate -> GateText.of(gate, roadmap)),
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

    /** How to go about a step, where its catalogue says so. */
    static Optional<Activity.Guide> guide(Milestone milestone, Catalogue catalogue) {
        return catalogue.activity(milestone.id()).flatMap(it -> Optional.ofNullable(it.guide()));
    }
}
