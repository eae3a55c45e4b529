package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void answersWhatTheLinkAsksAndIsCounted(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT)) {
            leader.submit(Examples.profile("vp-engineering-to-cto"));
            String link =
                    leader.send(
                                    "POST",
                                    "/v1/assessments/" + leader.profile() + "/raters",
                                    "{\"group\": \"MANAGER\", \"label\": \"Sam\"}")
                            .path("link")
                            .asString();
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
}
