package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A framework of another system says on its page what it lacks, and leads to where it is added. */
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
    void sayWhatTheyLackAndAreFinishedInSeveralSteps(Chromium chromium, RunningSystem system) {
        try (Visitor hr = Visitor.arrive(chromium, system, Person.hr("drafting"), Mode.NARROW)) {
            hr.send("POST", "/ims/case/v1p1/CFPackages?version=3.0-own", PACKAGE);
            hr.open("/framework?version=3.0-own").sees(LACKS);
            Page page = hr.page();
            assertThat(page.locator("button:text-is('Publish')").isDisabled()).isTrue();
            assertThat(hr.overflow()).isZero();
            assertThat(hr.violations(List.of())).isEmpty();

            page.locator(".note a:text-is('Counts to ten')").click();
            for (int level = 0; level < 6; level++) {
                page.locator("#l0-" + level).fill("Counts to " + 2 * level + ".");
            }
            page.locator("#s0").fill("https://x.example/2");
            save(page);
            hr.sees(LACKS);
            assertThat(page.locator(".note").innerText()).doesNotContain("Counts to ten");

            page.locator("#description").fill("How far somebody counts.");
            save(page);
            assertThat(page.locator(".note").innerText())
                    .doesNotContain("Description")
                    .contains("Roles: CTO, CPTO and Field CTO");
            assertThat(page.locator("button:text-is('Publish')").isDisabled()).isTrue();
        }
    }

    private static void save(Page page) {
        page.locator("button:text-is('Save the draft')").click();
        page.locator("button:text-is('Save the draft'):disabled").waitFor();
    }
}
