package dev.careerpath.roadmap.planning.route;

import dev.careerpath.roadmap.catalogue.Activity;
import dev.careerpath.roadmap.catalogue.Post;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
import dev.careerpath.roadmap.planning.model.MilestoneStatus;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import dev.careerpath.roadmap.planning.promise.Promise;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a route out.
 *
 * @param unmet the requirements that neither the plan nor time meets, by their codes
 * @param byTime those that time meets before the target date
 */
record RouteWriting(
        LeaderSituation situation, Map<String, Roadmap.Gate> unmet, List<Route.TimeGate> byTime) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final String UNTIL_THEN =
            " Until it is met, nobody counts as ready for the role, whatever the score.";

    /** With the dates of its posts, what they meet and raise, and what stays open. */
    Route route(List<Post> posts, LocalDate from, List<Milestone> milestones) {
        Map<String, Roadmap.Gate> open = new LinkedHashMap<>(unmet);
        Map<String, Double> levels = levels(milestones);
        List<Route.Leg> legs = new ArrayList<>();
        LocalDate free = from;
        for (Post post : posts) {
            LocalDate start = free.plusMonths(RouteSearch.MONTHS_TO_GET_ONE);
            free = start.plusMonths(post.months());
            List<String> meets = new ArrayList<>();
            for (String gate : post.meetsGates()) {
                Roadmap.Gate met = open.remove(gate);
                if (met != null) {
                    meets.add(met.title());
                }
            }
            legs.add(
                    new Route.Leg(
                            post.id(),
                            post.title(),
                            post.where().name(),
                            start,
                            free.minusDays(1),
                            meets,
                            PostWords.of(post, situation.needs()),
                            raised(post, levels)));
        }
        boolean late = !legs.isEmpty() && free.isAfter(situation.goal().targetDate());
        return new Route(
                late ? legs.getFirst().title() : null,
                legs,
                open.values().stream()
                        .map(gate -> new Route.OpenGate(gate.code(), gate.title(), follows(gate)))
                        .toList(),
                byTime,
                Promise.withPosts(situation, milestones, legs));
    }

    private static String follows(Roadmap.Gate gate) {
        LocalDate metOn = gate.metOn();
        if (metOn == null) {
            return (gate.hasStepsThatMeetIt()
                            ? "Steps can meet it: once you have done what it asks for, say so in your profile."
                            : "No post on the way meets it.")
                    + UNTIL_THEN;
        }
        return "Time in your present post meets it on %s. Until then nobody is ready for the role, whatever the score."
                .formatted(DAY.format(metOn));
    }

    /** Of each competency, the level at the end of the plan. */
    private Map<String, Double> levels(List<Milestone> milestones) {
        Map<String, Double> levels = new HashMap<>();
        situation.needs().forEach(need -> levels.put(need.code(), need.level()));
        milestones.stream()
                .filter(milestone -> milestone.status() != MilestoneStatus.SKIPPED)
                .flatMap(milestone -> milestone.raises().stream())
                .forEach(raised -> levels.merge(raised.competency(), raised.to(), Math::max));
        return levels;
    }

    /** What a post adds to these levels, which it raises. */
    private List<Milestone.Raised> raised(Post post, Map<String, Double> levels) {
        List<Milestone.Raised> raised = new ArrayList<>();
        for (Activity.Raise raise : post.raises()) {
            for (LeaderSituation.Need need : situation.needs()) {
                double level = levels.getOrDefault(need.code(), 0.0);
                if (need.code().equals(raise.competency()) && raise.to() > level) {
                    raised.add(new Milestone.Raised(need.code(), need.name(), level, raise.to()));
                    levels.put(need.code(), raise.to());
                }
            }
        }
        return raised;
    }
}
