package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionException;
import org.springframework.format.support.DefaultFormattingConversionService;

/** A parameter is what it says, and nothing that could be taken for it. */
class ExactParametersTests {

    private enum Role {
        CTO
    }

    private final DefaultFormattingConversionService parameters =
            new DefaultFormattingConversionService();

    ExactParametersTests() {
        ExactParameters.register(parameters);
    }

    @Test
    void whatIsMeantIsRead() {
        assertThat(parameters.convert("20", int.class)).isEqualTo(20);
        assertThat(parameters.convert("-1", Long.class)).isEqualTo(-1);
        assertThat(parameters.convert("72.5", Double.class)).isEqualTo(72.5);
        assertThat(parameters.convert("true", boolean.class)).isTrue();
        assertThat(parameters.convert("CTO", Role.class)).isEqualTo(Role.CTO);
        assertThat(parameters.convert("2026-11-30T09:00:00.5Z", Instant.class))
                .isEqualTo(Instant.parse("2026-11-30T09:00:00.500Z"));
    }

    @Test
    void anEmptyOneIsLeftOut() {
        assertThat(parameters.convert("", Long.class)).isNull();
        assertThat(parameters.convert("", Role.class)).isNull();
        assertThat(parameters.convert("", Boolean.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x10",
                "#10",
                "1 6",
                " 16",
                "16 ",
                "+16",
                "1_6",
                "\u0661\u0666",
                "16.0",
                "1e1",
                "99999999999999999999"
            })
    void aWholeNumberIsFiguresAlone(String text) {
        refused(text, Integer.class);
        refused(text, Long.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "72d",
                "72f",
                "0x1p3",
                " 72",
                "72.",
                ".5",
                "7,2",
                "1e400"
            })
    void aNumberIsADecimalOne(String text) {
        refused(text, Double.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "1", "TRUE", "True", " true", "no", "off", "0"})
    void aBooleanIsTrueOrFalse(String text) {
        refused(text, Boolean.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" CTO", "CTO ", "cto", "0", "C-T-O"})
    void aConstantIsItsName(String text) {
        refused(text, Role.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 30 Nov 2026 09:00:00 GMT",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "2026-11-30",
                " 2026-11-30T09:00:00Z",
                "2026-11-31T09:00:00Z"
            })
    void aTimeIsOneOfOurCalendar(String text) {
        refused(text, Instant.class);
    }

    private void refused(String text, Class<?> type) {
        assertThatThrownBy(() -> parameters.convert(text, type))
                .isInstanceOf(ConversionException.class);
    }
}
