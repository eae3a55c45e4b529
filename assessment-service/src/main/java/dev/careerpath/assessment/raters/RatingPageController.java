package dev.careerpath.assessment.raters;

import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.links.GuessLimit;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a rating link, for whoever opens it in a browser. */
@Hidden
@RestController
@RequestMapping("/v1/ratings/{token}")
class RatingPageController {

    private static final MediaType HTML =
            MediaType.parseMediaType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");

    private final SubmittingRating submitting;
    private final GuessLimit limit;

    RatingPageController(SubmittingRating submitting, GuessLimit limit) {
        this.submitting = submitting;
        this.limit = limit;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(@PathVariable String token, HttpServletRequest request) {
        try {
            Questions questions =
                    limit.guard(request.getRemoteAddr(), () -> submitting.questions(token));
            return html(
                    200,
                    RatingPage.form(RatingForm.of(questions, Submission.EMPTY, List.of()), token));
        } catch (ApiProblem problem) {
            return html(problem.status().value(), RatingPage.notice(problem, token));
        }
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> submitForm(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Sent<Submission> sent = RatingFields.submission(fields);
        try {
            limit.guard(address, () -> submitting.submit(token, sent));
            return html(200, RatingPage.thanks(token));
        } catch (InvalidRequest problem) {
            return again(token, address, sent.value(), problem);
        } catch (ApiProblem problem) {
            return html(problem.status().value(), RatingPage.notice(problem, token));
        }
    }

    /** The form once more, with what is to be mended; the link may have been used meanwhile. */
    private ResponseEntity<String> again(
            String token, String address, Submission given, InvalidRequest problem) {
        try {
            Questions questions = limit.guard(address, () -> submitting.questions(token));
            return html(
                    400, RatingPage.form(RatingForm.of(questions, given, problem.errors()), token));
        } catch (ApiProblem gone) {
            return html(gone.status().value(), RatingPage.notice(gone, token));
        }
    }

    private static ResponseEntity<String> html(int status, String page) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", RatingPage.CONTENT_SECURITY_POLICY)
                .contentType(HTML)
                .body(page);
    }
}
