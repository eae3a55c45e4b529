package dev.careerpath.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import dev.careerpath.acceptance.system.TopicReader.Published;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@code kill -9} in the middle of 200 submissions loses none and duplicates no version. */
@OnTheRunningSystem
class KillingAPartAcceptanceTests {

    private static final int SUBMISSIONS = 200;
    private static final int AT_ONCE = 8;

    private final RunningSystem system;

    KillingAPartAcceptanceTests(RunningSystem system) {
        this.system = system;
    }

    @Test
    void ofOneServiceAfterTheOtherLosesNothingAndDuplicatesNothing() throws Exception {
        check(List.of("profile", "assessment", "roadmap"));
    }

    @Test
    void ofBrokerAndStoreLosesNothingAndDuplicatesNothing() throws Exception {
        if (system.embedded()) {
            check(List.of("embedded"));
        } else {
            System.out.println("Broker and store are containers: not killed by this suite.");
        }
    }

    private void check(List<String> parts) throws Exception {
        Caller caller = system.caller("killing-" + parts.getFirst());
        Map<String, Integer> restarts = new HashMap<>();
        parts.forEach(part -> restarts.put(part, system.restarts(part)));
        List<String> ids = submitAllAndKill(caller, parts);
        restarts.forEach((part, before) -> system.awaitRestarted(part, before + 1));

        assertThat(Set.copyOf(ids)).hasSize(SUBMISSIONS);
        assertThat(profilesOf(caller)).containsExactlyInAnyOrderElementsOf(ids);
        for (String id : ids) {
            assertThat(caller.awaitRoadmap(id, 1).path("version").asInt()).isEqualTo(1);
            assertThat(versions(caller, "/v1/assessments/" + id + "/versions")).isEqualTo(1);
            assertThat(versions(caller, "/v1/roadmaps/" + id + "/versions")).isEqualTo(1);
        }
        publishedOnce("careerpath.profile.events", ids);
        publishedOnce("careerpath.assessment.events", ids);
        publishedOnce("careerpath.progress.events", ids);
    }

    /** Submits as a careful client does: the same key again until there is an answer. */
    private List<String> submitAllAndKill(Caller caller, List<String> parts) throws Exception {
        ObjectNode profile = Examples.profile("tech-lead-to-cpto-startup");
        AtomicInteger answered = new AtomicInteger();
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> submissions = new ArrayList<>();
            for (int i = 0; i < SUBMISSIONS; i++) {
                String key = parts.getFirst() + "-" + i;
                submissions.add(
                        clients.submit(() -> {
                            String id = submit(caller, profile, key);
                            answered.incrementAndGet();
                            return id;
                        }));
            }
            for (int i = 0; i < parts.size(); i++) {
                int before = SUBMISSIONS * (i + 1) / (parts.size() + 1);
                Caller.eventually(() -> answered.get() >= before);
                system.kill(parts.get(i));
            }
            List<String> ids = new ArrayList<>();
            for (Future<String> submission : submissions) {
                ids.add(submission.get());
            }
            return ids;
        }
    }

    private static String submit(Caller caller, JsonNode profile, String key)
            throws InterruptedException {
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                Caller.Reply reply =
                        caller.send(
                                "POST",
                                "/v1/profiles",
                                profile.toString(),
                                request -> request.header("Idempotency-Key", key));
                if (reply.status() < 500) {
                    return reply.expect(201).json().path("id").asString();
                }
            } catch (UncheckedIOException e) {
                // No answer at all is a reason to ask again, too.
            }
            Thread.sleep(100);
        }
        throw new AssertionError(key + " was never taken");
    }

    private static List<String> profilesOf(Caller caller) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/v1/profiles?limit=100" + cursor).expect(200).json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            String next = page.path("cursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private static int versions(Caller caller, String path) {
        return caller.get(path).expect(200).json().path("versions").size();
    }

    /** Each profile has one event there, whose repeats all have the same id. */
    private void publishedOnce(String topic, List<String> ids) {
        Set<String> ours = Set.copyOf(ids);
        Map<String, Set<String>> events =
                system.topic(topic).all().stream()
                        .filter(record -> ours.contains(record.key()))
                        .filter(record -> record.attribute("source").equals(source(topic)))
                        .collect(
                                Collectors.groupingBy(
                                        Published::key,
                                        Collectors.mapping(
                                                record -> record.attribute("id"),
                                                Collectors.toSet())));
        assertThat(events.keySet()).as(topic).isEqualTo(ours);
        assertThat(events.values()).as(topic).allSatisfy(found -> assertThat(found).hasSize(1));
    }

    private static String source(String topic) {
        return switch (topic) {
            case "careerpath.profile.events" -> "/profile-service";
            case "careerpath.assessment.events" -> "/assessment-service";
            default -> "/roadmap-service";
        };
    }
}
