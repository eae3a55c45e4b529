package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a leader does with a roadmap that is there, without a pointer. */
@OnTheRunningSystem
@InTheBrowser
class LeaderAcceptanceTests {

    private static final Person LEA = Person.leader("leaders", "lea");
    private static final Person NOOR = Person.leader("leaders", "noor");
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @Test
    void seesTheGapsTheGatesAndTheHistory(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, LEA)) {
            leader.open("/readiness");

            assertThat(leader.heading()).isEqualTo("Readiness for CTO");
            assertThat(leader.outline())
                    .contains("table \"Gaps, the one most worth closing first\"", "Readiness 7");
        }
    }

    @Test
    void findsOutWhatALevelConsistsOf(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, LEA)) {
            leader.open("/why");
            Keyboard keys = leader.keyboard();

            keys.to("Find a competency").type("communication");
            leader.sees("1 competency");
            keys.press("Tab", "Enter");

            leader.sees("What it consists of").sees("Own rating").sees("Together");
            assertThat(leader.page().url()).endsWith("?q=communication");
        }
    }

    @Test
    void readsWhatStandsBeforeReadyOnTheRoadmap(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, NOOR)) {
            leader.open("/roadmap");

            leader.sees("What stands between you and “Ready”").sees("“Ready” begins at 80");
        }
    }

    @Test
    void skipsAStepAndTakesThatBack(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, NOOR)) {
            leader.open("/roadmap");
            Keyboard keys = leader.keyboard();
            int skipped = leader.page().locator(".plan .tag:text-is('Skipped')").count();

            keys.to("Skip:").press("Enter");
            keys.to("Skip it").press("Enter");
            leader.sees("Skipped");
            keys.to("Undo: not skipped").press("Enter");

            leader.sees("Planned. The plan is made anew in a moment.");
            assertThat(leader.page().locator(".plan .tag:text-is('Skipped')").count())
                    .isEqualTo(skipped);
        }
    }

    @Test
    void isToldWhatMovedSinceTheLastVisit(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, Person.leader("leaders", "moving"))) {
            leader.open("/roadmap");
            leader.change("/v1/profiles/" + leader.profile(), "{\"goal\": {\"hoursPerWeek\": 20}}");
            leader.sees("Your plan has changed since you were here");
            leader.keyboard().to("Understood").press("Enter");

            assertThat(leader.keyboard().focused()).isEqualTo("Roadmap to CTO");
            assertThat(leader.text()).doesNotContain("has changed since you were here");
        }
    }

    @Test
    void readsAboutTheRole(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, LEA)) {
            leader.open("/in-the-role");

            assertThat(leader.outline())
                    .contains(
                            "heading \"In the role of CTO\" [level=1]",
                            "heading \"The first 90 days\" [level=2]",
                            "table \"Scorecard\"");
        }
    }

    @Test
    void sharesSomethingAndStops(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, NOOR)) {
            leader.open("/share");
            Keyboard keys = leader.keyboard();

            keys.to("Share with somebody").press("Enter");
            keys.to("E-mail address").type("sponsor@example.org");
            keys.to("Coach").press("ArrowDown", "ArrowDown");
            keys.to("Share").press("Enter");
            leader.sees("sponsor@example.org");
            assertThat(leader.page().locator("table").first().innerText())
                    .contains("Sponsor", "The roadmap and Readiness");
            keys.to("Stop sharing: sponsor@example.org").press("Enter");
            keys.to("Stop sharing").press("Enter");

            leader.sees("You share with nobody.");
        }
    }

    @Test
    void saysWhereTheyStandTodayByKeyboardAlone(Chromium chromium, RunningSystem system) {
        Person away = Person.leader("leaders", "away");
        try (Visitor leader = atHome(chromium, system, away)) {
            leader.open("/profile");
            Keyboard keys = leader.keyboard();

            keys.to("Where you stand today").press("Enter");
            keys.to("How do you work?").type("Between");
            keys.to("For how many months so far?").type("4");
            assertThat(leader.page().locator("#employer").innerText()).doesNotContain("now");
            keys.to("Customers to talk to").press("Space");
            keys.to("Next").press("Enter");
            leader.open("/profile?step=5");
            keys.to("Save and plan anew").press("Enter");
            leader.awaitHeading("Readiness for CTO");

            assertThat(
                            leader.send("GET", "/v1/profiles/" + leader.profile(), null)
                                    .path("situation"))
                    .hasToString(
                            "{\"employment\":\"BETWEEN_JOBS\",\"monthsAway\":4,\"reach\":[\"CUSTOMERS\"]}");
        }
    }

    @Test
    void goesOnWithAProfileOnAnotherDevice(Chromium chromium, RunningSystem system) {
        Person moving = Person.leader("leaders", "two-devices");
        try (Visitor train = Visitor.arrive(chromium, system, moving, Mode.NARROW);
                Visitor desk = Visitor.arrive(chromium, system, moving, Mode.LIGHT)) {
            train.open("/profile").page().locator("#name").fill("Typed on the train");
            train.mayRead("/v1/me/draft");

            desk.open("/profile").sees("We kept what you typed last time.");
            assertThat(desk.page().locator("#name").inputValue()).isEqualTo("Typed on the train");
            desk.page().locator("button:text-is('Start over')").click();
            desk.page().locator(".note").waitFor(GONE);
            train.open("/profile");
            assertThat(train.text()).doesNotContain("We kept what you typed");
        }
    }

    @Test
    void takesEverythingAlong(Chromium chromium, RunningSystem system) {
        try (Visitor leader = atHome(chromium, system, LEA)) {
            leader.open("/my-data");

            for (String file : new String[] {"pdf", "ics", "md"}) {
                var download =
                        leader.page()
                                .waitForDownload(() ->
                                        leader.page()
                                                .locator("a[href$='." + file + "']")
                                                .press("Enter"));
                assertThat(download.path()).isNotEmptyFile();
            }
        }
    }

    @Test
    void subscribesACalendarAndRevokesIt(Chromium chromium, RunningSystem system) throws Exception {
        try (Visitor leader = atHome(chromium, system, Person.leader("leaders", "calendar"))) {
            leader.open("/my-data");
            Keyboard keys = leader.keyboard();

            keys.to("Make an address").press("Enter");
            leader.page().locator("#address").waitFor();
            String address = leader.page().locator("#address").inputValue();
            assertThat(followed(address).body()).startsWith("BEGIN:VCALENDAR");
            keys.press("Escape");
            leader.page().locator("main li button:text-is('Revoke')").waitFor();
            assertThat(leader.text()).doesNotContain(address);

            leader.page().locator("main li button:text-is('Revoke')").press("Enter");
            leader.page().locator("dialog button:text-is('Revoke')").press("Enter");
            leader.page().locator("main li button:text-is('Revoke')").waitFor(GONE);
            assertThat(followed(address).statusCode()).isEqualTo(404);
        }
    }

    /** As a calendar program asks: without a token. */
    private static HttpResponse<String> followed(String address) throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Visitor atHome(Chromium chromium, RunningSystem system, Person person) {
        return Visitor.arrive(chromium, system, person, Mode.LIGHT)
                .submit(Examples.profile("vp-engineering-to-cto"));
    }
}
