package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.groups.Fives;
import dev.careerpath.assessment.readiness.Readiness.Band;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a framework version would do to scores that exist. Where an organisation sees groups it is
 * the bands, with people in steps of five; the rest is absent or empty.
 *
 * @param assessed assessments looked at
 * @param meanChange of the score, in points
 * @param changes how many scores change by how much
 * @param bandsBefore assessments in each band as they stand
 * @param bandsAfter assessments in each band by the version
 * @param gatesNewlyUnmet required gates that would newly be unmet, with how many
 * @param biggestMovers the profiles whose score changes most, the biggest first
 */
record FrameworkPreview(
        String version,
        long assessed,
        @Nullable Double meanChange,
        List<Step> changes,
        Map<Band, Long> bandsBefore,
        Map<Band, Long> bandsAfter,
        Map<String, Long> gatesNewlyUnmet,
        List<Mover> biggestMovers) {

    /**
     * No more than bands tell, which the organisation sees anyway. How scores and gates change is
     * left out: whoever knows four people would read the fifth's off it.
     */
    FrameworkPreview inGroups() {
        return new FrameworkPreview(
                version,
                assessed,
                null,
                List.of(),
                inFives(bandsBefore),
                inFives(bandsAfter),
                Map.of(),
                List.of());
    }

    private static Map<Band, Long> inFives(Map<Band, Long> counts) {
        Map<Band, Long> rounded = new LinkedHashMap<>();
        counts.forEach((key, count) -> rounded.put(key, Fives.rounded(count)));
        return rounded;
    }

    /**
     * @param from points of change, inclusive; absent is any fall
     * @param to points of change, exclusive
     */
    record Step(double from, double to, long count) {}

    /** A profile whose score changes. */
    record Mover(String profileId, double before, double after, Band bandBefore, Band bandAfter) {

        double change() {
            return after - before;
        }
    }
}
