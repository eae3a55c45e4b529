package dev.careerpath.roadmap.planning.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerpath.roadmap.planning.model.GrowthModel;
import dev.careerpath.roadmap.planning.model.LeaderSituation.Need;
import dev.careerpath.roadmap.planning.model.LevelState;
import dev.careerpath.roadmap.planning.promise.LevelProjection.Effort;
import dev.careerpath.starter.test.EventContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The projection says what the assessment itself has published for the same inputs. */
class GoldenVectorsTests {

    private static final String FILE =
            "assessment-service/src/main/resources/schemas/dev.careerpath.assessment.completed.v1.golden.json";

    @TestFactory
    Stream<DynamicTest> projectsWhatTheAssessmentSays() {
        JsonNode file = new JsonMapper().readTree(EventContract.repository().resolve(FILE));
        return file.path("cases")
                .valueStream()
                .map(vector ->
                        DynamicTest.dynamicTest(
                                vector.path("name").asString(), () -> new Replay(vector).check()));
    }

    /** One vector, carried out. */
    private static final class Replay {

        private final JsonNode vector;
        private final GrowthModel growth;
        private final LevelProjection projection;
        private final List<Need> needs = new ArrayList<>();
        private final List<LevelState> states = new ArrayList<>();
        private LocalDate day;

        Replay(JsonNode vector) {
            this.vector = vector;
            this.growth = growth(vector.path("growth"), vector.path("scoring"));
            this.projection = new LevelProjection(growth);
            this.day = LocalDate.parse(vector.path("assessedOn").asString());
            for (JsonNode it : vector.path("competencies")) {
                LevelState state =
                        new LevelState(
                                it.path("mean").asDouble(),
                                it.path("precision").asDouble(),
                                it.path("driftPerDay").asDouble());
                states.add(state);
                needs.add(
                        new Need(
                                it.path("code").asString(),
                                "",
                                it.path("required").asDouble(),
                                state.mean(),
                                it.path("weight").asDouble(),
                                1,
                                List.of(),
                                state));
            }
        }

        void check() {
            vector.path("then")
                    .valueStream()
                    .sorted(
                            Comparator.comparing((JsonNode it) -> it.path("day").asString())
                                    .thenComparing(it -> isStep(it)))
                    .forEach(this::happen);
            passTo(LocalDate.parse(vector.path("asOf").asString()));
            JsonNode expected = vector.path("expected");
            int place = 0;
            for (JsonNode it : expected.path("competencies")) {
                LevelState state = states.get(place++);
                assertThat(state.mean()).isCloseTo(it.path("mean").asDouble(), within(1e-9));
                assertThat(state.precision())
                        .isCloseTo(it.path("precision").asDouble(), within(1e-9));
            }
            assertThat(ProjectedScore.of(needs, states, growth))
                    .isEqualTo(
                            new ProjectedScore(
                                    expected.path("score").asDouble(),
                                    expected.path("low").asDouble(),
                                    expected.path("high").asDouble()));
        }

        private void happen(JsonNode it) {
            passTo(LocalDate.parse(it.path("day").asString()));
            if (isStep(it)) {
                step(it);
            } else {
                rate(it);
            }
        }

        private void step(JsonNode it) {
            boolean post = it.path("post").asBoolean();
            boolean confirmed = it.path("shown").asString().equals("CONFIRMED");
            double hours = post ? Double.POSITIVE_INFINITY : it.path("hours").asDouble(1e300);
            for (JsonNode raise : it.path("raises")) {
                int at = place(raise.path("competency").asString());
                states.set(
                        at,
                        projection.growing(
                                states.get(at),
                                new Effort(
                                        raise.path("to").asDouble(),
                                        hours / it.path("raises").size(),
                                        it.path("weeks").asDouble(1e300),
                                        post || confirmed),
                                shown(it.path("shown").asString())));
            }
        }

        /** An observation, as the schema of the event has it; plans count on none. */
        private void rate(JsonNode it) {
            JsonNode constants = vector.path("growth");
            double worth = constants.path("selfRatingPrecision").asDouble();
            double level =
                    Math.max(
                            0,
                            it.path("level").asDouble()
                                    - constants.path("selfRatingBias").asDouble());
            int at = place(it.path("competency").asString());
            LevelState before = states.get(at);
            double sum = before.precision() + worth;
            states.set(
                    at,
                    new LevelState(
                            (before.precision() * before.mean() + worth * level) / sum,
                            sum,
                            before.driftPerDay()));
        }

        private void passTo(LocalDate later) {
            long days = later.toEpochDay() - day.toEpochDay();
            if (days > 0) {
                states.replaceAll(state -> projection.after(state, days));
                day = later;
            }
        }

        private GrowthModel.Shown shown(String how) {
            return switch (how.toLowerCase(Locale.ROOT)) {
                case "told" -> growth.told();
                case "evidenced" -> growth.evidenced();
                default -> growth.confirmed();
            };
        }

        private int place(String code) {
            for (int i = 0; i < needs.size(); i++) {
                if (needs.get(i).code().equals(code)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(code);
        }

        private static boolean isStep(JsonNode it) {
            return it.path("kind").asString().equals("STEP");
        }

        private static GrowthModel growth(JsonNode growth, JsonNode scoring) {
            return new GrowthModel(
                    shown(growth.path("told")),
                    shown(growth.path("evidenced")),
                    shown(growth.path("confirmed")),
                    growth.path("exerciseCeiling").asDouble(),
                    growth.path("hoursPerLevel").asDouble(),
                    growth.path("weeksPerLevel").asDouble(),
                    growth.path("greatestVariance").asDouble(),
                    scoring.path("intervalWidth").asDouble(),
                    scoring.path("sharedError").asDouble());
        }

        private static GrowthModel.Shown shown(JsonNode shown) {
            return new GrowthModel.Shown(
                    shown.path("share").asDouble(), shown.path("uncertainty").asDouble());
        }
    }
}
