package dev.careerpath.delivery.stream;

import dev.careerpath.starter.problem.InvalidRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks a stream for.
 *
 * @param profiles only these profiles' events; empty for all
 * @param types only these types, by their whole names; empty for all
 * @param fromStart whether a new stream begins with the earliest event that is kept
 * @param lastEventId after which a stream is resumed; null for a new one
 */
record StreamWish(
        Set<String> profiles, Set<String> types, boolean fromStart, @Nullable String lastEventId) {

    private static final int FILTERS_AT_MOST = 100;

    /**
     * Reads a request's parameters.
     *
     * @throws InvalidRequest if they ask for what there is not, or too much
     */
    static StreamWish of(
            Set<String> profiles, Set<String> types, String from, @Nullable String lastEventId) {
        Set<String> whole =
                types.stream().map(KnownTypes::whole).collect(Collectors.toUnmodifiableSet());
        if (!from.equals("now") && !from.equals("start")) {
            throw new InvalidRequest("", "from is now or start, not " + from + ".");
        }
        if (profiles.size() > FILTERS_AT_MOST || whole.size() > FILTERS_AT_MOST) {
            throw new InvalidRequest(
                    "", "At most %d profiles and types can be named.".formatted(FILTERS_AT_MOST));
        }
        return new StreamWish(
                profiles,
                whole,
                from.equals("start"),
                lastEventId == null || lastEventId.isBlank() ? null : lastEventId);
    }

    boolean resumes() {
        return lastEventId != null;
    }
}
