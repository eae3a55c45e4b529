package dev.careerpath.profile.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.test.Api;
import dev.careerpath.starter.test.Backends;
import dev.careerpath.starter.test.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What is left of an erased person where nobody else writes anything. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // The repeat comes by so much after the segment may no longer be the newest.
            "careerpath.keeping.history=1s",
            "careerpath.keeping.erased-within=3s",
        })
@ContextConfiguration(initializers = RepeatingErasuresIntegrationTests.QuietBroker.class)
@DirtiesContext
class RepeatingErasuresIntegrationTests {

    private static final EmbeddedKafka KAFKA = kafka();
    private static final String ERASED = "dev.careerpath.profile.erased.v1";

    @LocalServerPort private int port;

    /** A broker of this test's own, so that no other test's records roll a segment. */
    static final class QuietBroker
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new Backends().initialize(context);
            TestPropertyValues.of("spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers())
                    .applyTo(context);
        }
    }

    @AfterAll
    static void stop() {
        KAFKA.close();
    }

    @Test
    void leavesNothingReadableOnAQuietPartition() {
        Api acme = Api.at(port).as("acme", "profiles:read", "profiles:write");
        String id =
                acme.post(
                                "/v1/profiles",
                                """
                                {"name":"Ada Example","timeZone":"Europe/London","currentRole":"CTO",
                                 "targetRole":"CPTO","context":{"companyStage":"SCALE_UP"},
                                 "ratings":[{"competency":"strategic-thinking","level":3.0}],
                                 "goal":{"targetDate":"2040-11-30","hoursPerWeek":6}}
                                """)
                        .json()
                        .at("/id")
                        .asString();
        assertThat(id).isNotBlank();
        assertThat(acme.send("DELETE", "/v1/profiles/" + id, null, r -> r).status()).isEqualTo(202);
        assertThat(records(id, 2).getFirst().value()).isNotNull();

        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(records(id, 1))
                                .isNotEmpty()
                                .allSatisfy(record -> assertThat(record.value()).isNull()));
        List<Event> left = records(id, 1).stream().map(EventRecords::fromRecord).toList();
        assertThat(left).extracting(Event::type).containsOnly(ERASED);
        assertThat(left).extracting(Event::id).containsOnly(left.getFirst().id());
    }

    private static List<ConsumerRecord<String, byte[]>> records(String id, int atLeast) {
        return Topic.at(KAFKA.bootstrapServers(), "careerpath.profile.events")
                .recordsWhere(record -> record.key().equals(id), atLeast);
    }

    private static EmbeddedKafka kafka() {
        try {
            return EmbeddedKafka.start(Files.createTempDirectory("career-path-quiet"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
