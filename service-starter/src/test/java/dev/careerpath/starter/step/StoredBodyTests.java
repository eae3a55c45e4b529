package dev.careerpath.starter.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredBodyTests {

    private enum Kind {
        ONE,
        OTHER
    }

    private record Part(String text, double level, Map<Kind, Integer> counts) {
        public boolean isLarge() {
            return level > 3;
        }
    }

    private record Whole(
            Instant at,
            @Nullable LocalDate due,
            Kind kind,
            @JsonUnwrapped Part first,
            @JsonIgnore List<Part> hidden) {}

    private record Longer(Instant at, Kind kind, int slips, Part first) {}

    private static final Whole WHOLE =
            new Whole(
                    Instant.parse("2026-11-24T10:00:00.123456Z"),
                    LocalDate.of(2027, 1, 31),
                    Kind.OTHER,
                    new Part("Größe", 3.4, Map.of(Kind.ONE, 2)),
                    List.of(new Part("what callers must not see", 1, Map.of())));

    @Test
    void allOfABodyComesBackAlsoWhatCallersAreNotShown() {
        var bodies = new StoredBody<>(Whole.class);

        assertThat(bodies.read(bodies.write(WHOLE))).isEqualTo(WHOLE);
    }

    @Test
    void whatIsMissingStaysMissing() {
        var bodies = new StoredBody<>(Whole.class);
        Whole partly = new Whole(WHOLE.at(), null, Kind.ONE, WHOLE.first(), List.of());

        assertThat(bodies.read(bodies.write(partly))).isEqualTo(partly);
    }

    @Test
    void aBodyOfAnEarlierReleaseIsReadWithWhatItHas() {
        Binary stored = new StoredBody<>(Whole.class).write(WHOLE);

        assertThat(new StoredBody<>(Longer.class).read(stored))
                .isEqualTo(new Longer(WHOLE.at(), WHOLE.kind(), 0, WHOLE.first()));
    }

    @Test
    void textIsFoundInTheBytesOfABody() {
        byte[] stored = new StoredBody<>(Whole.class).write(WHOLE).getData();

        assertThat(new String(stored, UTF_8)).contains("Größe", "what callers must not see");
    }
}
