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
    private static final Person NOOR = Person.leader(TENANT, "noor");
    private static final Person CORA = Person.leader(TENANT, "cora@example.org");

    @Test
    void findsEachPartThatIsShared(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, NOOR, Mode.LIGHT);
                Visitor coach = Visitor.arrive(chromium, system, CORA, Mode.LIGHT)) {
            String id = leader.submit(Examples.profile("vp-engineering-to-cto")).profile();
            leader.share("cora@example.org", "LEVELS", "RATINGS_SUMMARY", "EVIDENCE");
            coach.mayRead("/v1/assessments/" + id);

            coach.open("/shared").page().locator("main table a").first().click();
            coach.awaitHeading("Readiness for CTO").sees("Gaps, the one most worth closing first");
            assertThat(coach.page().locator("nav.tabs a").allInnerTexts())
                    .containsExactly("Readiness", "Levels", "What others said", "Evidence");
            coach.page().locator("nav.tabs a:text-is('Levels')").click();
            coach.awaitHeading("Levels");
            coach.page().locator("main summary").first().click();
            coach.sees("the role asks for");
            coach.open("/people/" + id + "/ask-others").sees("Nobody has been asked yet.");
            coach.open("/people/" + id + "/evidence");
            assertThat(coach.page().locator("main table").innerText()).contains("Led");
        }
    }

    @Test
    void opensWhatWasSharedAndNothingElse(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT);
                Visitor coach = Visitor.arrive(chromium, system, CORA, Mode.LIGHT)) {
            String id = leader.submit(Examples.profile("vp-engineering-to-cto")).profile();
            leader.share("cora@example.org", "ROADMAP");
            coach.mayRead("/v1/roadmaps/" + id);

            coach.keyboard().to("Shared with me").press("Enter");
            coach.awaitHeading("Shared with me").sees("Maya Lindqvist");
            coach.keyboard().to("Maya Lindqvist").press("Enter");
            coach.awaitHeading("Together").sees("Next step");
            coach.open("/people/" + id + "/roadmap");
            assertThat(coach.heading()).isEqualTo("Roadmap to CTO");
            assertThat(coach.page().locator(".plan button:text-is('Start')").count()).isZero();
            assertThat(coach.page().locator("nav.tabs").innerText().split("\\s*\\n\\s*"))
                    .containsExactly("Roadmap", "In the role", "Together");
            assertThat(coach.text())
                    .contains(
                            "Maya Lindqvist shows you the roadmap, until",
                            "You can ask to see readiness, levels by competency, what others said"
                                    + " and evidence too.");
            coach.open("/people/" + id + "/why").sees("This part is not shared with you.");

            leader.open("/share").sees("Who has looked");
            assertThat(leader.text()).contains("cora@example.org", "Looked at the roadmap");
        }
    }
}
