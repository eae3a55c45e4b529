package dev.careerpath.assessment.raters;

import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.links.GuessLimit;
import dev.careerpath.starter.openapi.Refuses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The two requests that need no bearer token: the link's own token is checked instead. */
@RestController
@Tag(name = "Ratings", description = "Answering, with the link of an invitation")
@RequestMapping("/v1/ratings/{token}")
@SecurityRequirements
class RatingsController {

    private static final MediaType HTML =
            MediaType.parseMediaType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");

    private final SubmittingRating submitting;
    private final GuessLimit limit;

    RatingsController(SubmittingRating submitting, GuessLimit limit) {
        this.submitting = submitting;
        this.limit = limit;
    }

    private record Received(String status, String detail) {}

    /** The address is a secret: it must not stay in caches or go out as a referrer. */
    @ModelAttribute
    void keepTheAddressSecret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What a rater is asked",
            description =
                    "404 for a link that was never given, 410 for one that was used, has expired or"
                            + " was taken back. A browser gets a page.")
    @Refuses(status = 410, when = "The link was used, has expired or was taken back.")
    ResponseEntity<Questions> questions(@PathVariable String token, HttpServletRequest request) {
        return ResponseEntity.ok(
                limit.guard(request.getRemoteAddr(), () -> submitting.questions(token)));
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A rater's levels and comments, once",
            description =
                    "At least one level. A link that was used answers 410, whatever is sent: if the"
                            + " first answer was yours, it counts.")
    @Refuses(status = 410, when = "The link was used, has expired or was taken back.")
    ResponseEntity<Received> submit(
            @PathVariable String token,
            @RequestBody Sent<Submission> submission,
            HttpServletRequest request) {
        submit(token, submission, request.getRemoteAddr());
        return ResponseEntity.ok(new Received("RECEIVED", "Thank you. Your answer counts."));
    }

    @Hidden
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String token, HttpServletRequest request) {
        try {
            Questions questions =
                    limit.guard(request.getRemoteAddr(), () -> submitting.questions(token));
            return html(
                    200, RatingPage.form(RatingForm.of(questions, Submission.EMPTY, List.of())));
        } catch (ApiProblem problem) {
            return html(problem.status().value(), RatingPage.notice(problem));
        }
    }

    @Hidden
    @PostMapping(
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> submitForm(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Submission submission = submission(fields);
        try {
            submit(token, new Sent<>(submission, List.of(), List.of()), address);
            return html(200, RatingPage.thanks());
        } catch (InvalidRequest problem) {
            Questions questions = limit.guard(address, () -> submitting.questions(token));
            return html(
                    400, RatingPage.form(RatingForm.of(questions, submission, problem.errors())));
        } catch (ApiProblem problem) {
            return html(problem.status().value(), RatingPage.notice(problem));
        }
    }

    private void submit(String token, Sent<Submission> submission, String address) {
        limit.guard(
                address,
                () -> {
                    submitting.submit(token, submission);
                    return true;
                });
    }

    /**
     * The fields of the page's form: {@code level.<code>}, {@code comment.<code>}, {@code comment}.
     * A comment without a level is kept, so that the rater is asked for the level.
     */
    private static Submission submission(MultiValueMap<String, String> fields) {
        List<Submission.@Nullable Level> levels = new ArrayList<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(RatingForm.LEVEL)) {
                String code = field.substring(RatingForm.LEVEL.length());
                String level = fields.getFirst(field);
                String comment = fields.getFirst(RatingForm.COMMENT_ON + code);
                if (level != null && !level.isBlank() || comment != null && !comment.isBlank()) {
                    levels.add(new Submission.Level(code, number(level), comment));
                }
            }
        }
        return new Submission(levels, fields.getFirst(RatingForm.COMMENT));
    }

    private static @Nullable Double number(@Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : Double.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static ResponseEntity<String> html(int status, String page) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", RatingPage.CONTENT_SECURITY_POLICY)
                .contentType(HTML)
                .body(page);
    }
}
