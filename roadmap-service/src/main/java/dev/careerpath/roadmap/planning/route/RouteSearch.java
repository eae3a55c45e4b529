package dev.careerpath.roadmap.planning.route;

import dev.careerpath.roadmap.catalogue.Catalogue;
import dev.careerpath.roadmap.catalogue.Post;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import dev.careerpath.roadmap.planning.model.Milestone;
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
    static final int MONTHS_TO_GET_ONE = 6;

    private final LeaderSituation situation;
    private final List<Post> posts;
    private final Map<String, Roadmap.Gate> unmet = new LinkedHashMap<>();
    private final List<Route.TimeGate> byTime = new ArrayList<>();
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
            LocalDate metOn = gate.metOn();
            if (!gate.status().equals("UNMET") || gate.wished()) {
                continue;
            }
            if (metOn != null && !metOn.isAfter(situation.goal().targetDate())) {
                byTime.add(new Route.TimeGate(gate.code(), gate.title(), metOn));
            } else {
                unmet.put(gate.code(), gate);
            }
        }
    }

    /**
     * The route of a leader.
     *
     * @param from the first day from which one can begin
     * @param milestones of the plan, which the posts build on
     */
    public static Route of(
            Catalogue catalogue,
            LeaderSituation situation,
            LocalDate from,
            List<Milestone> milestones) {
        RouteSearch search = new RouteSearch(catalogue, situation);
        if (search.unmet.isEmpty() && search.byTime.isEmpty()) {
            return Route.NOTHING_OPEN;
        }
        if (!search.unmet.isEmpty()) {
            search.extend(new ArrayList<>(), situation.currentRole(), new HashSet<>());
        }
        return new RouteWriting(situation, search.unmet, search.byTime)
                .route(search.best, from, milestones);
    }

    /** A post inside is found only in a company that has it. */
    private boolean isFound(Post post) {
        return post.where() != Post.Where.INSIDE
                || post.companyStages().isEmpty()
                || post.companyStages().contains(situation.stageOfWork());
    }

    private void extend(List<Post> route, String role, Set<String> roles) {
        keep(route);
        if (route.size() == MOST_POSTS || !roles.add(role)) {
            return;
        }
        for (Post post : posts) {
            if (post.from().contains(role) && isNew(post, role, route, roles)) {
                route.add(post);
                extend(route, post.role(), roles);
                route.removeLast();
            }
        }
        roles.remove(role);
    }

    /** Nobody holds a role twice, but today's may be held elsewhere before the target role. */
    private static boolean isNew(Post post, String role, List<Post> route, Set<String> roles) {
        return !roles.contains(post.role()) || (route.isEmpty() && post.role().equals(role));
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
}
