package dev.careerpath.starter.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.text.Text;
import dev.careerpath.starter.text.TextRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Any record's body is held against what the record says of itself. */
class BodiesTests {

    private enum Kind {
        @JsonProperty("small")
        SMALL,
        LARGE
    }

    private record Order(
            @NotNull @Size(min = 1, max = 5) @Text(TextRule.SINGLE_LINE) String name,
            @Min(1) @Max(9) Integer count,
            Long total,
            Double share,
            Kind kind,
            Boolean open,
            LocalDate day,
            Instant at,
            List<Integer> lines,
            Map<String, Boolean> flags,
            Inner inner) {}

    private record Inner(String name) {}

    private static final String VALID =
            """
            {"name":"bolt","count":3,"total":7,"share":0.5,"kind":"small","open":true,"day":"2026-11-29",
             "at":"2026-11-29T08:00:00Z","lines":[1,2],"flags":{"x":true},"inner":{"name":"nut"}}
            """;

    private final Bodies bodies = new Bodies(new JsonMapper(), List.of());

    @Test
    void whatIsRightIsTaken() {
        Order order = read(VALID).checked(_ -> List.of());

        assertThat(order.kind()).isEqualTo(Kind.SMALL);
        assertThat(order.inner().name()).isEqualTo("nut");
        assertThat(read("{\"name\":\"bolt\",\"count\":null}").errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bolt\"  | 1                          | /name",
                "\"bolt\"  | \"\"                       | /name",
                "\"bolt\"  | \"a\\nb\"                  | /name",
                "\"bolt\"  | \"longer\"                 | /name",
                "\"bolt\"  | null                       | /name",
                "3         | 10                         | /count",
                "3         | 2.5                        | /count",
                "3         | \"3\"                      | /count",
                "3         | 3000000000                 | /count",
                ":7        | :92233720368547758070      | /total",
                "0.5       | 1e400                      | /share",
                "0.5       | \"0.5\"                    | /share",
                "\"small\" | \"SMALL\"                  | /kind",
                "\"small\" | 1                          | /kind",
                "true,     | 1,                         | /open",
                "true,     | \"true\",                  | /open",
                "\"2026-11-29\" | 20000                 | /day",
                "\"2026-11-29\" | [2026,11,29]          | /day",
                "T08:00:00Z | T8                        | /at",
                "[1,2]     | [1,\"2\",null]             | /lines/1",
                "{\"x\":true} | {\"x/y\":1}             | /flags/x~1y",
                "\"nut\"   | 5                          | /inner/name",
                "\"count\" | \"cuont\"                  | /cuont",
            })
    void whatIsOfAnotherKindIsPointedAt(String part, String other, String pointer) {
        String body = VALID.replace(part, other);
        assertThat(body).isNotEqualTo(VALID);
        assertThat(read(body).errors()).extracting(FieldError::pointer).contains(pointer);
    }

    @Test
    void rulesFindTheRestAndRepeatNothing() {
        Sent<Order> sent = read(VALID.replace("\"bolt\"", "1").replace("[1,2]", "7"));

        List<FieldError> errors =
                sent.errors(order ->
                        List.of(
                                new FieldError("/name", "required"),
                                new FieldError("/lines/0", "odd"),
                                new FieldError("/day", "over")));

        assertThat(errors)
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/name", "/lines", "/day");
        assertThatThrownBy(() -> sent.checked(_ -> List.of())).isInstanceOf(InvalidRequest.class);
    }

    private Sent<Order> read(String body) {
        return bodies.read(body.getBytes(StandardCharsets.UTF_8), Order.class);
    }
}
