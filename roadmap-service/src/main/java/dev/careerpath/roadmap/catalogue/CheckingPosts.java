package dev.careerpath.roadmap.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks that the posts of a catalogue contradict neither each other nor the rest of it. */
final class CheckingPosts {

    private static final double HIGHEST_LEVEL = 5;

    private final Catalogue catalogue;
    private final List<String> problems;

    private CheckingPosts(Catalogue catalogue, List<String> problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** Adds every place and reason to the problems. */
    static void in(Catalogue catalogue, List<String> problems) {
        new CheckingPosts(catalogue, problems).check();
    }

    private void check() {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> next = new TreeMap<>();
        for (int i = 0; i < catalogue.posts().size(); i++) {
            Post post = catalogue.posts().get(i);
            String path = "/posts/" + i;
            require(ids.add(post.id()), path + "/id", "is used twice: " + post.id());
            // From a role to the same one elsewhere is a step, such as to a larger company.
            post.from().stream()
                    .filter(from -> !from.equals(post.role()))
                    .forEach(f -> next.computeIfAbsent(f, it -> new TreeSet<>()).add(post.role()));
            checkGates(path, post);
            checkLevels(path, post);
        }
        for (int i = 0; i < catalogue.posts().size(); i++) {
            checkOrder("/posts/" + i + "/from", catalogue.posts().get(i), next);
        }
    }

    private void checkGates(String path, Post post) {
        for (int i = 0; i < post.meetsGates().size(); i++) {
            String gate = post.meetsGates().get(i);
            require(
                    catalogue.gates().contains(gate),
                    path + "/meetsGates/" + i,
                    "no role has a gate " + gate + "; /gates lists those there are");
        }
    }

    private void checkLevels(String path, Post post) {
        Set<String> raised = new HashSet<>();
        for (int i = 0; i < post.raises().size(); i++) {
            Activity.Raise raise = post.raises().get(i);
            String at = path + "/raises/" + i;
            checkCompetency(at, raise.competency());
            require(
                    raise.from() < raise.to(),
                    at,
                    "must lead to a higher level than it starts from");
            require(
                    raise.to() <= HIGHEST_LEVEL,
                    at + "/to",
                    "is above the scale, which ends at " + HIGHEST_LEVEL);
            require(raised.add(raise.competency()), at + "/competency", "is raised twice");
        }
        for (int i = 0; i < post.requires().size(); i++) {
            checkCompetency(path + "/requires/" + i, post.requires().get(i).competency());
        }
    }

    private void checkCompetency(String path, String code) {
        require(
                catalogue.competencies().contains(code),
                path + "/competency",
                "there is no competency " + code + "; /competencies lists those there are");
    }

    /** Nobody comes back to a post by way of the posts it leads to. */
    private void checkOrder(String path, Post post, Map<String, Set<String>> next) {
        Deque<String> ahead = new ArrayDeque<>(next.getOrDefault(post.role(), Set.of()));
        Set<String> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            String role = ahead.pop();
            if (role.equals(post.role())) {
                problems.add(path + ": " + post.id() + " leads back to itself, to " + role);
                return;
            }
            if (seen.add(role)) {
                ahead.addAll(next.getOrDefault(role, Set.of()));
            }
        }
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            problems.add(path + ": " + otherwise);
        }
    }
}
