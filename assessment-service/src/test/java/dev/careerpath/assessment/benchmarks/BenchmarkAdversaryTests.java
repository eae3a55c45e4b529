package dev.careerpath.assessment.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.groups.Fives;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Somebody who asks for everything there is, after whatever happens, and compares. */
class BenchmarkAdversaryTests {

    private static final int[] PERCENTILES = {10, 25, 50, 75, 90};

    @Property(tries = 500)
    void twoAnswersInARowNeverDifferByFewerThanFivePeople(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> people = cohort(random);
        Histogram shown = Publishing.next(null, histogram(people));
        Map<Integer, Integer> then = new HashMap<>(people);
        for (int i = 0; i < 60; i++) {
            happens(people, random);
            Histogram next = Publishing.next(shown, histogram(people));
            if (!everything(next).equals(everything(shown))) {
                Map<Integer, Integer> before = then;
                long changed =
                        union(before, people).stream()
                                .filter(it -> !Objects.equals(before.get(it), people.get(it)))
                                .count();
                assertThat(changed).isGreaterThanOrEqualTo(Fives.AT_LEAST);
            }
            if (next != shown) {
                then = new HashMap<>(people);
            }
            shown = next;
        }
    }

    /** Whatever the others do and however often one asks, two scores of one step look the same. */
    @Property(tries = 300)
    void nobodysScoreCanBeToldToAPoint(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 4) int one,
            @ForAll @IntRange(min = 0, max = 4) int other,
            @ForAll @IntRange(min = 0, max = 19) int step) {
        assertThat(watched(seed, step * Histogram.STEP + one))
                .isEqualTo(watched(seed, step * Histogram.STEP + other));
    }

    /** Everything that is seen while the victim joins with this score and the others move. */
    private static List<List<Integer>> watched(long seed, int score) {
        Random random = new Random(seed);
        Map<Integer, Integer> people = cohort(random);
        int victim = -1;
        int joins = random.nextInt(30);
        List<List<Integer>> seen = new ArrayList<>();
        Histogram shown = null;
        for (int i = 0; i < 30; i++) {
            happens(people, random);
            if (i == joins) {
                people.put(victim, score);
            }
            shown = Publishing.next(shown, histogram(people));
            seen.add(everything(shown));
        }
        return seen;
    }

    private static Map<Integer, Integer> cohort(Random random) {
        Map<Integer, Integer> people = new HashMap<>();
        for (int i = 0; i < 10 + random.nextInt(20); i++) {
            people.put(i, random.nextInt(101));
        }
        return people;
    }

    private static void happens(Map<Integer, Integer> people, Random random) {
        int who = random.nextInt(40);
        if (random.nextInt(4) == 0 && people.size() > 12) {
            people.remove(who);
        } else {
            people.put(who, random.nextInt(101));
        }
    }

    private static List<Integer> everything(Histogram histogram) {
        List<Integer> all = new ArrayList<>();
        all.add((int) (histogram.people() / 5));
        for (int percentile : PERCENTILES) {
            all.add(histogram.percentile(percentile));
        }
        for (int score = 0; score <= 100; score++) {
            all.add(histogram.standing(score));
        }
        return all;
    }

    private static Histogram histogram(Map<Integer, Integer> people) {
        Histogram histogram = new Histogram();
        people.values().forEach(point -> histogram.add(point, 1));
        return histogram;
    }

    private static List<Integer> union(Map<Integer, Integer> a, Map<Integer, Integer> b) {
        Map<Integer, Integer> all = new HashMap<>(a);
        all.putAll(b);
        return List.copyOf(all.keySet());
    }
}
