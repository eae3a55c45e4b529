package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the app costs its visitors. The build measures with few people stored; {@code
 * -Dmeasures.people=10000} takes that many in first.
 */
@OnTheRunningSystem
@InTheBrowser
class MeasuresAcceptanceTests {

    private static final int KILOBYTES = 1024;
    private static final int TIMES = 40;
    private static final int PEOPLE = Integer.getInteger("measures.people", 50);
    private static final Person HR = Person.hr("local");

    @Test
    void theFirstPageIsSmallAndComesCompressed(Chromium chromium, RunningSystem system) {
        String link = SignIn.link(system, Person.leader("measures", "first"), "12h");
        try (Visitor visitor = Visitor.follow(chromium, system, link, Mode.LIGHT)) {
            int bytes =
                    number(
                            visitor,
                            """
                            ['navigation', 'resource'].flatMap(t => performance.getEntriesByType(t))
                              .filter(e => !e.name.includes('/v1/')).reduce((sum, e) => sum + e.transferSize, 0)\
                            """);
            int painted =
                    number(
                            visitor,
                            "performance.getEntriesByName('first-contentful-paint')[0].startTime");
            System.out.printf(
                    "First page: %,d bytes over the wire with headers, painted after %d ms%n",
                    bytes, painted);

            assertThat(bytes).isBetween(KILOBYTES, 50 * KILOBYTES);
        }
    }

    @Test
    void aWhatIfAndASearchAnswerWithEverybodyStored(Chromium chromium, RunningSystem system)
            throws IOException {
        try (Visitor hr = Visitor.arrive(chromium, system, HR, Mode.LIGHT)) {
            String person = takeIn(system, hr);
            took(
                    hr,
                    "What-if",
                    i ->
                            "fetch('/v1/roadmaps/%s/preview', { method: 'POST', headers: {'Content-Type': 'application/json', 'X-Career-Path': 'web' }, body: '{\"hoursPerWeek\": %d}' })"
                                    .formatted(person, 3 + i % 30));
            took(
                    hr,
                    "Search",
                    i ->
                            "fetch('/v1/profiles?limit=50&q=Person+%d')"
                                    .formatted(i * PEOPLE / TIMES));
        }
    }

    /** Waits for roadmaps from the whole file, so that nothing else is under way meanwhile. */
    private static String takeIn(RunningSystem system, Visitor hr) throws IOException {
        Path file = Files.createTempFile("people", ".ndjson");
        ObjectNode profile = Examples.profile("vp-engineering-to-cto");
        profile.remove("email");
        List<String> lines =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> profile.put("name", "Person " + i).toString())
                        .toList();
        Files.write(file, lines);
        system.run("import", file.toString()).orFail();
        await().atMost(Duration.ofSeconds(60 + PEOPLE / 10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() ->
                        // Partitions go on at their own pace: that the last has one says little.
                        IntStream.range(0, TIMES)
                                .map(i -> PEOPLE - 1 - i * PEOPLE / TIMES)
                                .allMatch(i -> found(hr, i).at("/summary").has("projectedFinish")));
        return found(hr, PEOPLE - 1).path("id").asString();
    }

    private static JsonNode found(Visitor hr, int person) {
        return hr.send("GET", "/v1/profiles?limit=50&q=Person+" + person, null).at("/items/0");
    }

    private static void took(Visitor visitor, String what, IntFunction<String> request) {
        int[] took =
                IntStream.range(0, TIMES)
                        .map(i -> number(visitor, TIMED.formatted(request.apply(i))))
                        .sorted()
                        .toArray();
        System.out.printf(
                "%s in the browser with %,d stored: %d ms in the middle, %d ms at p95%n",
                what, PEOPLE, took[TIMES / 2], took[TIMES * 95 / 100]);
        assertThat(took[TIMES / 2]).isLessThan(2000);
    }

    private static final String TIMED =
            """
            (async () => { const begun = performance.now()
              const answer = await %s
              await answer.json()
              if (!answer.ok) throw new Error(answer.status)
              return performance.now() - begun })()\
            """;

    private static int number(Visitor visitor, String script) {
        return ((Number) visitor.page().evaluate(script)).intValue();
    }
}
