package dev.careerpath.roadmap.calendar;

import dev.careerpath.roadmap.export.CalendarFile;
import dev.careerpath.starter.access.Decisions;
import dev.careerpath.starter.access.Decisions.Decision;
import dev.careerpath.starter.links.GuessLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The calendar for whoever knows its address: the secret in it is checked instead of a token. */
@RestController
@Tag(name = "Documents")
@SecurityRequirements
class FeedController {

    private final OpeningCalendars opening;
    private final CalendarFile file;
    private final GuessLimit limit;

    FeedController(OpeningCalendars opening, CalendarFile file, GuessLimit limit) {
        this.opening = opening;
        this.file = file;
        this.limit = limit;
    }

    @GetMapping("/v1/calendars/{secret:[^.]+}.ics")
    @Operation(
            operationId = "followCalendar",
            summary = "A roadmap as a calendar, at its secret address",
            description = "404 for an address that was never given, was revoked or has ended.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = "text/calendar",
                                            schema = @Schema(type = "string"))))
    ResponseEntity<?> follow(
            @PathVariable String secret,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String ifNoneMatch,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Decision opened = limit.guard(request.getRemoteAddr(), () -> opening.open(secret));
        Decisions.stand(request, opened);
        return file.answer(opened.viewer().caller().tenant(), opened.subject(), ifNoneMatch);
    }
}
