package dev.careerpath.roadmap.planning.route;

import dev.careerpath.roadmap.catalogue.Need;
import dev.careerpath.roadmap.catalogue.Post;
import dev.careerpath.roadmap.planning.model.LeaderSituation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what one does to be offered a post, what it asks for, and what to look for in it. */
final class PostWords {

    private PostWords() {}

    /**
     * Sentences.
     *
     * @param needs the competencies of the target role; of others a post's levels are not told
     */
    static List<String> of(Post post, List<LeaderSituation.Need> needs) {
        List<String> sentences = new ArrayList<>(post.toGetIt());
        List<String> levels = new ArrayList<>();
        for (Post.Requires required : post.requires()) {
            needs.stream()
                    .filter(need -> need.code().equals(required.competency()))
                    .map(need -> "%s (level %s)".formatted(need.name(), level(required.level())))
                    .forEach(levels::add);
        }
        if (!levels.isEmpty()) {
            sentences.add("It asks for %s.".formatted(String.join(" and ", levels)));
        }
        if (!post.needs().isEmpty()) {
            sentences.add(
                    "Take one that comes with %s.".formatted(Need.words(post.needs(), "and")));
        }
        if (!post.counts().isEmpty()) {
            sentences.add(
                    "In it, your years %s go on."
                            .formatted(
                                    String.join(
                                            " and ",
                                            post.counts().stream()
                                                    .map(PostWords::years)
                                                    .toList())));
        }
        return sentences;
    }

    private static String level(double level) {
        return String.format(Locale.ROOT, "%.1f", level);
    }

    private static String years(String fact) {
        return switch (fact) {
            case "YEARS_ARCHITECTURE" -> "of architecture";
            case "YEARS_LEADERSHIP" -> "of leading people";
            case "YEARS_IN_COMPARABLE_ROLE" -> "in a comparable role";
            case "YEARS_IT_SALES_OR_SOLUTION_ARCHITECTURE" ->
                    "in IT sales or solution architecture";
            default -> throw new IllegalArgumentException("no years are counted as " + fact);
        };
    }
}
