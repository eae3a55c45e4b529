package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.audit.Audited;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Streams a tenant's events to one client for as long as it stays. */
@RestController
@Tag(name = "Events", description = "Following every event")
class EventStreamController {

    private static final Logger log = LoggerFactory.getLogger(EventStreamController.class);
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(10);
    private static final int FILTERS_AT_MOST = 100;

    private final LiveEvents live;
    private final PastEvents past;
    private final Following following;
    private final KnownTypes types;
    private final AccessBook book;
    private final JwtDecoder tokens;
    private final SchemaAddresses schemas;
    private final StreamProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicInteger open = new AtomicInteger();

    EventStreamController(
            LiveEvents live,
            PastEvents past,
            Following following,
            KnownTypes types,
            AccessBook book,
            JwtDecoder tokens,
            SchemaAddresses schemas,
            StreamProperties properties,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.live = live;
        this.past = past;
        this.following = following;
        this.types = types;
        this.book = book;
        this.tokens = tokens;
        this.schemas = schemas;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        Gauge.builder("careerpath.streams", open, AtomicInteger::get)
                .description("Open event streams")
                .register(meters);
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
        boolean resumed = lastEventId != null && !lastEventId.isBlank();
        Set<String> wanted =
                typesAsked.stream().map(KnownTypes::whole).collect(Collectors.toUnmodifiableSet());
        check(from, profiles, wanted);
        Sight sight = Sight.of(book, viewer, clock);
        StreamPosition position = position(from, resumed ? lastEventId : null);
        if (open.incrementAndGet() > properties.atMost()) {
            open.decrementAndGet();
            throw unavailable(
                    "%d streams are open, which is as many as this process takes."
                            .formatted(properties.atMost()));
        }
        boolean handedOver = false;
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            OpenResponse out = new OpenResponse(response.getOutputStream());
            EventStream stream =
                    new EventStream(
                            live,
                            past,
                            json,
                            clock,
                            new StreamFilter(
                                    viewer.caller().tenant(),
                                    viewer.ofTenant()
                                            ? readable(token)
                                            : Set.copyOf(LiveEvents.TOPICS),
                                    profiles,
                                    wanted,
                                    sight,
                                    schemas),
                            position,
                            properties.heartbeat(),
                            new HeldToken(token.getToken(), tokens, clock),
                            out);
            if (sight != null) {
                Audited.shown(sight.othersSubjects());
            }
            stream.open(types.remarks(wanted));
            LiveReader reader = stream.catchUp(resumed);
            if (reader == null) {
                stream.end();
            } else {
                out.goOn(request.startAsync());
                handedOver = true;
                following.follow(stream, reader, () -> close(out));
            }
        } catch (IOException e) {
            log.debug("A follower has gone: {}", e.getMessage());
        } finally {
            if (!handedOver) {
                open.decrementAndGet();
            }
        }
    }

    private void close(OpenResponse out) {
        open.decrementAndGet();
        out.end();
    }

    private static void check(String from, Set<String> profiles, Set<String> types) {
        if (!from.equals("now") && !from.equals("start")) {
            throw new InvalidRequest("", "from is now or start, not " + from + ".");
        }
        if (profiles.size() > FILTERS_AT_MOST || types.size() > FILTERS_AT_MOST) {
            throw new InvalidRequest(
                    "", "At most %d profiles and types can be named.".formatted(FILTERS_AT_MOST));
        }
    }

    private StreamPosition position(String from, @Nullable String lastEventId)
            throws InterruptedException {
        if (!live.awaitReady(BROKER_ANSWERS_WITHIN)) {
            throw unavailable("The event topics cannot be read at the moment.");
        }
        if (lastEventId != null) {
            return StreamPosition.parse(LiveEvents.TOPICS, live.partitions(), lastEventId);
        }
        return new StreamPosition(
                LiveEvents.TOPICS, from.equals("start") ? live.beginning() : live.end());
    }

    private static ApiProblem unavailable(String why) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The stream cannot be opened now",
                why + " Try again in a moment; nothing is lost if you send your Last-Event-ID.",
                List.of());
    }

    private static Set<String> readable(JwtAuthenticationToken token) {
        Set<String> topics = new TreeSet<>(Set.of(Topics.PROGRESS));
        for (GrantedAuthority authority : token.getAuthorities()) {
            switch (String.valueOf(authority.getAuthority())) {
                case "SCOPE_profiles:read" -> topics.add(Topics.PROFILES);
                case "SCOPE_assessments:read" -> topics.add(Topics.ASSESSMENTS);
                default -> {}
            }
        }
        return topics;
    }
}
