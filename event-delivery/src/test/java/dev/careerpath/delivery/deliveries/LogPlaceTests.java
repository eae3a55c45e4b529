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

    @Test
    void aCursorLeadsBackToItsPlace() {
        LogPlace place = new LogPlace(Instant.parse("2026-11-30T10:00:00.123Z"), "msg_1");
        assertThat(LogPlace.of(place.cursor())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow msg_1", "2026-11-30 msg_1"})
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
