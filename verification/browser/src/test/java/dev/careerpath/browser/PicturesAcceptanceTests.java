package dev.careerpath.browser;

import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The pictures of the README: {@code ./mvnw verify -Dit.test=PicturesAcceptanceTests
 * -Dpictures=true}.
 */
@OnTheRunningSystem
@InTheBrowser
class PicturesAcceptanceTests {

    private static final List<String> PAGES = List.of("readiness", "roadmap", "what-if");

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "true")
    void areTaken(Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, "coach", Mode.LIGHT)) {
            leader.submit(Examples.profile("vp-engineering-to-cto"));
            for (String page : PAGES) {
                leader.open("/" + page);
                leader.page()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setPath(Path.of("docs/images", page + ".png")));
            }
        }
    }
}
