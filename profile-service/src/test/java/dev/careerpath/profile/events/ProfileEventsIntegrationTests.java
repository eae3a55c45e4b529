package dev.careerpath.profile.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.starter.contract.EventSchemas;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.EventContract;
import dev.careerpath.starter.test.Topic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The events as they are really published, held against the contract. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Backends.class)
class ProfileEventsIntegrationTests {

    private final EventContract contract = EventContract.of("profile-service");

    @LocalServerPort private int port;
    private Api acme;

    @BeforeEach
    void caller() {
        acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
    }

    @Test
    void publishesNothingThatItDoesNotDescribe() throws IOException {
        String full =
                Files.readString(
                                EventContract.repository()
                                        .resolve("deploy/examples/vp-engineering-to-cto.json"))
                        .replace(
                                "\"goal\"",
                                """
                                "situation":{"employment":"ON_LEAVE","monthsAway":4,"employer":"EITHER",
                                 "companyStage":"SCALE_UP","companySize":350,"reach":["TEAM"]},
                                "goal"
                                """);
        String id = acme.post("/v1/profiles", full).json().at("/id").asString();
        acme.post(
                "/v1/profiles/" + id + "/evidence",
                """
                {"competency":"governance","kind":"LED","title":"A review board","date":"2026-01-01",
                 "url":"https://example.org/board","level":3.5}
                """);
        acme.send("PUT", "/v1/profiles/" + id, full, r -> r.header("If-Match", "\"2\""));
        acme.send("DELETE", "/v1/profiles/" + id, null, r -> r);

        List<Event> events = Topic.named("careerpath.profile.events").eventsOf(id, 4);

        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        "dev.careerpath.profile.submitted.v1",
                        "dev.careerpath.profile.evidence-added.v1",
                        "dev.careerpath.profile.revised.v1",
                        "dev.careerpath.profile.erased.v1");
        events.forEach(contract::accepts);
        assertThat(events.toString())
                .doesNotContain("A review board", "https://example.org/board", "@");
    }

    @Test
    void servesItsContractToAnybody() {
        Api anybody = Api.at(port);
        EventSchemas here =
                EventSchemas.in(
                        "classpath:schemas",
                        new SchemaAddresses(URI.create("http://localhost:8080")));
        for (String type : contract.schemas().types()) {
            assertThat(anybody.get("/schemas/" + type + ".schema.json").json())
                    .isEqualTo(here.schema(type));
            assertThat(anybody.get("/schemas/" + type + ".example.json").json())
                    .isEqualTo(here.example(type));
        }
        assertThat(anybody.get("/asyncapi").json().at("/asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(anybody.get("/asyncapi").json().at("/channels").propertyNames())
                .containsExactly(
                        "careerpath.profile.events",
                        "careerpath.assessment.events",
                        "careerpath.progress.events");
        assertThat(anybody.get("/schemas/dev.careerpath.profile.sung.v1.schema.json").status())
                .isEqualTo(404);
        assertThat(anybody.get("/schemas/..%2fapplication.yml").status())
                .isGreaterThanOrEqualTo(400);
    }
}
