package dev.careerpath.profile.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies of lists as they were sent: absent is empty, and a null entry stays to be pointed at. */
final class Lists {

    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> sent) {
        return sent == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(sent));
    }
}
