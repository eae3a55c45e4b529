package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.EventStream;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One profile from submission over a finished milestone to a new plan, followed on Kafka, on the
 * event stream and by webhook at once, while the service behind all three is killed.
 */
@OnTheRunningSystem
class AllChannelsAcceptanceTests {

    private static final String PROGRESS = "careerpath.progress.events";

    private final RunningSystem system;
    private final Caller caller;
    private final List<JsonNode> hooked = new CopyOnWriteArrayList<>();
    private final List<JsonNode> streamed = new CopyOnWriteArrayList<>();
    private HttpServer endpoint;

    AllChannelsAcceptanceTests(RunningSystem system) {
        this.system = system;
        this.caller = system.caller("all-channels");
    }

    @BeforeEach
    void listen() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        endpoint.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        endpoint.createContext(
                "/",
                exchange -> {
                    hooked.add(
                            JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        endpoint.start();
    }

    @AfterEach
    void close() {
        endpoint.stop(0);
    }

    @Test
    void carryTheSameEventsInTheSameOrderExactlyOnceAfterDroppingRepeats() throws Exception {
        caller.post(
                        "/v1/subscriptions",
                        "{\"url\":\"http://127.0.0.1:%d/hooks\"}"
                                .formatted(endpoint.getAddress().getPort()))
                .expect(201);
        EventStream stream = caller.stream("/v1/events?from=now", null);

        String id = caller.submit(Examples.profile("vp-engineering-to-cto"));
        JsonNode first = caller.awaitRoadmap(id, 1);
        String milestone = first.at("/stages/0/milestones/0/id").asString();
        changed(id, milestone, "IN_PROGRESS");
        stream.await(message -> message.type().equals("dev.careerpath.milestone.started.v1"));

        int restarts = system.restarts("roadmap");
        system.kill("roadmap");
        system.awaitRestarted("roadmap", restarts + 1);
        String last = remember(stream);
        stream.close();

        try (EventStream resumed = caller.stream("/v1/events", last)) {
            changed(id, milestone, "DONE");
            Caller.eventually(() ->
                    caller.get("/v1/roadmaps/" + id)
                            .json()
                            .path("cause")
                            .asString("")
                            .endsWith("was completed."));
            List<String> published = settled(id);
            Caller.eventually(() -> {
                streamed.clear();
                streamed.addAll(before);
                resumed.messages().forEach(message -> streamed.add(message.json()));
                return about(streamed, id).size() >= published.size();
            });
            Caller.eventually(() -> about(hooked, id).size() >= published.size());

            assertThat(types(hooked, id))
                    .contains(
                            "dev.careerpath.roadmap.generated.v1",
                            "dev.careerpath.milestone.started.v1",
                            "dev.careerpath.milestone.completed.v1",
                            "dev.careerpath.roadmap.revised.v1");
            assertThat(about(streamed, id)).as("stream").isEqualTo(published);
            assertThat(about(hooked, id)).as("webhook").isEqualTo(published);
        }
        verifyCredential(id, milestone);
    }

    private final List<JsonNode> before = new ArrayList<>();

    private String remember(EventStream stream) {
        stream.messages().forEach(message -> before.add(message.json()));
        return stream.messages().getLast().id();
    }

    private void changed(String profile, String milestone, String status) {
        Caller.eventually(() ->
                caller.changeMilestone(
                                        profile,
                                        milestone,
                                        status.equals("DONE")
                                                ? "{\"status\":\"DONE\",\"evidence\":{\"title\":\"Done\"}}"
                                                : "{\"status\":\"" + status + "\"}")
                                .status()
                        == 200);
    }

    /** What Kafka holds of a profile, once nothing more comes. */
    private List<String> settled(String profile) throws InterruptedException {
        List<String> now = published(profile);
        for (List<String> earlier = List.of(); !now.equals(earlier); ) {
            Thread.sleep(1_500);
            earlier = now;
            now = published(profile);
        }
        return now;
    }

    private List<String> published(String profile) {
        List<String> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        system.topic(PROGRESS)
                .of(profile)
                .forEach(record -> {
                    String id = record.attribute("source") + " " + record.attribute("id");
                    if (seen.add(id)) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    /** A profile's progress events, repeats dropped. */
    private static List<String> about(List<JsonNode> events, String profile) {
        return progress(events, profile)
                .map(event -> event.path("source").asString() + " " + event.path("id").asString())
                .distinct()
                .toList();
    }

    private static List<String> types(List<JsonNode> events, String profile) {
        return progress(events, profile).map(event -> event.path("type").asString()).toList();
    }

    private static java.util.stream.Stream<JsonNode> progress(
            List<JsonNode> events, String profile) {
        return events.stream()
                .filter(event -> event.path("subject").asString("").equals(profile))
                .filter(event -> event.path("source").asString("").startsWith("/roadmap-service"));
    }

    /** The finished milestone as a credential, checked with nothing but the JDK. */
    private void verifyCredential(String profile, String milestone) throws Exception {
        String envelope =
                caller.get("/v1/roadmaps/%s/milestones/%s/credential".formatted(profile, milestone))
                        .expect(200)
                        .json()
                        .path("id")
                        .asString();
        String[] jwt = envelope.substring("data:application/vc+jwt,".length()).split("\\.");
        JsonNode header = JsonMapper.shared().readTree(decoded(jwt[0]));
        String kid = header.path("kid").asString();
        JsonNode key =
                system.stranger()
                        .get("/.well-known/credentials" + kid.substring(kid.lastIndexOf('/')))
                        .expect(200)
                        .json();
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        check.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(decoded(jwt[2]))).isTrue();
        assertThat(JsonMapper.shared().readTree(decoded(jwt[1])).at("/type/1").asString())
                .isEqualTo("AchievementCredential");
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(1, decoded(key.path(field).asString()));
    }

    private static byte[] decoded(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
