package dev.careerpath.delivery.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.delivery.DeliveryOnItsOwn;
import dev.careerpath.delivery.stream.Follower.Frame;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.TestTokens;
import dev.careerpath.starter.test.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event stream from outside: over HTTP, with real topics behind it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "careerpath.streams.heartbeat=1s",
            "server.tomcat.connection-timeout=3s",
            "careerpath.rate-limit.requests=0"
        })
@ContextConfiguration(initializers = Backends.class)
class EventStreamIntegrationTests {

    private static final String PROFILE = "careerpath.profile.events";
    private static final String ASSESSMENT = "careerpath.assessment.events";
    private static final String PROGRESS = "careerpath.progress.events";
    private static final String OTHER = "dev.careerpath.thing.happened.v1";

    @LocalServerPort private int port;
    @Autowired private MeterRegistry meters;
    @Autowired private EventPublisher publisher;

    private final String tenant = "t-" + UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();
    private final String everything =
            TestTokens.of(tenant, "roadmaps:read", "profiles:read", "assessments:read");

    @Test
    void showsATenantItsOwnEventsAndOnlyTheTopicsThatTheTokenOpens() {
        for (String topic : List.of(PROFILE, ASSESSMENT, PROGRESS)) {
            Topic.named(topic)
                    .publish(event(tenant, subject, 1, topic), event("rival", subject, 2, topic));
        }

        try (Follower all = Follower.of(port, everything, "?from=start");
                Follower some =
                        Follower.of(port, TestTokens.of(tenant, "roadmaps:read"), "?from=start");
                Follower rival =
                        Follower.of(
                                port,
                                TestTokens.of("rival", "roadmaps:read"),
                                "?from=start&profileId=" + subject)) {
            assertThat(all.next(OTHER, 3))
                    .extracting(frame -> json(frame).at("/data/on").asString())
                    .containsExactlyInAnyOrder(PROFILE, ASSESSMENT, PROGRESS);
            assertThat(json(some.next(OTHER, 1).getFirst()).at("/data/on").asString())
                    .isEqualTo(PROGRESS);
            JsonNode only = json(rival.next(OTHER, 1).getFirst());
            assertThat(only.at("/tenantid").asString()).isEqualTo("rival");
            assertThat(only.at("/data/on").asString()).isEqualTo(PROGRESS);

            Topic.named(PROGRESS).publish(event(tenant, subject, 3, "live"));
            for (Follower follower : List.of(all, some)) {
                JsonNode next = json(follower.next(OTHER, 1).getFirst());
                assertThat(next.at("/sequence").asString()).isEqualTo("3");
                assertThat(next.at("/specversion").asString()).isEqualTo("1.0");
                assertThat(next.at("/dataschema").asString())
                        .startsWith("http://localhost:8080/schemas/dev.careerpath.");
            }
        }
        try (Follower stranger = Follower.of(port, TestTokens.of(tenant, "profiles:read"), "");
                Follower late =
                        Follower.of(port, TestTokens.expired(tenant, "roadmaps:read"), "")) {
            assertThat(stranger.status()).isEqualTo(403);
            assertThat(late.status()).isEqualTo(401);
        }
    }

    @Test
    void tellsThePublisherWhatOthersHavePublished() {
        Event elsewhere = event(tenant, subject, 1, "published by another replica");
        assertThat(publisher.mayLack(elsewhere, null)).isTrue();

        Topic.named(PROGRESS).publish(elsewhere);

        await().untilAsserted(() -> assertThat(publisher.mayLack(elsewhere, null)).isFalse());
    }

    @Test
    void filtersByProfilesAndByTypesAndSaysWhenATypeIsUnknown() {
        String second = UUID.randomUUID().toString();
        String third = UUID.randomUUID().toString();
        try (Follower profiles =
                        Follower.of(
                                port,
                                everything,
                                "?profileId=" + subject + "&profileId=" + second);
                Follower types =
                        Follower.of(
                                port,
                                everything,
                                "?type=milestone.started.v1&type=dev.careerpath.stage.completed.v1");
                Follower unknown = Follower.of(port, everything, "?type=milestone.sung.v1")) {
            assertThat(unknown.next("notice", 1).getFirst().data())
                    .contains("dev.careerpath.milestone.sung.v1", "milestone.started.v1");
            assertThat(unknown.heartbeat().id()).isNotEmpty();

            Topic.named(PROGRESS)
                    .publish(
                            event(tenant, third, 1, "third"),
                            typed("dev.careerpath.milestone.started.v1", third),
                            event(tenant, second, 1, "second"),
                            typed("dev.careerpath.stage.completed.v1", third),
                            event(tenant, subject, 1, "first"));

            assertThat(profiles.next(OTHER, 2))
                    .extracting(frame -> json(frame).at("/subject").asString())
                    .containsExactlyInAnyOrder(subject, second);
            assertThat(types.next("dev.", 2))
                    .extracting(Frame::event)
                    .containsExactly(
                            "dev.careerpath.milestone.started.v1",
                            "dev.careerpath.stage.completed.v1");
            assertThat(unknown.heartbeat().id()).isNotEmpty();
        }
    }

    @Test
    void goesOnAfterTheLastIdWithoutARepeatAndSkipsWhatWasNotForIt() {
        try (Follower first = Follower.of(port, everything, "")) {
            Topic.named(PROGRESS).publish(events(5));
            String second = first.next(OTHER, 2).getLast().id();
            first.next(OTHER, 3);
            String sign = first.heartbeat().id();
            try (Follower again = Follower.of(port, everything, "", second);
                    Follower later = Follower.of(port, everything, "", sign)) {
                assertThat(again.next(OTHER, 3))
                        .extracting(frame -> json(frame).at("/sequence").asString())
                        .containsExactly("3", "4", "5");
                Topic.named(PROGRESS).publish(event(tenant, subject, 6, "next"));
                assertThat(json(later.next(OTHER, 1).getFirst()).at("/sequence").asString())
                        .isEqualTo("6");
            }
        }
    }

    @Test
    void goesOnAtAnotherReplicaSaysWhatIsNoLongerKeptAndStopsWithItsStreamsOpen() throws Exception {
        Topic.named(PROGRESS).publish(events(400));
        String first;
        int partition;
        try (Follower here = Follower.of(port, everything, "?from=start&profileId=" + subject)) {
            List<Frame> seen = here.next(OTHER, 400);
            assertThat(seen)
                    .extracting(frame -> json(frame).at("/sequence").asString())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 400).mapToObj(Integer::toString).toList());
            first = seen.getFirst().id();
        }
        var record = Topic.named(PROGRESS).recordsWhere(r -> subject.equals(r.key()), 400);
        partition = record.getFirst().partition();
        long hundredth = record.get(99).offset();
        ConfigurableApplicationContext replica = replica();
        int there = port(replica);
        try (Follower whole = Follower.of(there, everything, "?profileId=" + subject, first)) {
            assertThat(whole.next("", 1)).isNotEmpty();
            assertThat(whole.next(OTHER, 399))
                    .first()
                    .satisfies(frame ->
                            assertThat(json(frame).at("/sequence").asString()).isEqualTo("2"));
            delete(partition, hundredth);
            Follower late = Follower.of(there, everything, "?profileId=" + subject, first);
            JsonNode gap = json(late.next("gap", 1).getFirst());
            assertThat(gap.at("/reason").asString()).isEqualTo("EXPIRED");
            assertThat(gap.at("/missed/0/topic").asString()).isEqualTo(PROGRESS);
            assertThat(gap.at("/missed/0/partition").asInt()).isEqualTo(partition);
            assertThat(gap.at("/missed/0/to").asLong()).isEqualTo(hundredth);
            assertThat(json(late.next(OTHER, 1).getFirst()).at("/sequence").asString())
                    .isEqualTo("100");

            replica.close();

            whole.rest();
            late.rest();
        }
    }

    @Test
    void saysThatAnIdIsOfTheFutureAndBeginsWithTheEarliest() {
        Topic.named(PROGRESS).publish(events(2));
        try (Follower first = Follower.of(port, everything, "?from=start")) {
            first.next(OTHER, 2);
            String future = first.heartbeat().id().replaceAll("\\.(\\d+)(~|$)", ".9$1$2");
            try (Follower again = Follower.of(port, everything, "", future)) {
                JsonNode gap = json(again.next("gap", 1).getFirst());
                assertThat(gap.at("/reason").asString()).isEqualTo("FUTURE");
                assertThat(gap.at("/message").asString()).contains("after the newest event");
                assertThat(again.next(OTHER, 2))
                        .extracting(frame -> json(frame).at("/sequence").asString())
                        .containsExactly("1", "2");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "9.0.1", "2.99.1", "2.0", "2.0.1~", "2.0.-1", "2.0.1 OR 1"})
    void refusesAnIdThatIsNoneOfItsOwn(String id) {
        try (Follower follower = Follower.of(port, everything, "", id)) {
            assertThat(follower.status()).isEqualTo(400);
        }
    }

    @Test
    void answersHeadWithTheHeadAloneAndHasNothingOpenThen() throws Exception {
        awaitOpen(0);
        HttpRequest head =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"))
                        .header("Authorization", "Bearer " + everything)
                        .timeout(Duration.ofSeconds(10))
                        .HEAD()
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            // On one connection: a first answer without an end would hold up the second.
            for (int i = 0; i < 3; i++) {
                var answer = client.send(head, HttpResponse.BodyHandlers.discarding());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("text/event-stream");
            }
        }
        assertThat(open()).isZero();
    }

    @Test
    void refusesAPlaceToBeginThatThereIsNot() {
        try (Follower follower = Follower.of(port, everything, "?from=yesterday")) {
            assertThat(follower.status()).isEqualTo(400);
        }
    }

    @Test
    void endsWhenTheTokenDoes() {
        String brief = TestTokens.lasting(Duration.ofSeconds(3), tenant, "roadmaps:read");
        try (Follower follower = Follower.of(port, brief, "")) {
            assertThat(follower.rest())
                    .last()
                    .satisfies(frame -> {
                        assertThat(frame.event()).isEqualTo("end");
                        assertThat(frame.data()).contains("token has expired");
                    });
        }
    }

    @Test
    void cutsOffWhoDoesNotReadAndServesWhoDoes() throws Exception {
        awaitOpen(0);
        try (Follower reads = Follower.of(port, everything, "");
                Socket sleeps = new Socket()) {
            sleeps.setReceiveBufferSize(4096);
            sleeps.connect(new InetSocketAddress("127.0.0.1", port));
            sleeps.getOutputStream()
                    .write(
                            ("GET /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                                            + everything
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            awaitOpen(2);

            for (int round = 0; round < 8; round++) {
                Topic.named(PROGRESS)
                        .publish(
                                IntStream.rangeClosed(1, 200)
                                        .mapToObj(
                                                i -> event(tenant, subject, i, "x".repeat(10_000)))
                                        .toArray(Event[]::new));
            }

            assertThat(reads.next(OTHER, 1600)).hasSize(1600);
            awaitOpen(1);
        }
    }

    @Test
    void keepsTwoThousandIdleStreamsAndHandsEachItsEvent() throws Exception {
        awaitOpen(0);
        long memory = used();
        try (ManyStreams streams = ManyStreams.open(port, everything, 2000)) {
            awaitOpen(2000);
            long each = (used() - memory) / 2000;
            System.out.printf(
                    "2,000 idle streams: %d KiB of heap each, clients included; %d platform threads%n",
                    each / 1024,
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(t -> !t.isVirtual())
                            .count());
            assertThat(each).isLessThan(200 << 10);

            Topic.named(PROGRESS).publish(event(tenant, subject, 1, "the-mark"));

            streams.awaitEverywhere("the-mark");
        }
        awaitOpen(0);
    }

    @Test
    void stopsAtOnceWithHundredsOfStreamsOpenAndEndsEachAsAWhole() throws Exception {
        ConfigurableApplicationContext replica = replica();
        try (ManyStreams streams = ManyStreams.open(port(replica), everything, 300)) {
            long began = System.nanoTime();
            replica.close();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(12));

            assertThat(streams.endedWhole()).isEqualTo(300);
        }
    }

    private static ConfigurableApplicationContext replica() {
        return new SpringApplicationBuilder(DeliveryOnItsOwn.class)
                .initializers(new Backends())
                .run("--server.port=0", "--careerpath.streams.heartbeat=1s");
    }

    private static int port(ConfigurableApplicationContext replica) {
        return replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private double open() {
        return meters.get("careerpath.streams").gauge().value();
    }

    private void awaitOpen(double expected) throws InterruptedException {
        for (int i = 0; i < 600 && open() != expected; i++) {
            Thread.sleep(50);
        }
        assertThat(open()).isEqualTo(expected);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void delete(int partition, long before) throws Exception {
        try (Admin admin =
                Admin.create(
                        Map.of("bootstrap.servers", (Object) Backends.pair().bootstrapServers()))) {
            admin.deleteRecords(
                            Map.of(
                                    new TopicPartition(PROGRESS, partition),
                                    RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    private Event[] events(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> event(tenant, subject, i, "here"))
                .toArray(Event[]::new);
    }

    private Event typed(String type, String of) {
        return event(type, tenant, of, 1, "typed");
    }

    private static Event event(String tenant, String subject, long sequence, String on) {
        return event(OTHER, tenant, subject, sequence, on);
    }

    private static Event event(
            String type, String tenant, String subject, long sequence, String on) {
        Instant now = Instant.now();
        return new Event(
                UUID.randomUUID().toString(),
                "/things",
                type,
                subject,
                now,
                sequence,
                tenant,
                "correlation-" + subject,
                null,
                null,
                now,
                "{\"on\":\"" + on + "\"}");
    }

    private static JsonNode json(Frame frame) {
        return new JsonMapper().readTree(frame.data());
    }
}
