package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.node.ObjectNode;

/** What HR does with the people of an organisation, from an import to a framework of its own. */
@OnTheRunningSystem
@InTheBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrganisationAcceptanceTests {

    private static final String TENANT = "organised";
    private static final Person HR = Person.hr(TENANT);
    private static final int PEOPLE = 6;

    @Test
    @Order(1)
    void takesPeopleInFromAFileAndSaysWhatIsWrongWithALine(
            Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            hr.open("/people/import");

            hr.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload(
                                    "people.ndjson",
                                    "application/x-ndjson",
                                    lines().getBytes(StandardCharsets.UTF_8)));

            hr.sees("people.ndjson: Done").sees("Errors as CSV");
            assertThat(hr.page().locator("dl.facts").innerText())
                    .containsSubsequence("New", "6", "There already", "0", "With errors", "1");
            Caller.eventually(() ->
                    hr.send("GET", "/v1/profiles?limit=50", null)
                            .path("items")
                            .valueStream()
                            .allMatch(it -> it.path("summary").has("projectedFinish")));
        }
    }

    @Test
    @Order(2)
    void findsAPersonAndSavesTheListByKeyboardAlone(Chromium chromium, RunningSystem system)
            throws Exception {
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            Keyboard keys = hr.keyboard();
            keys.to("People").press("Enter");
            hr.awaitHeading("People");
            keys.to("Name or e-mail").type("person 3");
            hr.page().locator("tbody tr").nth(1).waitFor(GONE);
            assertThat(hr.page().url()).endsWith("?q=person+3");
            assertThat(hr.page().locator("tbody").innerText()).contains("Person 3");

            keys.to("Save this list as CSV");
            var saved = hr.page().waitForDownload(() -> keys.press("Enter"));
            assertThat(Files.readString(saved.path())).contains("\"Person 3\"");
            keys.backTo("Person 3").press("Enter");
            hr.awaitHeading("Readiness for CTO");
        }
    }

    @Test
    @Order(3)
    void seesGroupsOfFiveAndMoreAndWhoCouldFollow(Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            // Figures of groups are published in steps, so that nobody can be told from a change.
            Caller.eventually(() -> hr.open("/heat-map").page().locator("td.heat").count() > 0);
            assertThat(hr.outline()).contains("columnheader \"CTO, Scale-up\"");
            assertThat(hr.page().locator("td.heat").first().innerText())
                    .matches("\\d\\.\\d \\([56]\\)");

            hr.open("/succession");
            assertThat(hr.text()).contains("CTO: 6 people", "Person 1");
        }
    }

    @Test
    @Order(4)
    void changesAFrameworkByKeyboardAloneAndSeesWhoWouldMove(
            Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            hr.open("/framework?version=1.1");
            Keyboard keys = hr.keyboard();

            keys.to("Make a draft of it").press("Enter");
            keys.to("Its version").press("Control+A").type("1.2-own");
            keys.to("Make the draft").press("Enter");
            hr.awaitHeading("Framework 1.2-own");
            keys.to("Strategic thinking").press("Enter");
            keys.to("Strategic thinking, level for CTO").press("Control+A").type("5");
            keys.press("Tab");
            keys.backTo("Save the draft").press("Enter");
            hr.page().locator("button:has-text('Who would move?'):enabled").waitFor();
            keys.to("Who would move?").press("Enter");
            hr.sees("By band");
            keys.to("Publish").press("Enter");
            keys.to("Publish it").press("Enter");
            hr.sees("Adopt for all");

            keys.to("Adopt for all").press("Enter");
            keys.to("Adopt it for all").press("Enter");
            hr.sees("6 of 6 profiles looked at");
        }
    }

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= PEOPLE; i++) {
            ObjectNode profile = Examples.profile("vp-engineering-to-cto");
            profile.put("name", "Person " + i).remove("email");
            lines.append(profile).append('\n');
        }
        return lines.append("{\"name\": \"Without a role\"}\n").toString();
    }
}
