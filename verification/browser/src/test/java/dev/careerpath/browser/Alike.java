package dev.careerpath.browser;

import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.RunningSystem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Puts two of a kind that look the same into every list, so that only their buttons' names differ.
 */
final class Alike {

    private static final String TOPIC = "careerpath.profile.events.assessment-service.dlt";
    static final String DEAD_LETTERS = "/operations?of=assessment&topic=" + TOPIC;

    private Alike() {}

    /** Invitations, calendars, comments, commitments, shares and measured values. */
    static void inEveryListOf(Visitor leader) {
        String profile = leader.profile();
        String roadmap = "/v1/roadmaps/" + profile;
        String step = leader.send("GET", roadmap, null).at("/stages/0/milestones/0/id").asString();
        String measure =
                leader.send("GET", roadmap + "/role", null).at("/scorecard/0/id").asString();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        for (String other : List.of("one@example.org", "two@example.org")) {
            leader.send(
                    "POST", "/v1/assessments/" + profile + "/raters", "{\"group\": \"MANAGER\"}");
            leader.send("POST", roadmap + "/calendars", null);
            leader.send(
                    "POST",
                    roadmap + "/comments",
                    "{\"milestoneId\": \"%s\", \"text\": \"Done.\"}".formatted(step));
            leader.send(
                    "POST",
                    roadmap + "/commitments",
                    "{\"what\": \"Send the outline\", \"until\": \"2099-01-15\"}");
            leader.share(other, "ROADMAP");
            leader.send(
                    "POST",
                    roadmap + "/role/scorecard/" + measure + "/values",
                    "{\"value\": 12, \"on\": \"%s\"}".formatted(today));
        }
    }

    /**
     * Subscriptions, deliveries, imports with errors, dead letters and entries of the audit trail.
     *
     * @return a subscription with deliveries
     */
    static String inEveryListOfTheOrganisation(Visitor anyone, RunningSystem system) {
        String subject = UUID.randomUUID().toString();
        String subscription = "";
        for (int i = 0; i < 2; i++) {
            subscription =
                    anyone.send(
                                    "POST",
                                    "/v1/subscriptions",
                                    "{\"kind\": \"webhook\", \"url\": \"http://127.0.0.1:9/hook\"}")
                            .path("id")
                            .asString();
            anyone.takeIn("{\"name\": \"Without a role\"}\n".repeat(i + 1));
            system.topic(TOPIC)
                    .put(subject, "{}", OperatorAcceptanceTests.letter("accessible", subject));
        }
        String deliveries = "/v1/subscriptions/" + subscription + "/deliveries";
        for (int i = 0; i < 2; i++) {
            system.caller("accessible").submit(Examples.profile("cto-to-cpto"));
        }
        Caller.eventually(() -> anyone.send("GET", deliveries, null).path("items").size() > 3);
        return subscription;
    }
}
