package dev.careerpath.roadmap.stream;

import dev.careerpath.roadmap.stream.LiveEvents.Positioned;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Streams a tenant's events to one client for as long as it stays. */
@RestController
class EventStreamController {

    private static final long HEARTBEAT_SECONDS = 15;

    private final LiveEvents live;
    private final JsonMapper json;

    EventStreamController(LiveEvents live, JsonMapper json) {
        this.live = live;
        this.json = json;
    }

    @GetMapping(path = "/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow every event of your organisation (Server-Sent Events)",
            description =
                    "Begins now, at the first event kept (from=start), or after the event that Last-Event-ID names."
                            + " Profile events need profiles:read too, assessment events assessments:read.")
    void stream(
            Caller caller,
            Authentication authentication,
            @Parameter(description = "Only events of this profile")
                    @RequestParam(name = "profileId", required = false)
                    @Nullable String profileId,
            @Parameter(
                            description =
                                    "Only these event types, with or without the prefix dev.careerpath.")
                    @RequestParam(name = "type", defaultValue = "")
                    List<String> types,
            @Parameter(description = "start: every event that is still kept, then live")
                    @RequestParam(name = "from", defaultValue = "now")
                    String from,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        StreamPosition position = position(from, lastEventId);
        Filter filter =
                new Filter(
                        caller.tenant(),
                        profileId,
                        types.stream()
                                .map(type ->
                                        type.startsWith("dev.") ? type : "dev.careerpath." + type)
                                .collect(Collectors.toUnmodifiableSet()),
                        readable(authentication));
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        out.write(": following\nretry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        follow(position, filter, out, response);
    }

    private void follow(
            StreamPosition position, Filter filter, OutputStream out, HttpServletResponse response)
            throws IOException, InterruptedException {
        LiveEvents.Subscriber subscriber = live.subscribe(position);
        while (subscriber == null && live.isRunning()) {
            live.since(position, batch -> send(batch, position, filter, out, response));
            subscriber = live.subscribe(position);
        }
        if (subscriber == null) {
            return;
        }
        try {
            while (live.isRunning() && !subscriber.tooSlow) {
                Positioned next = subscriber.buffer.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    response.flushBuffer();
                } else {
                    send(List.of(next), position, filter, out, response);
                }
            }
        } finally {
            live.leave(subscriber);
        }
    }

    private void send(
            List<Positioned> batch,
            StreamPosition position,
            Filter filter,
            OutputStream out,
            HttpServletResponse response)
            throws IOException {
        boolean written = false;
        for (Positioned next : batch) {
            if (position.isPast(next.partition(), next.offset())) {
                continue;
            }
            position.advance(next.partition(), next.offset());
            if (filter.passes(next.partition().topic(), next.event())) {
                out.write(frame(position, next.event()).getBytes(StandardCharsets.UTF_8));
                written = true;
            }
        }
        if (written) {
            response.flushBuffer();
        }
    }

    private String frame(StreamPosition position, Event event) {
        ObjectNode body = json.createObjectNode();
        body.put("id", event.id());
        body.put("source", event.source());
        body.put("type", event.type());
        body.put("subject", event.subject());
        body.put("time", event.time().toString());
        body.put("sequence", event.sequence());
        body.put("correlationId", event.correlationId());
        if (!event.data().isEmpty()) {
            body.set("data", json.readTree(event.data()));
        }
        return "id: "
                + position
                + "\nevent: "
                + event.type()
                + "\ndata: "
                + json.writeValueAsString(body)
                + "\n\n";
    }

    private StreamPosition position(String from, @Nullable String lastEventId) {
        if (lastEventId != null && !lastEventId.isBlank()) {
            return StreamPosition.parse(LiveEvents.TOPICS, lastEventId);
        }
        return new StreamPosition(
                LiveEvents.TOPICS, from.equals("start") ? live.beginning() : live.end());
    }

    private static Set<String> readable(Authentication authentication) {
        Set<String> topics = new TreeSet<>(Set.of("careerpath.progress.events"));
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            switch (String.valueOf(authority.getAuthority())) {
                case "SCOPE_profiles:read" -> topics.add("careerpath.profile.events");
                case "SCOPE_assessments:read" -> topics.add("careerpath.assessment.events");
                default -> {}
            }
        }
        return topics;
    }

    private record Filter(
            String tenant, @Nullable String profileId, Set<String> types, Set<String> topics) {

        boolean passes(String topic, Event event) {
            return event.tenant().equals(tenant)
                    && topics.contains(topic)
                    && (profileId == null || profileId.equals(event.subject()))
                    && (types.isEmpty() || types.contains(event.type()));
        }
    }
}
