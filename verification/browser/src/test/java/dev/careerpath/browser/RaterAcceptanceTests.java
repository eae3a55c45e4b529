package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who was asked answers without an account and without a pointer. */
@OnTheRunningSystem
@InTheBrowser
class RaterAcceptanceTests {

    private static final Person LEA = Person.leader("rating", "lea");
    private static final String THREE = "input[type=radio][value='3']";

    @Test
    void answersWhatTheLinkAsksAndIsCounted(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT)) {
            String link = invite(leader, "Sam");
            try (Visitor rater = Visitor.follow(chromium, system, link, Mode.LIGHT)) {
                assertThat(rater.violations(List.of())).isEmpty();
                rater.page().locator("input[type=radio]").first().focus();
                rater.keyboard().press("ArrowDown", "ArrowDown", "ArrowDown");
                rater.keyboard().to("Send").press("Enter");
                rater.page().getByText("Thank you").first().waitFor();
            }

            leader.open("/ask-others");
            assertThat(leader.page().locator("table").first().innerText())
                    .contains("Sam", "Answered");
        }
    }

    @Test
    void goesOnLaterInTheSameBrowserAndLeavesNothingBehind(
            Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT)) {
            String link = invite(leader, "Kim");
            try (Visitor rater = Visitor.follow(chromium, system, link, Mode.NARROW)) {
                rater.sees("is kept in this browser alone");
                assertThat(rater.page().locator("#again").isVisible()).isFalse();
                assertThat(rater.page().locator("#over").isVisible()).isFalse();
                rater.page().locator(THREE).first().check();
                rater.page().locator("#comment").fill("Explains well.");
                assertThat(kept(rater.page()))
                        .contains("Explains well.")
                        .doesNotContain(link.substring(link.lastIndexOf('/') + 1));

                rater.page().reload();
                assertFilledIn(rater.page());
                Page later = rater.context().newPage();
                later.navigate(link);
                assertFilledIn(later);
                later.close();
                assertThat(rater.violations(List.of())).isEmpty();
                assertThat(rater.overflow()).isZero();
                try (Visitor other = Visitor.follow(chromium, system, link, Mode.LIGHT)) {
                    assertThat(other.page().locator(THREE).first().isChecked()).isFalse();
                    assertThat(other.page().locator("#comment").inputValue()).isEmpty();
                }

                rater.keyboard().to("Send").press("Enter");
                rater.page().getByText("Thank you").first().waitFor();
                Caller.eventually(() -> kept(rater.page()).equals("{}"));
            }
        }
    }

    @Test
    void emptiesTheFormOnlyWhenAskedTo(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT)) {
            String link = invite(leader, "Ada");
            try (Visitor rater = Visitor.follow(chromium, system, link, Mode.LIGHT)) {
                rater.page().locator(THREE).first().check();
                rater.page().reload();
                rater.page().onceDialog(Dialog::dismiss);
                rater.page().locator("#over").click();
                assertThat(rater.page().locator(THREE).first().isChecked()).isTrue();

                rater.page().onceDialog(Dialog::accept);
                rater.page().locator("#over").click();
                rater.page().reload();

                assertThat(rater.page().locator(THREE).first().isChecked()).isFalse();
                assertThat(rater.page().locator("#again").isVisible()).isFalse();
            }
        }
    }

    private static void assertFilledIn(Page page) {
        page.locator("#again").waitFor();
        assertThat(page.locator(THREE).first().isChecked()).isTrue();
        assertThat(page.locator("#comment").inputValue()).isEqualTo("Explains well.");
    }

    private static String kept(Page page) {
        return (String) page.evaluate("JSON.stringify({ ...localStorage })");
    }

    private static String invite(Visitor leader, String label) {
        leader.submit(Examples.profile("vp-engineering-to-cto"));
        return leader.send(
                        "POST",
                        "/v1/assessments/" + leader.profile() + "/raters",
                        "{\"group\": \"MANAGER\", \"label\": \"%s\"}".formatted(label))
                .path("link")
                .asString();
    }
}
