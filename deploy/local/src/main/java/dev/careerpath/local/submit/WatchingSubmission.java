package dev.careerpath.local.submit;

import dev.careerpath.local.api.Api;
import dev.careerpath.local.console.Terminal;
import dev.careerpath.local.events.EventLine;
import dev.careerpath.local.events.EventStream;
import dev.careerpath.local.token.TenantOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/** Submits a profile and shows each step as it happens, then the result. */
record WatchingSubmission(Api api, Terminal terminal) {

    /** Submits it; returns the profile's id. */
    static String submit(Api api, byte[] profile) {
        return api.post("/v1/profiles", profile, UUID.randomUUID().toString())
                .orTrouble()
                .json()
                .path("id")
                .asString();
    }

    /** Submits a profile of the organisation and shows what becomes of it. */
    void watch(byte[] profile, String organisation) {
        AtomicReference<String> submitted = new AtomicReference<>("");
        AtomicLong started = new AtomicLong();
        // The stream is open before the profile is sent, so that every step is seen in its order.
        EventStream.follow(
                api,
                "/v1/events?from=now",
                () -> {
                    started.set(System.nanoTime());
                    submitted.set(submit(api, profile));
                    terminal.line("Profile " + submitted.get());
                },
                event -> {
                    if (!event.path("subject").asString().equals(submitted.get())) {
                        return true;
                    }
                    String type = EventLine.type(event);
                    terminal.line(
                            "  %5d ms  %-10s %s"
                                    .formatted(
                                            (System.nanoTime() - started.get()) / 1_000_000,
                                            step(type),
                                            EventLine.facts(event)));
                    return !type.startsWith("roadmap.");
                });
        String id = submitted.get();
        JsonNode assessment =
                api.get("/v1/assessments/" + id, "application/json").orTrouble().json();
        JsonNode roadmap = api.get("/v1/roadmaps/" + id, "application/json").orTrouble().json();
        terminal.line("");
        terminal.line(Summary.of(assessment, roadmap));
        String whose = organisation.equals(TenantOption.DEFAULT) ? "" : " --tenant " + organisation;
        terminal.line("The whole plan:  ./career-path roadmap " + id + whose);
    }

    private static String step(String type) {
        return switch (type.substring(0, type.indexOf('.'))) {
            case "profile" -> "submitted";
            case "assessment" -> "assessed";
            case "roadmap" -> "planned";
            default -> type;
        };
    }
}
