package dev.careerpath.assessment.caseapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Why a CASE request failed, in the shape of the binding ({@code imsx_StatusInfo}). */
record StatusInfo(
        @JsonProperty("imsx_codeMajor") String codeMajor,
        @JsonProperty("imsx_severity") String severity,
        @JsonProperty("imsx_description") String description,
        @JsonProperty("imsx_codeMinor") CodeMinor codeMinor) {

    private static final Pattern UUID =
            Pattern.compile(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    record CodeMinor(@JsonProperty("imsx_codeMinorField") List<Field> fields) {}

    record Field(
            @JsonProperty("imsx_codeMinorFieldName") String name,
            @JsonProperty("imsx_codeMinorFieldValue") String value) {}

    /** What the binding says where the rest of the API would answer with a problem. */
    static StatusInfo of(ApiProblem problem) {
        String code =
                switch (problem.status()) {
                    case BAD_REQUEST -> "invalid_selection_field";
                    case UNAUTHORIZED -> "unauthorisedrequest";
                    case FORBIDDEN -> "forbidden";
                    case NOT_FOUND -> "unknownobject";
                    case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "server_busy";
                    default ->
                            problem.status().is5xxServerError()
                                    ? "internal_server_error"
                                    : "invalid_data";
                };
        String description =
                Stream.concat(
                                Stream.of(String.valueOf(problem.getMessage())),
                                problem.errors().stream().map(FieldError::message))
                        .collect(Collectors.joining(" "));
        return of("TargetEndSystem", code, description);
    }

    /** A failure of one parameter. */
    static StatusInfo of(String field, String code, String description) {
        return new StatusInfo(
                "failure", "error", description, new CodeMinor(List.of(new Field(field, code))));
    }

    /** Whether it is a UUID as CASE writes them. */
    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static Refusal unknown(String sourcedId) {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                of("sourcedId", "unknownobject", "There is no such object " + sourcedId + "."));
    }

    static Refusal notAUuid(String sourcedId) {
        return new Refusal(
                HttpStatus.NOT_FOUND,
                of("sourcedId", "invalid_uuid", "\"" + sourcedId + "\" is not a UUID."));
    }

    static Refusal refused(String field, String code, String description) {
        return new Refusal(HttpStatus.BAD_REQUEST, of(field, code, description));
    }

    /** Ends a request with a status info. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;
        private final transient StatusInfo info;

        private Refusal(HttpStatus status, StatusInfo info) {
            super(info.description());
            this.status = status;
            this.info = info;
        }

        HttpStatus status() {
            return status;
        }

        StatusInfo info() {
            return info;
        }
    }
}
