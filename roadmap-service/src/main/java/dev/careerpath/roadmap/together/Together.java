package dev.careerpath.roadmap.together;

import dev.careerpath.roadmap.kept.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that was said and agreed about one leader's plan.
 *
 * @param id of the profile
 * @param sequence of the last event
 * @param comments in the order in which they were made, as are the next
 */
record Together(
        String id,
        String tenant,
        long version,
        long sequence,
        boolean erased,
        List<Comment> comments,
        List<Commitment> commitments)
        implements Kept<Together> {

    /** The collection that keeps them. */
    static final String COLLECTION = "together";

    /** The most comments that one plan has at a time. */
    static final int MOST_COMMENTS = 500;

    /** The most commitments that one plan has at a time. */
    static final int MOST_COMMITMENTS = 200;

    Together {
        comments = comments == null ? List.of() : List.copyOf(comments);
        // Stored documents that were written before there were any have none.
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
    }

    static Together none(String id, String tenant) {
        return new Together(id, tenant, 0, 0, false, List.of(), List.of());
    }

    @Override
    public Together tombstone() {
        return new Together(id, tenant, version + 1, sequence + 1, true, List.of(), List.of());
    }

    Optional<Comment> comment(String commentId) {
        return comments.stream().filter(it -> it.id().equals(commentId)).findFirst();
    }

    Optional<Commitment> commitment(String commitmentId) {
        return commitments.stream().filter(it -> it.id().equals(commitmentId)).findFirst();
    }

    /** The same with this comment, in place of the one with its id or after all others. */
    Together with(Comment comment) {
        return next(replaced(comments, comment, Comment::id), commitments);
    }

    Together without(Comment comment) {
        return next(comments.stream().filter(it -> !it.equals(comment)).toList(), commitments);
    }

    /** The same with this commitment, in place of the one with its id or after all others. */
    Together with(Commitment commitment) {
        return next(comments, replaced(commitments, commitment, Commitment::id));
    }

    Together without(Commitment commitment) {
        return next(comments, commitments.stream().filter(it -> !it.equals(commitment)).toList());
    }

    private static <T> List<T> replaced(List<T> before, T one, Function<T, String> id) {
        List<T> all = new ArrayList<>(before);
        all.replaceAll(it -> id.apply(it).equals(id.apply(one)) ? one : it);
        if (!all.contains(one)) {
            all.add(one);
        }
        return all;
    }

    private Together next(List<Comment> said, List<Commitment> agreed) {
        return new Together(id, tenant, version + 1, sequence + 1, false, said, agreed);
    }
}
