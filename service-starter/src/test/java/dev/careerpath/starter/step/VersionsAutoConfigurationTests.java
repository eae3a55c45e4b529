package dev.careerpath.starter.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.careerpath.embedded.EmbeddedMongo;
import dev.careerpath.starter.outbox.Sweep;
import dev.careerpath.starter.step.DerivedDocuments.Version;
import dev.careerpath.starter.step.HeadWrites.Change;
import dev.careerpath.starter.step.HeadWrites.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;

class VersionsAutoConfigurationTests {

    private static final Instant NOW = Instant.parse("2036-12-01T00:00:00Z");

    private record Plan(String title) {}

    private final EmbeddedMongo store = EmbeddedMongo.inMemory(0);
    private final MongoTemplate mongo =
            new MongoTemplate(MongoClients.create(store.uri()), "versions");
    private final DerivedDocuments<Plan> plans = new DerivedDocuments<>(mongo, "plans", Plan.class);

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withInitializer(context ->
                            context.getBeanFactory()
                                    .setConversionService(
                                            ApplicationConversionService.getSharedInstance()))
                    .withConfiguration(AutoConfigurations.of(VersionsAutoConfiguration.class))
                    .withBean(MongoTemplate.class, () -> mongo)
                    .withBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
                    .withPropertyValues("careerpath.versions.kept=3650d");

    @AfterEach
    void stop() {
        store.close();
    }

    /** Its versions 1 and 2 are too old, 3 is not, and 4 is the latest. */
    @Test
    void endsVersionsWhoseTimeIsOverAndNoOthers() {
        Duration year = Duration.ofDays(365);
        versions(
                "busy",
                NOW.minus(year.multipliedBy(12)),
                NOW.minus(year.multipliedBy(11)),
                NOW.minus(year.multipliedBy(9)),
                NOW.minus(year));
        versions("quiet", NOW.minus(year.multipliedBy(15)));

        service.withBean(DerivedDocuments.class, () -> plans)
                .run(context -> {
                    assertThat(context).hasSingleBean(Sweep.class);
                    eventually("busy", 4, 3);
                    eventually("quiet", 1);
                });
        assertThat(plans.version("acme", "busy", 2)).isEmpty();
        assertThat(plans.version("acme", "busy", 3)).contains(new Plan("busy 3"));
    }

    @Test
    void isNotThereWhereNothingIsDerived() {
        service.run(context -> assertThat(context).doesNotHaveBean(Sweep.class));
    }

    private void eventually(String subject, long... expected) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (numbers(subject).length != expected.length && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(numbers(subject)).containsExactly(expected);
    }

    private long[] numbers(String subject) {
        return plans.versions("acme", subject).stream().mapToLong(Version::version).toArray();
    }

    private void versions(String subject, Instant... times) {
        Head<Plan> head = null;
        for (int version = 1; version <= times.length; version++) {
            Origin origin =
                    new Origin(
                            "/source",
                            "event-" + version,
                            version,
                            version,
                            1,
                            "c",
                            null,
                            NOW,
                            null);
            Plan plan = new Plan(subject + " " + version);
            Head<Plan> next =
                    head == null
                            ? Head.first(subject, "acme", origin, times[0], plan)
                            : head.next(origin, times[version - 1], plan);
            plans.writes()
                    .write(
                            List.of(
                                    new Change<>(
                                            head == null ? null : new Found<>(head, List.of()),
                                            next)));
            head = next;
        }
    }
}
