package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** A leader and a coach work on one plan, each in their own window. */
@OnTheRunningSystem
@InTheBrowser
class TogetherAcceptanceTests {

    private static final String TENANT = "together";
    private static final Person LEA = Person.leader(TENANT, "lea");
    private static final Person NOOR = Person.leader(TENANT, "noor");
    private static final Person CORA = Person.leader(TENANT, "cora@example.org");

    @Test
    void aCoachCommentsConfirmsAndAgreesAndTheLeaderAnswers(
            Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEA, Mode.LIGHT);
                Visitor coach = Visitor.arrive(chromium, system, CORA, Mode.LIGHT)) {
            String id = leader.submit(Examples.profile("vp-engineering-to-cto")).profile();
            leader.share("cora@example.org", "ROADMAP");
            finishTheFirstStep(leader);
            coach.mayRead("/v1/roadmaps/" + id + "/comments");

            coach.open("/shared");
            assertThat(coach.page().locator("table").innerText())
                    .contains("Next step", "Slips", "Last activity");
            coach.page().locator("main table a").first().click();
            coach.awaitHeading("Together");
            propose(coach, "Send me the outline");
            button(coach, "Confirm:").click();
            button(coach, "Confirm:").waitFor(gone());
            coach.page().locator("a:text('Comment on a step')").click();
            coach.awaitHeading("Roadmap to CTO");
            assertThat(coach.page().locator(".plan").first().innerText()).contains("Confirmed");
            comment(coach, "Whom do you want to convince?");

            leader.open("/together");
            assertThat(leader.page().locator("main").innerText())
                    .contains("Whom do you want to convince?", "Coach", "Send me the outline");
            button(leader, "Agree:").click();
            leader.page().locator(".tag.warn:text('Agreed')").waitFor();
            leader.open("/roadmap");
            comment(leader, "The whole board.");
            leader.page().locator("summary:text('Comments: 2')").waitFor();

            coach.open("/people/" + id + "/together");
            assertThat(coach.page().locator("main").innerText())
                    .contains("The whole board.", "Agreed");
        }
    }

    @Test
    void aLeaderTicksTheFirstDaysAndKeepsAMeasuredValueByKeyboardAlone(
            Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, NOOR, Mode.LIGHT)) {
            leader.submit(Examples.profile("vp-engineering-to-cto")).open("/in-the-role");
            String item = leader.page().locator(".choices .choice").first().innerText();
            Keyboard keys = leader.keyboard();

            keys.to(item).press("Space");
            leader.page().locator(".choices input:checked").first().waitFor();
            keys.to("Add a value:").press("Enter");
            leader.page().locator("dialog[open]").waitFor();
            keys.to("Value").type("12.5");
            keys.to("The target is reached").press("Space");
            keys.to("Keep it").press("Enter");
            leader.page().locator("td:has-text('12.5 on')").waitFor();

            leader.open("/in-the-role");
            assertThat(leader.page().locator(".choices input").first().isChecked()).isTrue();
            assertThat(leader.page().locator("main").innerText()).contains("target reached");
        }
    }

    private static void finishTheFirstStep(Visitor leader) {
        leader.open("/roadmap");
        button(leader, "Finish:").click();
        leader.page().locator("#evidence-title").fill("Decision record 12");
        leader.page().locator("dialog button.primary").click();
        leader.page().locator(".plan .tag.good").first().waitFor();
    }

    private static void propose(Visitor visitor, String what) {
        visitor.page().locator("button:text('Propose a commitment')").click();
        visitor.page().locator("#what").fill(what);
        visitor.page().locator("#until").fill("2099-01-15");
        visitor.page().locator("dialog button.primary").click();
        visitor.page().locator(".plan h3:has-text('%s')".formatted(what)).waitFor();
    }

    private static void comment(Visitor visitor, String text) {
        button(visitor, "Comment:").click();
        visitor.page().locator("#text").fill(text);
        visitor.page().locator("dialog button.primary").click();
        visitor.page().locator("dialog").waitFor(gone());
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().locator("button[aria-label^='%s']".formatted(name)).first();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
