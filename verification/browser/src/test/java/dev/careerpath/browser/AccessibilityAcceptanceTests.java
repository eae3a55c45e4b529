package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page breaks a rule of axe in any mode, and none is wider than the screen. */
@OnTheRunningSystem
@InTheBrowser
class AccessibilityAcceptanceTests {

    private static final List<String> ABOUT_ONESELF =
            List.of(
                    "/readiness",
                    "/why",
                    "/roadmap",
                    "/what-if",
                    "/in-the-role",
                    "/ask-others",
                    "/share",
                    "/my-data",
                    "/profile",
                    "/profile?step=4",
                    "/shared");
    private static final List<String> OF_THE_ORGANISATION =
            List.of(
                    "/",
                    "/design",
                    "/people",
                    "/people/import",
                    "/frameworks",
                    "/framework?version=1.0",
                    "/heat-map",
                    "/succession",
                    "/audit",
                    "/subscriptions",
                    "/subscriptions/new",
                    "/events",
                    "/no-such-page");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void isKeptOnEveryPage(Mode mode, Chromium chromium, RunningSystem system) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = Visitor.arrive(chromium, system, "coach", mode)) {
            visitor.submit(Examples.profile("vp-engineering-to-cto"));
            for (String page : ABOUT_ONESELF) {
                check(visitor, page, found);
            }
        }
        try (Visitor visitor = Visitor.arrive(chromium, system, "anyone", mode)) {
            for (String page : OF_THE_ORGANISATION) {
                check(visitor, page, found);
            }
        }

        System.out.printf(
                "axe in %s: %d pages, %d findings%n",
                mode, ABOUT_ONESELF.size() + OF_THE_ORGANISATION.size(), found.size());
        assertThat(found).isEmpty();
    }

    private static void check(Visitor visitor, String page, List<String> found) {
        visitor.open(page);
        visitor.violations().forEach(it -> found.add(page + " " + it));
        if (visitor.overflow() > 0) {
            found.add(page + " is wider than the screen by " + visitor.overflow());
        }
    }
}
