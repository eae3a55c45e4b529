package dev.careerpath.roadmap.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a data file may leave out. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
