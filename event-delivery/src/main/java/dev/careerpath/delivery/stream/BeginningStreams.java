package dev.careerpath.delivery.stream;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.Viewer;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the parts of a stream: what it shows, where it begins, how long its token lets it go on.
 */
@Component
class BeginningStreams {

    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final LiveEvents live;
    private final PastEvents past;
    private final AccessBook book;
    private final JwtDecoder tokens;
    private final SchemaAddresses schemas;
    private final StreamProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    BeginningStreams(
            LiveEvents live,
            PastEvents past,
            AccessBook book,
            JwtDecoder tokens,
            SchemaAddresses schemas,
            StreamProperties properties,
            JsonMapper json,
            Clock clock) {
        this.live = live;
        this.past = past;
        this.book = book;
        this.tokens = tokens;
        this.schemas = schemas;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** What the viewer sees of what they ask for; of one's own one may read everything. */
    StreamFilter filter(Viewer viewer, StreamWish wish) {
        return new StreamFilter(
                viewer.caller().tenant(),
                viewer.ofTenant()
                        ? Topics.readable(viewer.caller().scopes())
                        : Set.copyOf(StreamTopics.NAMES),
                wish.profiles(),
                wish.types(),
                Sight.of(book, viewer, clock),
                schemas);
    }

    /**
     * Where the stream begins.
     *
     * @throws ApiProblem 503 when the topics cannot be read
     * @throws InvalidRequest if the last event's id is none of ours
     */
    StreamPosition position(StreamWish wish) throws InterruptedException {
        if (!live.awaitReady(BROKER_ANSWERS_WITHIN)) {
            throw OpenStreams.unavailable("The event topics cannot be read at the moment.");
        }
        if (wish.lastEventId() != null) {
            return StreamPosition.parse(
                    StreamTopics.NAMES, live.end().keySet(), wish.lastEventId());
        }
        return new StreamPosition(
                StreamTopics.NAMES, wish.fromStart() ? live.beginning() : live.end());
    }

    EventLines lines(OutputStream out, StreamPosition position) {
        return new EventLines(out, json, clock, position);
    }

    EventStream stream(StreamFilter filter, StreamPosition position, Jwt token, EventLines lines) {
        return new EventStream(
                live,
                filter,
                position,
                properties.heartbeat(),
                new HeldToken(token, tokens, clock),
                lines);
    }

    CatchingUp catchingUp(
            EventStream stream, StreamFilter filter, StreamPosition position, EventLines lines) {
        return new CatchingUp(live, past, stream, filter, position, lines);
    }
}
