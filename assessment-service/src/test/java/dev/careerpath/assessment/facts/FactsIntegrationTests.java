package dev.careerpath.assessment.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Api.Answer;
import dev.careerpath.starter.test.Backends;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the sources say, from outside. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class FactsIntegrationTests {

    private static final String FACT = "/v1/facts/cto.faq.path-from-technical-credibility";

    @LocalServerPort private int port;

    @Test
    void saysWhatASourceSaysAndWhereALeaderMeetsIt() {
        Api reader = Api.at(port).as("acme", "assessments:read");
        Answer fact = reader.get(FACT);

        assertThat(fact.status()).as(fact.body()).isEqualTo(200);
        assertThat(fact.json().at("/article").asString()).isEqualTo("cto-ai-era");
        assertThat(fact.json().at("/text").asString()).contains("technical credibility");
        assertThat(fact.json().at("/shownIn").valueStream().map(it -> it.asString()))
                .contains("charter/path", "posts/tech-lead-of-a-team");
        assertThat(fact.header("Cache-Control")).contains("private", "max-age=86400");
        assertThat(
                        reader.send(
                                        "GET",
                                        FACT,
                                        null,
                                        r -> r.header("If-None-Match", fact.header("ETag")))
                                .status())
                .isEqualTo(304);
        assertThat(reader.get("/v1/facts/no.such.fact").status()).isEqualTo(404);
    }

    @Test
    void showsAStrangerNothing() {
        assertThat(Api.at(port).get(FACT).status()).isEqualTo(401);
        assertThat(Api.at(port).as("acme", "profiles:read").get(FACT).status()).isEqualTo(403);
    }
}
