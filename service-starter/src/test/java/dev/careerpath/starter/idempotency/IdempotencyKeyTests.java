package dev.careerpath.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.starter.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rules for every key. */
class IdempotencyKeyTests {

    @Test
    void noneIsNoneAndOneIsOne() {
        assertThat(IdempotencyKey.checked(null)).isNull();
        assertThat(IdempotencyKey.checked("7d1f0c9a/2")).isEqualTo("7d1f0c9a/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "one, two", "k\u00e9", "k\u0007"})
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> IdempotencyKey.checked(key)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aLongOneIsRefused() {
        assertThat(IdempotencyKey.checked("x".repeat(100))).hasSize(100);
        assertThatThrownBy(() -> IdempotencyKey.checked("x".repeat(101)))
                .isInstanceOf(InvalidRequest.class);
    }
}
