package dev.careerpath.assessment.whatif;

import dev.careerpath.assessment.readiness.Assessed;
import dev.careerpath.assessment.readiness.Readiness;
import java.time.LocalDate;

/**
 * What a change of a profile would do.
 *
 * @param version of the stored assessment that it is held against
 * @param asOf the day of that assessment, so that nothing but the change makes the difference
 * @param moved only what differs
 * @param after the whole assessment after the change
 */
record WhatIf(
        String profileId,
        long version,
        LocalDate asOf,
        Readiness before,
        Moved moved,
        Assessed after) {

    static WhatIf of(
            String profileId, long version, LocalDate asOf, Assessed before, Assessed after) {
        return new WhatIf(
                profileId, version, asOf, before.readiness(), Moved.by(before, after), after);
    }
}
