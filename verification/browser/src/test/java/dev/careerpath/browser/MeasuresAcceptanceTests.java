package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the app costs its visitors: bytes over the wire, and the time until a what-if answers. */
@OnTheRunningSystem
@InTheBrowser
class MeasuresAcceptanceTests {

    private static final int KILOBYTES = 1024;
    private static final int TIMES = 20;

    @Test
    void theFirstPageIsSmallAndComesCompressed(Chromium chromium, RunningSystem system) {
        try (Visitor visitor = Visitor.arrive(chromium, system, "anyone", Mode.LIGHT)) {
            int bytes =
                    number(
                            visitor,
                            "['navigation', 'resource'].flatMap(t =>"
                                    + " performance.getEntriesByType(t)).filter(e =>"
                                    + " !e.name.includes('/v1/')).reduce((sum, e) => sum +"
                                    + " e.transferSize, 0)");
            int painted =
                    number(
                            visitor,
                            "Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)");
            System.out.printf(
                    "The first page is %,d bytes over the wire, painted after %d ms%n",
                    bytes, painted);

            assertThat(bytes).isBetween(KILOBYTES, 40 * KILOBYTES);
        }
    }

    @Test
    void aWhatIfAnswersWhileTheHandIsOnTheSlider(Chromium chromium, RunningSystem system) {
        List<Integer> took = new ArrayList<>();
        try (Visitor visitor = Visitor.arrive(chromium, system, "coach", Mode.LIGHT)) {
            visitor.submit(Examples.profile("vp-engineering-to-cto"));
            visitor.open("/what-if");
            String person =
                    (String)
                            visitor.page()
                                    .evaluate(
                                            "fetch('/v1/me').then(a => a.json()).then(me =>"
                                                    + " me.profiles[0])");
            for (int i = 0; i < TIMES; i++) {
                took.add(
                        number(
                                visitor,
                                """
                                (async () => { const begun = performance.now()
                                  await (await fetch('/v1/roadmaps/%s/preview', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Career-Path': 'web' }, body: JSON.stringify({ hoursPerWeek: %d }) })).json()
                                  return Math.round(performance.now() - begun) })()\
                                """
                                        .formatted(person, 5 + i)));
            }
        }
        Collections.sort(took);
        System.out.printf(
                "What-if in the browser: %d ms in the middle, %d ms at p95%n",
                took.get(TIMES / 2), took.get(TIMES * 95 / 100));

        assertThat(took.get(TIMES / 2)).isLessThan(2000);
    }

    private static int number(Visitor visitor, String script) {
        return ((Number) visitor.page().evaluate(script)).intValue();
    }
}
