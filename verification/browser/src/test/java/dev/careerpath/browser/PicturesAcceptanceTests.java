package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pictures of the README, taken anew with {@code -Dpictures=true}. */
@OnTheRunningSystem
@InTheBrowser
class PicturesAcceptanceTests {

    private static final Path FOLDER = Path.of("docs/images");
    private static final Person MAYA = Person.leader("pictures", "maya.lindqvist");

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"LIGHT", "DARK"})
    @EnabledIfSystemProperty(named = "pictures", matches = "true")
    void areTaken(Mode mode, Chromium chromium, RunningSystem system) {
        try (Visitor leader = Visitor.arrive(chromium, system, MAYA, mode)) {
            leader.submit(Examples.profile("vp-engineering-to-cto"));
            for (String page : List.of("readiness", "roadmap")) {
                leader.open("/" + page);
                if (page.equals("roadmap")) {
                    leader.page()
                            .evaluate(
                                    "scrollTo(0, scrollY + document.querySelector('.plan').closest('section').getBoundingClientRect().top - 24)");
                }
                String name = page + "-" + mode.name().toLowerCase(Locale.ROOT) + ".png";
                byte[] taken =
                        leader.page()
                                .screenshot(
                                        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
                assertThat(taken).hasSizeLessThan(200_000);
            }
        }
    }
}
