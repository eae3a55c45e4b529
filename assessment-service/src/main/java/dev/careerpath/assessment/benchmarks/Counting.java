package dev.careerpath.assessment.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of records does to people and histograms. Made from the people as they were before
 * the batch, so a repeat of it comes to the same steps under the same offsets.
 */
final class Counting {

    private final Map<String, Member> before;
    private final Map<String, @Nullable Member> after = new LinkedHashMap<>();
    private final Map<String, List<Step>> steps = new HashMap<>();

    Counting(Map<String, Member> before) {
        this.before = before;
    }

    /**
     * One person more or less at a point of a histogram.
     *
     * @param offset of the record that it comes from
     */
    record Step(long offset, String tenant, int point, int people) {}

    /** Takes in a score; an older one than is known changes nothing. */
    void scored(Member now, int partition, long offset) {
        Member was = current(now.profileId());
        if (was != null && was.sequence() >= now.sequence()) {
            return;
        }
        if (was != null) {
            move(was, partition, offset, -1);
        }
        move(now, partition, offset, 1);
        after.put(now.profileId(), now);
    }

    /** Takes in an erasure. */
    void erased(String profileId, int partition, long offset) {
        Member was = current(profileId);
        if (was != null) {
            move(was, partition, offset, -1);
        }
        after.put(profileId, null);
    }

    /** Steps by histogram, each in the order of offsets. */
    Map<String, List<Step>> steps() {
        return steps;
    }

    /** People as they are after the batch; null for the erased. */
    Map<String, @Nullable Member> after() {
        return after;
    }

    private @Nullable Member current(String profileId) {
        return after.containsKey(profileId) ? after.get(profileId) : before.get(profileId);
    }

    private void move(Member member, int partition, long offset, int people) {
        Cohort own = member.cohort();
        for (Cohort cohort : List.of(own, own.ofEverybody())) {
            steps.computeIfAbsent(cohort.key() + "|" + partition, _ -> new ArrayList<>())
                    .add(new Step(offset, own.owner(), member.point(), people));
        }
    }
}
