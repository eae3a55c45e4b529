package dev.careerpath.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPlaceTests {

    private static final String ID = "msg_5931f93d-b35c-5b3d-b7fa-7e52912e2618";

    @Test
    void aCursorLeadsBackToItsPlace() {
        LogPlace place = new LogPlace(Instant.parse("2026-11-30T10:00:00.123Z"), ID);
        assertThat(LogPlace.of(place.cursor())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow " + ID, "2026-11-30 " + ID, "2026-11-30T10:00:00.123Z msg_1"})
    void refusesAPlaceThatHasNoTime(String text) {
        String cursor =
                Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> LogPlace.of(cursor)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesWhatIsNoCursorAtAll() {
        assertThatThrownBy(() -> LogPlace.of("*")).isInstanceOf(InvalidRequest.class);
    }
}
