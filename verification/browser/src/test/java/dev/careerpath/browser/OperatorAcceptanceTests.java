package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Seeing how the system is, and putting back what could not be processed, without a pointer. */
@OnTheRunningSystem
@InTheBrowser
class OperatorAcceptanceTests {

    private static final String PROFILES = "careerpath.profile.events";
    private static final String DEAD = PROFILES + ".roadmap-service.dlt";

    @Test
    void readsADeadLetterLearnsWhatAReplayDoesAndPutsItBack(
            Chromium chromium, RunningSystem system) {
        String subject = UUID.randomUUID().toString();
        system.topic(DEAD).put(subject, "{\"kept\":\"as it was\"}", letter("local", subject));
        try (Visitor operator =
                Visitor.arrive(chromium, system, Person.operator("local"), Mode.LIGHT)) {
            operator.open("/operations?of=roadmap&topic=" + DEAD);
            assertThat(operator.page().locator("#health").innerText())
                    .contains("Edge", "Profile", "Assessment", "Roadmap", "Up");
            assertThat(operator.page().locator("#dead-letters").innerText())
                    .contains(subject, "It is newer than we are");

            Keyboard keys = operator.keyboard();
            keys.to("Read").press("Enter");
            operator.page().getByText("as it was").first().waitFor();
            keys.press("Escape");
            assertThat(operator.violations(List.of())).isEmpty();
            keys.to("Put back …").press("Enter");
            operator.page().getByText("would go to " + PROFILES).first().waitFor();
            assertThat(system.topic(PROFILES).of(subject)).isEmpty();
            keys.to("Put back").press("Enter");
            operator.page().locator("#says").getByText("1 letter put back").waitFor();
        }
        Caller.eventually(() -> system.topic(PROFILES).of(subject).size() == 1);
    }

    @Test
    void aServiceThatIsDownLeavesTheOthersOnThePage(Chromium chromium, RunningSystem system) {
        try (Visitor operator =
                Visitor.arrive(chromium, system, Person.operator("local"), Mode.LIGHT)) {
            operator.page()
                    .route(
                            "**/v1/operations/assessment**",
                            route ->
                                    route.fulfill(
                                            new Route.FulfillOptions()
                                                    .setStatus(503)
                                                    .setContentType("application/problem+json")
                                                    .setBody(
                                                            "{\"title\":\"Down\",\"detail\":\"No answer yet\"}")));
            operator.open("/operations");

            assertThat(operator.page().locator("#health").innerText())
                    .contains("No answer yet", "Roadmap", "Up");
        }
    }

    /** What a dead letter about somebody of an organisation says of itself. */
    static Map<String, String> letter(String tenant, String subject) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/profile-service");
        headers.put("ce_type", "dev.careerpath.profile.painted.v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-11-24T10:00:00Z");
        headers.put("ce_sequence", "1");
        headers.put("ce_tenantid", tenant);
        headers.put("ce_correlationid", "by-hand");
        headers.put("kafka_dlt-original-topic", PROFILES);
        headers.put("kafka_dlt-exception-message", "It is newer than we are");
        return headers;
    }
}
