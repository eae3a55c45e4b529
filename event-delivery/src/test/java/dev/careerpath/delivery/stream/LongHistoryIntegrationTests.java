package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.delivery.DeliveryOnItsOwn;
import dev.careerpath.delivery.stream.Follower.Frame;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A history that is longer than what a process keeps at hand, with clocks that disagree. */
@SpringBootTest(
        classes = DeliveryOnItsOwn.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "careerpath.rate-limit.requests=0")
@ContextConfiguration(initializers = Backends.class)
class LongHistoryIntegrationTests {

    private static final String TYPE = "dev.careerpath.thing.happened.v1";
    private static final int EVENTS = 6000;
    private static final String FILLER = "x".repeat(3000);

    @LocalServerPort private int port;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String token =
            TestTokens.of(tenant, "roadmaps:read", "profiles:read", "assessments:read");

    @Test
    void isShownWholeFromTheStartAndFromAnyPlaceInIt() {
        List<Event> published = new ArrayList<>();
        Random random = new Random(7);
        Instant start = Instant.now();
        for (int i = 0; i < EVENTS; i++) {
            // A clock that is behind dates an event before the one that it follows.
            Instant time = start.plusMillis(i).minusMillis(random.nextInt(5000));
            published.add(event("subject-" + random.nextInt(200), i, time));
        }
        Topic.named("careerpath.progress.events").publish(published.toArray(Event[]::new));

        List<Frame> shown;
        try (Follower follower = Follower.of(port, token, "?from=start")) {
            shown = follower.next(TYPE, EVENTS);
        }
        assertThat(ids(shown)).containsExactlyInAnyOrderElementsOf(idsOf(published));

        int place = EVENTS / 3;
        List<Frame> rest;
        try (Follower resumed = Follower.of(port, token, "", shown.get(place).id())) {
            rest = resumed.next(TYPE, EVENTS - place - 1);
        }
        Set<String> both = new LinkedHashSet<>(ids(shown.subList(0, place + 1)));
        both.addAll(ids(rest));
        assertThat(both).containsExactlyInAnyOrderElementsOf(idsOf(published));
    }

    private static List<String> ids(List<Frame> frames) {
        return frames.stream()
                .map(frame -> frame.data().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static List<String> idsOf(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private Event event(String subject, int sequence, Instant time) {
        return new Event(
                UUID.randomUUID().toString(),
                "/things",
                TYPE,
                subject,
                time,
                sequence,
                tenant,
                "correlation",
                null,
                null,
                time,
                "{\"on\":\"" + FILLER + "\"}");
    }
}
