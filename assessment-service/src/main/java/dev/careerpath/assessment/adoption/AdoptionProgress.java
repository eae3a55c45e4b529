package dev.careerpath.assessment.adoption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order to adopt has come.
 *
 * @param total profiles to look at
 * @param examined profiles looked at so far
 * @param adopted of those, the ones that were told to move
 */
record AdoptionProgress(
        String id,
        String version,
        Adoption.Status status,
        long total,
        long examined,
        long adopted,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static AdoptionProgress of(Adoption it) {
        return new AdoptionProgress(
                it.id(),
                it.version(),
                it.status(),
                it.total(),
                it.examined(),
                it.adopted(),
                it.startedAt(),
                it.finishedAt());
    }
}
