package dev.careerpath.bench.goals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalsTests {

    @Test
    void saysOfEachGoalWhetherItIsMetAndOfOthersWhatMeasuresThem() {
        Goals goals = new Goals();
        goals.atMost("The first profile", 301, "%.0f ms", 300);
        goals.atLeast("Roadmaps a second", 600, "%.0f", 600);
        goals.elsewhere("Webhooks a second", "at least 3,000", "`bench webhooks`");

        assertThat(goals.table())
                .containsExactly(
                        "| goal | wanted | measured | |",
                        "|---|--:|--:|---|",
                        "| The first profile | at most 300 ms | 301 ms | **not met** |",
                        "| Roadmaps a second | at least 600 | 600 | met |",
                        "| Webhooks a second | at least 3,000 | not measured here | `bench webhooks` |");
    }
}
