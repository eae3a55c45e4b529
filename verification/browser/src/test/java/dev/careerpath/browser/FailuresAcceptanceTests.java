package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor reads when something is not as it should be. */
@OnTheRunningSystem
@InTheBrowser
class FailuresAcceptanceTests {

    private static final String LONG_NAME = "مايا لِندكفِست ".repeat(13).strip();

    @Test
    void aLinkOfAStrangerLeadsToAPageThatSaysSo(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, "leader", Mode.LIGHT)) {
            leader.open("/people/" + UUID.randomUUID() + "/readiness");

            assertThat(leader.page().locator("main").innerText()).contains("not shared with you");
        }
    }

    @Test
    void aDraftOutlivesAReloadAndTheEndOfASession(Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, "hr", Mode.LIGHT)) {
            hr.open("/profile");
            hr.page().locator("#name").fill("Typed with care");
            hr.open("/profile");
            assertThat(hr.page().locator("#name").inputValue()).isEqualTo("Typed with care");

            hr.page().locator("#current").selectOption("CTO");
            hr.context().clearCookies();
            hr.open("/profile");
            assertThat(hr.heading()).isEqualTo("Sign in");
            hr.page().locator("#code").fill(Visitor.link(system, "hr"));
            hr.page().locator("main button").click();

            hr.awaitHeading("Your profile");
            assertThat(hr.page().locator("#name").inputValue()).isEqualTo("Typed with care");
        }
    }

    @Test
    void aServiceThatIsDownLeavesTheRestOfThePage(Chromium chromium, RunningSystem system) {
        String person = system.caller("local").submit(Examples.profile("cto-to-cpto"));
        system.caller("local").awaitRoadmap(person, 1);
        try (Visitor hr = Visitor.arrive(chromium, system, "hr", Mode.LIGHT)) {
            hr.page().route("**/v1/roadmaps/**", FailuresAcceptanceTests::down);

            hr.open("/people/" + person + "/roadmap");
            String said = hr.page().locator("[role=alert]").innerText();
            assertThat(said).contains("Part of the system is down", "Try again", "0f3c9a");
            hr.open("/people/" + person + "/readiness");
            assertThat(hr.heading()).isEqualTo("Readiness for CPTO");

            hr.page().unroute("**/v1/roadmaps/**");
            hr.open("/people/" + person + "/roadmap");
            assertThat(hr.heading()).isEqualTo("Roadmap to CPTO");
        }
    }

    @Test
    void aPlanThatWasMadeAnewMeanwhileIsShownAsItIs(Chromium chromium, RunningSystem system) {
        String person = system.caller("local").submit(Examples.profile("cpo-to-cpto"));
        system.caller("local").awaitRoadmap(person, 1);
        try (Visitor hr = Visitor.arrive(chromium, system, "hr", Mode.LIGHT)) {
            hr.page()
                    .route(
                            "**/milestones/**",
                            route ->
                                    route.fulfill(
                                            problem(
                                                    412,
                                                    "The document has changed since you read it")));
            hr.open("/people/" + person + "/roadmap");
            hr.page().locator(".plan button").first().click();

            hr.page().getByText("Changed meanwhile").first().waitFor();
        }
    }

    @Test
    void aLongNameFromRightToLeftFits(Chromium chromium, RunningSystem system) {
        ObjectNode profile = Examples.profile("cto-to-cpto");
        profile.put("name", LONG_NAME);
        system.caller("local").submit(profile);
        try (Visitor hr = Visitor.arrive(chromium, system, "hr", Mode.NARROW)) {
            hr.open("/people");

            assertThat(hr.page().locator("table").innerText()).contains(LONG_NAME);
            assertThat(hr.overflow()).isZero();
        }
    }

    private static void down(Route route) {
        route.fulfill(problem(503, "The roadmap service does not answer at the moment."));
    }

    private static Route.FulfillOptions problem(int status, String detail) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody(
                        "{\"title\":\"Refused\",\"detail\":\"%s\",\"correlationId\":\"0f3c9a\"}"
                                .formatted(detail));
    }
}
