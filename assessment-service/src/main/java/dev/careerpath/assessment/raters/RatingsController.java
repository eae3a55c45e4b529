package dev.careerpath.assessment.raters;

import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.links.GuessLimit;
import dev.careerpath.starter.openapi.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two requests that need no bearer token: the link's own token is checked instead. */
@RestController
@Tag(name = "Ratings", description = "Answering, with the link of an invitation")
@RequestMapping("/v1/ratings/{token}")
@SecurityRequirements
class RatingsController {

    private final SubmittingRating submitting;
    private final GuessLimit limit;

    RatingsController(SubmittingRating submitting, GuessLimit limit) {
        this.submitting = submitting;
        this.limit = limit;
    }

    private record Received(String status, String detail) {}

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
        limit.guard(request.getRemoteAddr(), () -> submitting.submit(token, submission));
        return ResponseEntity.ok(new Received("RECEIVED", "Thank you. Your answer counts."));
    }
}
