package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A leader from the printed link to a roadmap and on, without a pointer. */
@OnTheRunningSystem
@InTheBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerAcceptanceTests {

    private static final Person LEADER = Person.leader("local", "leader");

    @Test
    @Order(1)
    void comesFromThePrintedLinkToARoadmapByKeyboardAlone(Chromium chromium, RunningSystem system) {
        String link = SignIn.printed(system, "leader");
        try (Visitor leader = Visitor.follow(chromium, system, link, Mode.LIGHT)) {
            assertThat(leader.page().url()).doesNotContain("code");
            Instant begun = Instant.now();
            Keyboard keys = leader.keyboard();
            keys.to("Begin").press("Enter");
            leader.awaitHeading("Your profile");

            keys.to("Name").press("Control+A").type("Noor Haddad");
            keys.to("What are you today?").type("VP Eng");
            keys.to("Next").press("Enter");
            keys.to("Start-up").press("ArrowDown");
            keys.to("Next").press("Enter");
            keys.to("Years of leading people").type("8");
            keys.to("Next").press("Enter");
            leader.page().locator("details summary").first().waitFor();
            keys.press("Tab", "Enter", "Tab", "ArrowDown", "ArrowDown", "ArrowDown");
            assertThat(leader.page().locator("summary .tag.info").first().innerText())
                    .startsWith("Level");
            keys.to("Next").press("Enter");
            keys.to("Make my roadmap").press("Enter");

            leader.awaitHeading("Readiness for CTO");
            assertThat(keys.focused()).startsWith("Readiness for CTO");
            Duration took = Duration.between(begun, Instant.now());
            System.out.printf("From the first page to a roadmap: %d ms%n", took.toMillis());
            assertThat(took).isLessThan(Duration.ofMinutes(2));
            assertThat(system.logs())
                    .doesNotContain(link.substring(link.indexOf("code=") + 5))
                    .doesNotContainPattern(Visitor.TOKEN);
        }
    }

    @Test
    @Order(2)
    void startsAndFinishesAStepByKeyboardAlone(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEADER, Mode.LIGHT)) {
            leader.open("/roadmap");
            Keyboard keys = leader.keyboard();

            keys.to("Start:").press("Enter");
            leader.page().locator(".plan .tag.info").first().waitFor();
            keys.to("Finish:").press("Enter");
            leader.page().locator("dialog[open]").waitFor();
            keys.to("What shows it?").type("Decision record 12");
            keys.to("Finish it").press("Enter");

            leader.page().locator(".plan .tag.good").first().waitFor();
            assertThat(leader.page().locator(".plan").first().innerText())
                    .contains("Decision record 12");
        }
    }

    @Test
    @Order(3)
    void triesOtherHoursAndMakesThemTheGoal(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEADER, Mode.LIGHT)) {
            leader.open("/what-if");
            Keyboard keys = leader.keyboard();

            keys.to("Hours a week").press("ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
            leader.page().locator("section[aria-busy=false]").waitFor();
            keys.to("Make this the goal").press("Enter");
            keys.to("Make it the goal").press("Enter");

            leader.awaitHeading("Roadmap to CTO");
        }
    }

    @Test
    @Order(4)
    void asksAManagerForARating(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEADER, Mode.LIGHT)) {
            leader.open("/ask-others");
            Keyboard keys = leader.keyboard();

            keys.to("Ask somebody").press("Enter");
            keys.to("Name, for you alone").type("Sam");
            keys.to("Make a link").press("Enter");

            leader.page().locator("#link").waitFor();
            assertThat(leader.page().locator("#link").inputValue()).contains("/v1/ratings/");
            keys.press("Escape");
            assertThat(leader.page().locator("table").first().innerText()).contains("Sam");
        }
    }

    @Test
    @Order(9)
    void erasesEverythingByTypingTheName(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEADER, Mode.LIGHT)) {
            leader.open("/my-data");
            Keyboard keys = leader.keyboard();

            keys.to("Erase everything").press("Enter");
            keys.to("Type the name").type("Somebody else").press("Enter");
            assertThat(leader.page().locator("#typed-error").innerText()).isNotBlank();
            keys.press("Control+A").type("Noor Haddad").press("Enter");

            leader.page().getByText("Start with your profile").first().waitFor();
        }
    }
}
