package dev.careerpath.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutatingTests {

    @Test
    void aCopyIsSpoiltInManyWaysAndTheOriginalStaysAsItIs() {
        JsonNode right = JsonMapper.shared().readTree("{\"a\":{\"b\":[1,2,3]},\"c\":\"d\"}");
        String before = right.toString();
        Set<String> spoilt = new HashSet<>();

        for (int seed = 0; seed < 200; seed++) {
            spoilt.add(new Mutating(new Random(seed)).spoilt(right));
        }

        assertThat(spoilt.size()).isGreaterThan(100);
        assertThat(spoilt.stream().filter(it -> it.contains("\uE000")).count()).isZero();
        assertThat(spoilt.stream().filter(it -> it.contains("$where")).count()).isPositive();
        assertThat(right.toString()).isEqualTo(before);
    }
}
