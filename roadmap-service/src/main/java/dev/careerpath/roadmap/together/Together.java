package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was said about one leader's plan.
 *
 * @param id of the profile
 * @param sequence of the last event
 * @param comments in the order in which they were made
 */
record Together(
        String id,
        String tenant,
        long version,
        long sequence,
        boolean erased,
        List<Comment> comments)
        implements Kept<Together> {

    /** The collection that keeps them. */
    static final String COLLECTION = "together";

    /** The most comments that one plan has at a time. */
    static final int MOST_COMMENTS = 500;

    Together {
        comments = comments == null ? List.of() : List.copyOf(comments);
    }

    static Together none(String id, String tenant) {
        return new Together(id, tenant, 0, 0, false, List.of());
    }

    @Override
    public Together tombstone() {
        return new Together(id, tenant, version + 1, sequence + 1, true, List.of());
    }

    Optional<Comment> comment(String commentId) {
        return comments.stream().filter(it -> it.id().equals(commentId)).findFirst();
    }

    /** The same with this comment, in place of the one with its id or after all others. */
    Together with(Comment comment) {
        List<Comment> all = new ArrayList<>(comments);
        all.replaceAll(it -> it.id().equals(comment.id()) ? comment : it);
        if (comment(comment.id()).isEmpty()) {
            all.add(comment);
        }
        return next(all);
    }

    Together without(Comment comment) {
        return next(comments.stream().filter(it -> !it.id().equals(comment.id())).toList());
    }

    private Together next(List<Comment> all) {
        return new Together(id, tenant, version + 1, sequence + 1, false, all);
    }
}
