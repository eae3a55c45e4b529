package dev.careerpath.starter;

import dev.careerpath.starter.clock.OffsetClock;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.observe.ConsumerProgress;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.observe.RepeatedWarnings;
import dev.careerpath.starter.problem.ProblemAdvice;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;

/** Gives a service every part of the starter; each backs off when the service defines its own. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({StarterProperties.class, Keeping.class})
@Import({
    ProblemAdvice.class,
    StoreConfiguration.class,
    TopicConfiguration.class,
    ListenerConfiguration.class,
    WebConfiguration.class
})
public class StarterAutoConfiguration {

    // Ticks in milliseconds, which is as exact as the store keeps a time.
    @Bean
    @ConditionalOnMissingBean
    Clock clock(
            @Value("${careerpath.clock.offsets:}") String offsets,
            @Value("${spring.application.name:service}") String name) {
        Clock right = Clock.tickMillis(ZoneOffset.UTC);
        return offsets.isBlank() ? right : new OffsetClock(Path.of(offsets, name), right);
    }

    @Bean
    static RepeatedWarnings repeatedWarnings() {
        return RepeatedWarnings.watch();
    }

    @Bean
    SchemaAddresses schemaAddresses(@Value("${careerpath.public-url}") URI publicUrl) {
        return new SchemaAddresses(publicUrl);
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher eventPublisher(
            KafkaOperations<String, byte[]> kafka,
            SchemaAddresses schemas,
            ConsumerProgress progress) {
        return new EventPublisher(kafka, schemas, progress);
    }

    @Bean
    @ConditionalOnMissingBean
    EventTracing eventTracing(
            ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new EventTracing(
                tracer.getIfAvailable(() -> Tracer.NOOP),
                propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters deadLetters(
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            StarterProperties properties) {
        // There from the start, at zero, so that an alert can tell none from no service.
        properties
                .consumes()
                .forEach(topic -> DeadLetters.counter(meters, topic, properties.group()));
        return new DeadLetters(kafka, meters, properties.group());
    }
}
