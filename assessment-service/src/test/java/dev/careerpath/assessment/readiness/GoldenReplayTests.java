package dev.careerpath.assessment.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Whoever follows the words of the event's schema comes to what the assessment says: here they are
 * followed with nothing but the published file.
 */
class GoldenReplayTests {

    @TestFactory
    Stream<DynamicTest> theFormulaInTheSchemaLeadsToTheAssessment() {
        return GoldenInputs.withResults()
                .path("cases")
                .valueStream()
                .map(it ->
                        DynamicTest.dynamicTest(
                                it.path("name").asString(), () -> new Replay(it).check()));
    }

    private static final class Replay {
        private final JsonNode given;
        private final JsonNode growth;
        private final Map<String, double[]> states = new HashMap<>();
        private LocalDate day;

        Replay(JsonNode given) {
            this.given = given;
            this.growth = given.path("growth");
            this.day = LocalDate.parse(given.path("assessedOn").asString());
            for (JsonNode it : given.path("competencies")) {
                states.put(
                        it.path("code").asString(),
                        new double[] {
                            it.path("mean").asDouble(), 1 / it.path("precision").asDouble()
                        });
            }
        }

        void check() {
            List<JsonNode> items = new ArrayList<>();
            given.path("then").forEach(items::add);
            items.sort(
                    Comparator.comparing((JsonNode it) -> it.path("day").asString())
                            .thenComparing(it -> it.path("kind").asString().equals("STEP")));
            for (JsonNode item : items) {
                passTo(LocalDate.parse(item.path("day").asString()));
                if (item.path("kind").asString().equals("STEP")) {
                    item.path("raises").forEach(raise -> step(item, raise));
                } else {
                    rate(item);
                }
            }
            passTo(LocalDate.parse(given.path("asOf").asString()));
            JsonNode expected = given.path("expected");
            for (JsonNode it : expected.path("competencies")) {
                double[] state = states.get(it.path("code").asString());
                assertThat(state[0]).isCloseTo(it.path("mean").asDouble(), within(1e-9));
                assertThat(1 / state[1]).isCloseTo(it.path("precision").asDouble(), within(1e-9));
            }
            assertThat(tenth(score(0))).isEqualTo(expected.path("score").asDouble());
            assertThat(tenth(score(-1))).isEqualTo(expected.path("low").asDouble());
            assertThat(tenth(score(1))).isEqualTo(expected.path("high").asDouble());
        }

        private void passTo(LocalDate next) {
            double days = ChronoUnit.DAYS.between(day, next);
            for (JsonNode it : given.path("competencies")) {
                double[] state = states.get(it.path("code").asString());
                double later = state[1] + days * it.path("driftPerDay").asDouble();
                state[1] =
                        Math.max(
                                state[1],
                                Math.min(later, growth.path("greatestVariance").asDouble()));
            }
            day = next;
        }

        private void rate(JsonNode item) {
            double[] state = states.get(item.path("competency").asString());
            double r = growth.path("selfRatingPrecision").asDouble();
            double level =
                    Math.max(
                            0,
                            item.path("level").asDouble()
                                    - growth.path("selfRatingBias").asDouble());
            double p = 1 / state[1];
            state[0] = (p * state[0] + r * level) / (p + r);
            state[1] = 1 / (p + r);
        }

        private void step(JsonNode item, JsonNode raise) {
            double[] state = states.get(raise.path("competency").asString());
            String how = item.path("shown").asString();
            JsonNode shown = growth.path(how.toLowerCase(Locale.ROOT));
            boolean post = item.path("post").asBoolean();
            double to = raise.path("to").asDouble();
            if (!post && !how.equals("CONFIRMED")) {
                to = Math.min(to, growth.path("exerciseCeiling").asDouble());
            }
            double lift = shown.path("share").asDouble() * Math.max(0, to - state[0]);
            if (item.has("hours") && !post) {
                double h =
                        item.path("hours").asDouble()
                                / item.path("raises").size()
                                / growth.path("hoursPerLevel").asDouble();
                lift = Math.min(lift, carried(state[0], h));
            }
            if (item.has("weeks")) {
                double w = item.path("weeks").asDouble() / growth.path("weeksPerLevel").asDouble();
                lift = Math.min(lift, carried(state[0], w));
            }
            state[0] = Math.min(5, state[0] + lift);
            double spread = shown.path("uncertainty").asDouble() * lift;
            state[1] += spread * spread;
        }

        private static double carried(double mean, double effort) {
            return Math.sqrt((1 + mean) * (1 + mean) + 2 * effort) - (1 + mean);
        }

        private double score(int side) {
            double c = given.path("scoring").path("sharedError").asDouble();
            double sum = 0;
            double squares = 0;
            for (JsonNode it : given.path("competencies")) {
                double a =
                        it.path("weight").asDouble() * error(it) / it.path("required").asDouble();
                sum += a;
                squares += a * a;
            }
            double k =
                    given.path("scoring").path("intervalWidth").asDouble()
                            * Math.sqrt((1 - c) * squares + c * sum * sum)
                            / sum;
            double met = 0;
            double weights = 0;
            for (JsonNode it : given.path("competencies")) {
                double mean = states.get(it.path("code").asString())[0];
                double level = Math.round(mean * 100 + 1e-6) / 100.0;
                double moved = Math.max(0, Math.min(5, level + side * k * error(it)));
                double required = it.path("required").asDouble();
                double w = it.path("weight").asDouble();
                met += w * (moved >= required ? 1 : moved / required);
                weights += w;
            }
            return 100 * met / weights;
        }

        private double error(JsonNode competency) {
            return Math.sqrt(states.get(competency.path("code").asString())[1]);
        }

        private static double tenth(double value) {
            return Math.round(value * 10 + 1e-6) / 10.0;
        }
    }
}
