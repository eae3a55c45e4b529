package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No page breaks a rule of axe in any mode, none is wider than the screen, and no two buttons of
 * one are called the same.
 */
@OnTheRunningSystem
@InTheBrowser
class AccessibilityAcceptanceTests {

    private static final String TENANT = "accessible";
    private static final Person LEADER = Person.leader(TENANT, "lea");
    private static final Person ANYONE =
            new Person(
                    TENANT,
                    "anyone",
                    Person.hr(TENANT).scopes() + " " + Person.operator(TENANT).scopes());
    private static final List<String> ABOUT_ONESELF =
            List.of(
                    "/",
                    "/readiness",
                    "/why",
                    "/roadmap",
                    "/what-if",
                    "/in-the-role",
                    "/ask-others",
                    "/evidence",
                    "/share",
                    "/together",
                    "/my-data",
                    "/profile",
                    "/profile?step=2",
                    "/profile?step=3",
                    "/profile?step=4",
                    "/profile?step=5",
                    "/shared");
    private static final List<String> OF_THE_ORGANISATION =
            List.of(
                    "/",
                    "/design",
                    "/people",
                    "/people/import",
                    "/frameworks",
                    "/framework?version=1.1",
                    "/heat-map",
                    "/succession",
                    "/audit",
                    "/operations",
                    "/subscriptions",
                    "/subscriptions/new",
                    "/events",
                    "/no-such-page");

    /** Pages with a button that opens a dialog. */
    private static final Map<String, String> DIALOGS =
            Map.of(
                    "/roadmap", ".plan button:text-is('Finish')",
                    "/ask-others", "button:text-is('Ask somebody')",
                    "/share", "button:text-is('Share with somebody')",
                    "/my-data", "main button:text-is('Erase everything')",
                    "/design", "button[aria-label='Help: keys']");

    private final List<String> found = new ArrayList<>();
    private int seen;

    @Test
    void isKeptByThePagesAboutOneself(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, LEADER, Mode.LIGHT)) {
            Alike.inEveryListOf(leader.submit(Examples.profile("vp-engineering-to-cto")));
            for (String page : ABOUT_ONESELF) {
                check(leader.open(page), page);
            }
            DIALOGS.forEach((page, button) -> {
                leader.open(page).page().locator(button).first().click();
                leader.page().locator("dialog[open]").waitFor();
                check(leader, "the dialog of " + page);
            });
        }
        assertNothingFound();
    }

    @Test
    void isKeptByThePagesOfTheOrganisation(Chromium chromium, RunningSystem system) {
        try (Visitor anyone = Visitor.arrive(chromium, system, ANYONE, Mode.LIGHT)) {
            String subscription = Alike.inEveryListOfTheOrganisation(anyone, system);
            for (String page : OF_THE_ORGANISATION) {
                check(anyone.open(page), page);
            }
            check(anyone.open("/subscriptions/" + subscription), "deliveries");
            check(anyone.open(Alike.DEAD_LETTERS), "dead letters");
        }
        assertNothingFound();
    }

    @Test
    void isKeptByWhatIsThereBeforeAndInsteadOfAPage(Chromium chromium, RunningSystem system) {
        String origin = SignIn.origin(system);
        try (Visitor stranger = Visitor.follow(chromium, system, origin, Mode.LIGHT)) {
            check(stranger, "signing in");
        }
        Person nobody = new Person(TENANT, "nobody", "cohorts:read");
        try (Visitor visitor = Visitor.arrive(chromium, system, nobody, Mode.LIGHT)) {
            check(visitor.open("/people"), "a page that may not be seen");
            visitor.page().route("**/v1/succession", _ -> {});
            visitor.page().navigate(origin + "/succession");
            visitor.page().locator("main > .page > .skeleton").waitFor();
            check(visitor, "a page that is loading");
        }
        assertNothingFound();
    }

    @Test
    void isKeptByTabsThatShowWhereOneIsOnANarrowScreen(Chromium chromium, RunningSystem system) {
        Person late = Person.leader(TENANT, "late");
        try (Visitor leader = Visitor.arrive(chromium, system, late, Mode.NARROW)) {
            leader.submit(Examples.profile("vp-engineering-to-cto"));
            for (String page : List.of("/readiness", "/evidence", "/my-data")) {
                leader.open(page)
                        .page()
                        .waitForFunction(
                                """
                                () => { const tab = document.querySelector('.tabs [aria-current]')?.getBoundingClientRect()
                                  return tab && tab.left >= 0 && tab.right <= innerWidth }\
                                """);
            }
        }
    }

    private void check(Visitor visitor, String page) {
        for (Mode mode : Mode.values()) {
            mode.apply(visitor.page());
            visitor.violations(mode.axe())
                    .forEach(it -> found.add("%s in %s: %s".formatted(page, mode, it)));
            if (visitor.overflow() > 0) {
                found.add(
                        "%s in %s is wider than the screen by %d"
                                .formatted(page, mode, visitor.overflow()));
            }
            seen++;
        }
        for (Mode mode : List.of(Mode.NARROW, Mode.LIGHT)) {
            mode.apply(visitor.page());
            Axe.sameNames(visitor.page())
                    .forEach(it -> found.add("%s in %s: %s".formatted(page, mode, it)));
        }
    }

    private void assertNothingFound() {
        System.out.printf("axe: %d findings on %d pages and modes%n", found.size(), seen);
        assertThat(found).isEmpty();
    }
}
