package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A framework of another system says on its page what it lacks, and is finished there. */
@OnTheRunningSystem
@InTheBrowser
class DraftsAcceptanceTests {

    private static final String LACKS = "To be added before it can be published";
    private static final String PACKAGE =
            """
            {"CFDocument":{"identifier":"01890a5d-ac96-774b-bcce-b302099a8057","uri":"https://x.example/1",
              "creator":"X","title":"Sequence","lastChangeDateTime":"2026-01-01T00:00:00Z"},
             "CFItems":[{"identifier":"01890a5d-ac96-774b-bcce-b302099a8058","uri":"https://x.example/2",
              "fullStatement":"Counts to ten","lastChangeDateTime":"2026-01-01T00:00:00Z"}],
             "CFAssociations":[]}
            """;

    @Test
    void sayWhatTheyLackAndAreFinishedAndPublishedOnTheirPage(
            Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, Person.hr("drafting"), Mode.NARROW)) {
            hr.send("POST", "/ims/case/v1p1/CFPackages?version=3.0-own", PACKAGE);
            hr.open("/framework?version=3.0-own").sees(LACKS);
            Page page = hr.page();
            assertThat(page.locator("button:text-is('Publish')").isDisabled()).isTrue();
            assertThat(hr.overflow()).isZero();
            assertThat(hr.violations(List.of())).isEmpty();

            page.locator(".note a:text-is('Counts to ten')").click();
            page.locator("#s0").fill("https://x.example/2");
            for (int level = 0; level < 6; level++) {
                page.locator("#l0-" + level).fill("Counts to " + 2 * level + ".");
            }
            save(page);
            hr.sees(LACKS);
            assertThat(page.locator(".note").innerText()).doesNotContain("Counts to ten");

            page.locator("#description").fill("How far somebody counts.");
            page.locator("#priors summary").click();
            page.locator("#priors input").all().forEach(it -> it.fill("2"));
            for (String role : List.of("CTO", "CPTO", "Field CTO")) {
                page.getByLabel("Counts to ten, level for " + role).fill("3.5");
                page.getByLabel("Counts to ten defines the " + role).check();
                page.locator(".note a:text-is('%s')".formatted(role)).click();
                page.getByLabel("What a %s does".formatted(role)).fill("Counts.");
            }
            assertThat(hr.overflow()).isZero();
            assertThat(hr.violations(List.of())).isEmpty();
            save(page);
            page.locator("button:text-is('Publish'):enabled").waitFor();
            page.locator("button:text-is('Publish')").click();
            page.locator("button:text-is('Publish it')").click();

            hr.sees("Adopt for all");
            assertThat(hr.send("GET", "/v1/frameworks/3.0-own", null).toString())
                    .contains("\"level\":3.5,\"weight\":1.0")
                    .contains("\"defining\":[\"counts-to-ten\"]");
        }
    }

    private static void save(Page page) {
        page.locator("button:text-is('Save the draft')").click();
        page.locator("button:text-is('Save the draft'):disabled").waitFor();
    }
}
