package dev.careerpath.roadmap.planning.route;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.Post;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.roadmap.planning.model.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the route of posts that meets most of what is not met, and of these the shortest.
 * Catalogues have some twenty posts, so every route of a few is tried.
 */
public final class RouteSearch {

    /** Nobody plans further than four posts ahead. */
    private static final int MOST_POSTS = 4;

    /** Finding or being given a post of this kind takes about half a year. A judgment. */
    private static final int MONTHS_TO_GET_ONE = 6;

    private static final String FOLLOWS =
            "No post on the way meets it. Until it is met, nobody counts as ready for the role, whatever the score.";

    private final LeaderSituation situation;
    private final List<Post> posts;
    private final Map<String, String> unmet = new LinkedHashMap<>();
    private List<Post> best = List.of();
    private int met;
    private int months;

    private RouteSearch(Catalogue catalogue, LeaderSituation situation) {
        this.situation = situation;
        this.posts =
                catalogue.posts().stream()
                        .filter(post -> post.leadsTo().contains(situation.targetRole()))
                        .filter(this::isFound)
                        .toList();
        for (Roadmap.Gate gate : situation.gates()) {
            if (gate.status().equals("UNMET") && !gate.wished()) {
                unmet.put(gate.code(), gate.title());
            }
        }
    }

    /**
     * The route of a leader.
     *
     * @param from the first day from which one can begin
     */
    public static Route of(Catalogue catalogue, LeaderSituation situation, LocalDate from) {
        RouteSearch search = new RouteSearch(catalogue, situation);
        if (search.unmet.isEmpty()) {
            return Route.NOTHING_OPEN;
        }
        search.extend(new ArrayList<>(), situation.currentRole(), new HashSet<>());
        return search.route(from);
    }

    /** A post inside is found only in a company that has it. */
    private boolean isFound(Post post) {
        return post.where() != Post.Where.INSIDE
                || post.companyStages().isEmpty()
                || post.companyStages().contains(situation.companyStage());
    }

    private void extend(List<Post> route, String role, Set<String> roles) {
        keep(route);
        if (route.size() == MOST_POSTS || !roles.add(role)) {
            return;
        }
        for (Post post : posts) {
            if (post.from().contains(role) && !roles.contains(post.role())) {
                route.add(post);
                extend(route, post.role(), roles);
                route.removeLast();
            }
        }
        roles.remove(role);
    }

    private void keep(List<Post> route) {
        int meets =
                (int)
                        route.stream()
                                .flatMap(post -> post.meetsGates().stream())
                                .filter(unmet::containsKey)
                                .distinct()
                                .count();
        int takes = route.stream().mapToInt(post -> post.months() + MONTHS_TO_GET_ONE).sum();
        if (meets > met || (meets == met && meets > 0 && takes < months)) {
            best = List.copyOf(route);
            met = meets;
            months = takes;
        }
    }

    private Route route(LocalDate from) {
        Map<String, String> open = new LinkedHashMap<>(unmet);
        List<Route.Leg> legs = new ArrayList<>();
        LocalDate free = from;
        for (Post post : best) {
            LocalDate start = free.plusMonths(MONTHS_TO_GET_ONE);
            free = start.plusMonths(post.months());
            List<String> meets = new ArrayList<>();
            for (String gate : post.meetsGates()) {
                String title = open.remove(gate);
                if (title != null) {
                    meets.add(title);
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
                            post.toGetIt()));
        }
        boolean late = !legs.isEmpty() && free.isAfter(situation.goal().targetDate());
        return new Route(
                late ? legs.getFirst().title() : null,
                legs,
                open.entrySet().stream()
                        .map(gate -> new Route.OpenGate(gate.getKey(), gate.getValue(), FOLLOWS))
                        .toList());
    }
}
