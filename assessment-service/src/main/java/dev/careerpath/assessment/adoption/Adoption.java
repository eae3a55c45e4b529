package dev.careerpath.assessment.adoption;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order to assess with another version, as it is stored.
 *
 * @param id follows from tenant, version and profiles, so that the same order is found again
 * @param profiles the profiles named, sorted, until it is done; null is all of the organisation
 * @param total profiles to look at
 * @param examined profiles looked at so far
 * @param adopted of those, the ones that were told to move
 * @param after the last profile looked at
 * @param correlationId of the request that gave the order
 * @param owner the process that works on it
 * @param until when the owner's claim lapses
 */
record Adoption(
        String id,
        String tenant,
        String version,
        @Nullable List<String> profiles,
        Status status,
        long total,
        long examined,
        long adopted,
        @Nullable String after,
        String correlationId,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String owner,
        Instant until) {

    enum Status {
        RUNNING,
        DONE
    }

    /** An order of which nothing is carried out yet; whoever comes first may claim it. */
    static Adoption ordered(
            String id,
            String tenant,
            String version,
            @Nullable List<String> profiles,
            long total,
            String correlationId,
            Instant now) {
        return new Adoption(
                id,
                tenant,
                version,
                profiles,
                Status.RUNNING,
                total,
                0,
                0,
                null,
                correlationId,
                now,
                null,
                null,
                now.minusSeconds(1));
    }

    /** After a batch of profiles. */
    Adoption advanced(List<String> looked, int told) {
        return new Adoption(
                id,
                tenant,
                version,
                profiles,
                status,
                total,
                examined + looked.size(),
                adopted + told,
                looked.getLast(),
                correlationId,
                startedAt,
                finishedAt,
                owner,
                until);
    }
}
