package dev.careerpath.delivery.stream;

import dev.careerpath.starter.access.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Streams a tenant's events to one client for as long as it stays. */
@RestController
@Tag(name = "Events", description = "Following every event")
class EventStreamController {

    private final OpeningStreams opening;

    EventStreamController(OpeningStreams opening) {
        this.opening = opening;
    }

    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followEvents",
            summary = "Follow every event of your organisation (Server-Sent Events)",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description =
                                    "A stream that stays open; each data line is a CloudEvent.",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"))),
            description =
                    """
                    Begins now, at the first event kept (from=start), or after the event that Last-Event-ID names; an id is \
                    good at any replica and after any restart. Profile events need profiles:read too, assessment events \
                    assessments:read. Besides events of the system there are `gap` (what you asked for is no longer there, and \
                    where), `notice` and `end` (the token has expired or was revoked, or something shown is no longer shared). With own:read \
                    alone it shows what is yours, and of what is shared with you the parts that are. A comment every 15 seconds shows that the stream \
                    lives. A reader that is too slow is cut off and resumes with its last id.\
                    """)
    void stream(
            Viewer viewer,
            JwtAuthenticationToken token,
            @Parameter(description = "Only events of this profile; may be repeated")
                    @RequestParam(name = "profileId", defaultValue = "")
                    Set<String> profiles,
            @Parameter(
                            description =
                                    "Only events of this type, with or without the prefix"
                                            + " dev.careerpath.; may be repeated")
                    @RequestParam(name = "type", defaultValue = "")
                    Set<String> typesAsked,
            @Parameter(description = "now, or start: every event that is still kept, then live")
                    @RequestParam(name = "from", defaultValue = "now")
                    String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        StreamWish wish = StreamWish.of(profiles, typesAsked, from, lastEventId);
        opening.open(viewer, token.getToken(), wish, request, response);
    }
}
