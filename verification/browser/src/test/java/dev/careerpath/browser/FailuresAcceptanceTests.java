package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor reads when something is not as it should be. */
@OnTheRunningSystem
@InTheBrowser
class FailuresAcceptanceTests {

    private static final String TENANT = "failures";
    private static final Person HR = Person.hr(TENANT);
    private static final String ENDED = "h2:text-is('Your session has ended')";
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    private static final String LONG_NAME = "مايا لِندكفِست ".repeat(13).strip();

    @Test
    void aLinkOfAStrangerLeadsToAPageThatSaysSo(Chromium chromium, RunningSystem system) {
        try (Visitor leader =
                Visitor.arrive(chromium, system, Person.leader(TENANT, "lea"), Mode.LIGHT)) {
            leader.open("/people/" + UUID.randomUUID() + "/readiness");

            assertThat(leader.page().locator("main").innerText()).contains("not shared with you");
        }
    }

    @Test
    void aPageThatIsNotOpenSaysWhichRightIsMissingAndWhomToAsk(
            Chromium chromium, RunningSystem system) {
        Person groups = new Person(TENANT, "groups", "cohorts:read");
        try (Visitor visitor = Visitor.arrive(chromium, system, groups, Mode.LIGHT)) {
            visitor.open("/subscriptions");
            assertThat(visitor.page().locator("[role=alert]").innerText())
                    .contains(
                            "Your account lacks the right to manage subscriptions"
                                    + " (subscriptions:manage)",
                            "Ask whoever manages access in your organisation for it.");

            visitor.open("/people");
            assertThat(visitor.page().locator("[role=alert]").innerText())
                    .contains(
                            "to see profiles (profiles:read), or to see what is your own"
                                    + " (own:read)");
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfAFormLosesNothingTyped(
            Chromium chromium, RunningSystem system) {
        Person lea = Person.leader(TENANT, "late");
        String brief = SignIn.link(system, lea, "4s");
        try (Visitor leader = Visitor.follow(chromium, system, brief, Mode.LIGHT)) {
            leader.open("/profile?step=1");
            leader.page().locator("#name").fill("Typed with care");
            leader.page().waitForTimeout(4500);
            leader.page().locator("#current").selectOption("CTO");
            leader.page().getByText("Next").click();
            leader.page().getByText("Scale-up").click();
            leader.page().locator(ENDED).waitFor();
            assertThat(leader.heading()).startsWith("Your profile");

            leader.page().locator("#code").fill(SignIn.link(system, lea, "12h"));
            leader.page().locator(ENDED + " ~ form button").click();
            leader.page().locator(ENDED).waitFor(GONE);
            leader.page().getByText("Back").click();

            assertThat(leader.page().locator("#name").inputValue()).isEqualTo("Typed with care");
            assertThat(leader.page().locator("#current").inputValue()).isEqualTo("CTO");
            leader.open("/profile");
            assertThat(leader.page().locator("#name").inputValue()).isEqualTo("Typed with care");
        }
    }

    @Test
    void aServiceThatIsDownLeavesTheRestOfThePage(Chromium chromium, RunningSystem system) {
        String person = system.caller(TENANT).submit(Examples.profile("cto-to-cpto"));
        system.caller(TENANT).awaitRoadmap(person, 1);
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            int restarts = system.restarts("roadmap");
            system.kill("roadmap");

            hr.open("/people/" + person + "/roadmap");
            assertThat(hr.page().locator("[role=alert]").innerText())
                    .contains("Part of the system is down", "Try again", "give the number");
            hr.open("/people/" + person + "/readiness");
            assertThat(hr.heading()).isEqualTo("Readiness for CPTO");

            system.awaitRestarted("roadmap", restarts + 1);
            hr.open("/people/" + person + "/roadmap");
            assertThat(hr.heading()).isEqualTo("Roadmap to CPTO");
        }
    }

    @Test
    void aPlanThatWasChangedMeanwhileIsShownAsItIs(Chromium chromium, RunningSystem system) {
        String person = system.caller(TENANT).submit(Examples.profile("cpo-to-cpto"));
        system.caller(TENANT).awaitRoadmap(person, 1);
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            hr.page().route("**/v1/events*", Route::abort);
            hr.open("/people/" + person + "/roadmap");
            String step = hr.page().locator("[data-step]").first().getAttribute("data-step");
            system.caller(TENANT)
                    .changeMilestone(person, step, "{\"status\": \"IN_PROGRESS\"}")
                    .expect(200);

            hr.page().locator(".plan button:text-is('Start')").first().click();

            hr.sees("Changed meanwhile");
            assertThat(hr.page().locator("[data-step='" + step + "']").innerText())
                    .contains("Under way");
        }
    }

    @Test
    void aLongNameFromRightToLeftFits(Chromium chromium, RunningSystem system) {
        ObjectNode profile = Examples.profile("cto-to-cpto");
        profile.put("name", LONG_NAME);
        system.caller(TENANT).submit(profile);
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.NARROW)) {
            hr.open("/people");

            assertThat(hr.page().locator("table").innerText()).contains(LONG_NAME);
            assertThat(hr.overflow()).isZero();
        }
    }

    @Test
    void anOrganisationWithNobodyInItSaysWhatToDoNext(Chromium chromium, RunningSystem system) {
        Map<String, String> said =
                Map.of(
                        "/people", "There is nobody here yet.",
                        "/heat-map", "no group of five or more",
                        "/succession", "Nobody is assessed yet",
                        "/shared", "Nobody shares anything with you");
        Person everything = new Person("empty", "all", Person.hr("").scopes() + " own:read");
        try (Visitor hr = Visitor.arrive(chromium, system, everything, Mode.LIGHT)) {
            said.forEach((page, words) -> hr.open(page).sees(words));
        }
    }

    @Test
    void aShareThatIsTakenBackEndsAnOpenPageWithinSeconds(Chromium chromium, RunningSystem system) {
        Person lea = Person.leader(TENANT, "sharing");
        Person cora = Person.leader(TENANT, "cora@example.org");
        try (Visitor leader = Visitor.arrive(chromium, system, lea, Mode.LIGHT);
                Visitor coach = Visitor.arrive(chromium, system, cora, Mode.LIGHT)) {
            String id = leader.submit(Examples.profile("vp-engineering-to-cto")).profile();
            String share = leader.share("cora@example.org", "ROADMAP");
            coach.mayRead("/v1/roadmaps/" + id);
            coach.open("/people/" + id + "/roadmap").sees("Expansion");

            leader.send("DELETE", "/v1/profiles/" + id + "/shares/" + share, null);

            coach.page()
                    .locator("[role=alert]")
                    .getByText("not shared with you")
                    .waitFor(new Locator.WaitForOptions().setTimeout(5000));
        }
    }
}
