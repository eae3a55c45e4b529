package dev.careerpath.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an index: the indexed values of one document, or an edge just before or after
 * everything that begins with some values.
 *
 * @param edge 0 for a document's place, -1 before and 1 after all that begin with {@code values}
 * @param position the document's; null for an edge
 */
record IndexEntry(List<@Nullable Object> values, int edge, @Nullable Object position) {

    static IndexEntry of(List<@Nullable Object> values, Object position) {
        return new IndexEntry(values, 0, position);
    }

    static IndexEntry before(List<@Nullable Object> values) {
        return new IndexEntry(values, -1, null);
    }

    static IndexEntry after(List<@Nullable Object> values) {
        return new IndexEntry(values, 1, null);
    }
}
