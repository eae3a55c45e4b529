package dev.careerpath.starter;

import dev.careerpath.starter.clock.OffsetClock;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.event.Keeping;
import dev.careerpath.starter.event.TopicSetup;
import dev.careerpath.starter.observe.BrokerAdmin;
import dev.careerpath.starter.observe.ConsumerProgress;
import dev.careerpath.starter.observe.CorrelationFilter;
import dev.careerpath.starter.observe.EventTracing;
import dev.careerpath.starter.observe.KafkaHealthIndicator;
import dev.careerpath.starter.observe.RepeatedWarnings;
import dev.careerpath.starter.observe.StoreHealthIndicator;
import dev.careerpath.starter.problem.ProblemAdvice;
import dev.careerpath.starter.repair.KnownEvents;
import dev.careerpath.starter.repair.ReadableAgain;
import dev.careerpath.starter.repair.RepairEndpoint;
import dev.careerpath.starter.repair.UnreadableRecords;
import dev.careerpath.starter.repair.UnreadableRecordsHandler;
import dev.careerpath.starter.step.DeadLetters;
import dev.careerpath.starter.web.BodyLimitFilter;
import dev.careerpath.starter.web.CharsetFilter;
import dev.careerpath.starter.web.ForwardedPrefixFilter;
import dev.careerpath.starter.web.NotYet;
import dev.careerpath.starter.web.PublicUrlFilter;
import dev.careerpath.starter.web.UnknownParameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service every part of the starter; each backs off when the service defines its own. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({StarterProperties.class, Keeping.class})
@Import(ProblemAdvice.class)
public class StarterAutoConfiguration {

    private static final Duration GATHERED_FOR = Duration.ofMillis(100);
    private static final Duration COMMITTED_WITHIN = Duration.ofMillis(500);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(
            @Value("${careerpath.clock.offsets:}") String offsets,
            @Value("${spring.application.name:service}") String name) {
        return offsets.isBlank()
                ? Clock.systemUTC()
                : new OffsetClock(Path.of(offsets, name), Clock.systemUTC());
    }

    @Bean
    static RepeatedWarnings repeatedWarnings() {
        return RepeatedWarnings.watch();
    }

    /**
     * A store that takes a request and never answers must not hold a consumer or a caller for ever;
     * the driver's own default is to wait without end. First, so that what MONGODB_URI says wins.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storeTimeouts() {
        return settings ->
                settings.applyToSocketSettings(socket ->
                                socket.connectTimeout(3, TimeUnit.SECONDS)
                                        .readTimeout(15, TimeUnit.SECONDS))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    EventPublisher eventPublisher(
            KafkaOperations<String, byte[]> kafka, ConsumerProgress progress) {
        return new EventPublisher(kafka, progress::caughtUpTo);
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

    /**
     * Batches, committed some time after the listener returns, since what is delivered again
     * changes nothing; a failing store or broker holds the batch until it is back.
     */
    @Bean
    @ConditionalOnMissingBean(name = "eventListenerContainerFactory")
    ConcurrentKafkaListenerContainerFactory<String, byte[]> eventListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        return batches(consumers, properties, unreadable);
    }

    /**
     * The same for listeners that nobody waits for: a first event is taken at once, what follows is
     * gathered for a moment, so that under load they cost one read and one write for many events.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> gatheringListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        var factory = batches(consumers, properties, unreadable);
        factory.getContainerProperties().setIdleBetweenPolls(GATHERED_FOR.toMillis());
        return factory;
    }

    private static ConcurrentKafkaListenerContainerFactory<String, byte[]> batches(
            ConsumerFactory<String, byte[]> consumers,
            StarterProperties properties,
            UnreadableRecords unreadable) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setConcurrency(properties.consumers());
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.TIME);
        factory.getContainerProperties().setAckTime(COMMITTED_WITHIN.toMillis());
        factory.getContainerProperties().setPollTimeout(COMMITTED_WITHIN.toMillis());
        factory.getContainerProperties().setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        var untilItWorks = new ExponentialBackOff(200, 2);
        untilItWorks.setMaxInterval(10_000);
        factory.setCommonErrorHandler(new UnreadableRecordsHandler(untilItWorks, unreadable));
        factory.getContainerProperties()
                .setConsumerRebalanceListener(new ReadableAgain(unreadable));
        factory.setBatchInterceptor(new ReadableAgain.Batches(unreadable));
        return factory;
    }

    @Bean
    EventTopics eventTopics(StarterProperties properties, Keeping keeping) {
        return new EventTopics(properties, keeping);
    }

    @Bean
    KafkaAdmin.NewTopics topics(EventTopics topics, StarterProperties properties) {
        return topics.events(
                Stream.concat(properties.publishes().stream(), properties.consumes().stream())
                        .distinct()
                        .toList());
    }

    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(EventTopics topics, StarterProperties properties) {
        return topics.letters(
                properties.consumes().stream()
                        .map(topic -> DeadLetters.topic(topic, properties.group()))
                        .toList());
    }

    @Bean
    TopicSetup topicsHealthIndicator(KafkaAdmin kafka) {
        return new TopicSetup(kafka);
    }

    @Bean
    BrokerAdmin brokerAdmin(KafkaAdmin kafka) {
        return new BrokerAdmin(kafka);
    }

    @Bean
    @ConditionalOnMissingBean
    KafkaHealthIndicator kafkaHealthIndicator(BrokerAdmin broker) {
        return new KafkaHealthIndicator(broker);
    }

    @Bean
    ConsumerProgress consumerProgress(
            BrokerAdmin broker, StarterProperties properties, MeterRegistry meters, Clock clock) {
        return new ConsumerProgress(
                broker,
                properties.group(),
                properties.consumes(),
                properties.awaits(),
                meters,
                clock);
    }

    @Bean
    UnreadableRecords consumersHealthIndicator(MeterRegistry meters) {
        return new UnreadableRecords(meters);
    }

    @Bean
    RepairEndpoint repairEndpoint(UnreadableRecords unreadable, ObjectProvider<KnownEvents> known) {
        return new RepairEndpoint(unreadable, known.stream().toList());
    }

    @Bean
    NotYet notYet(ConsumerProgress progress, Clock clock) {
        return new NotYet(progress::caughtUpTo, clock);
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoTemplate mongo) {
        return new StoreHealthIndicator(mongo);
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ForwardedPrefixFilter> forwardedPrefixFilter(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new ForwardedPrefixFilter(json));
        // Right after the framework's own filter has made the prefix part of the path.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer parametersAreKnown() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UnknownParameters());
            }
        };
    }

    @Bean
    FilterRegistrationBean<CharsetFilter> charsetFilter(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new CharsetFilter(json));
        // After authentication, as the limit.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 11);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PublicUrlFilter> publicUrlFilter(
            @Value("${careerpath.public-url}") URI publicUrl) {
        var registration = new FilterRegistrationBean<>(new PublicUrlFilter(publicUrl));
        // After what proxies say was read, which this overrules.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            StarterProperties properties, JsonMapper json) {
        var registration =
                new FilterRegistrationBean<>(
                        new BodyLimitFilter(
                                properties.maxBody().toBytes(), properties.streamed(), json));
        // After authentication, so that a stranger learns nothing of the limit.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    /** A date is a date in every time zone, so it is stored as its ISO text. */
    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(DateToText.INSTANCE, TextToDate.INSTANCE));
    }

    @WritingConverter
    private enum DateToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private enum TextToDate implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
