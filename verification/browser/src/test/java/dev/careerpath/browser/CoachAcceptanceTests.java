package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** A coach sees who shared something, and of each what was shared. */
@OnTheRunningSystem
@InTheBrowser
class CoachAcceptanceTests {

    private static final String TENANT = "coaching";
    private static final Person LEA = Person.leader(TENANT, "lea");
    private static final Person CORA = Person.leader(TENANT, "cora@example.org");

    @Test
    void opensWhatWasSharedAndNothingElse(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT);
                Visitor coach = Visitor.arrive(chromium, system, CORA, Mode.LIGHT)) {
            String id = leader.submit(Examples.profile("vp-engineering-to-cto")).profile();
            leader.share("cora@example.org", "ROADMAP");

            coach.keyboard().to("Shared with me").press("Enter");
            coach.awaitHeading("Shared with me").sees("Maya Lindqvist");
            coach.keyboard().to("Maya Lindqvist").press("Enter");
            coach.awaitHeading("Together").sees("Next step");
            coach.open("/people/" + id + "/roadmap");
            assertThat(coach.heading()).isEqualTo("Roadmap to CTO");
            assertThat(coach.page().locator(".plan button:text-is('Start')").count()).isZero();
            coach.open("/people/" + id + "/why").sees("This part is not shared with you.");

            leader.open("/share").sees("Who has looked");
            assertThat(leader.text()).contains("cora@example.org", "Looked at the roadmap");
        }
    }
}
