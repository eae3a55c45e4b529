package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.outbound.Resolver;
import dev.careerpath.delivery.outbound.Targets;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.ManagingSubscriptions;
import dev.careerpath.delivery.subscriptions.SecretBox;
import dev.careerpath.delivery.subscriptions.SubscribableTypes;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.Deciding;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.outbox.OutboxRelay;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts subscriptions and deliveries together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    private static final String MANAGE = "subscriptions:manage";
    private static final String OWN_WRITE = "own:write";
    private static final String ALL = "/v1/subscriptions/**";
    private static final String ONE = "/v1/subscriptions/*";

    /** Replaced in tests by a name service that lies. */
    @Bean
    @ConditionalOnMissingBean
    Resolver resolver() {
        return Resolver.SYSTEM;
    }

    @Bean
    Targets targets(
            Resolver resolver, @Value("${careerpath.deliveries.allow-local}") boolean local) {
        return new Targets(resolver, local);
    }

    @Bean
    SecretBox secretBox(@Value("${careerpath.secrets-key}") String key) {
        return SecretBox.of(key.isBlank() ? null : Path.of(key));
    }

    @Bean
    OutboundHttp outboundHttp(Targets targets, DeliverySettings settings, Clock clock) {
        return new OutboundHttp(
                targets,
                settings.connectWithin(),
                settings.answerWithin(),
                settings.perEndpoint(),
                clock);
    }

    @Bean
    Subscriptions subscriptions(MongoTemplate mongo) {
        Subscriptions subscriptions = new Subscriptions(mongo);
        subscriptions.index();
        return subscriptions;
    }

    @Bean
    DeliveryStore deliveryStore(MongoTemplate mongo, Clock clock) {
        DeliveryStore store = new DeliveryStore(mongo, clock);
        store.index();
        return store;
    }

    @Bean
    ManagingSubscriptions managingSubscriptions(
            Subscriptions subscriptions,
            DeliveryStore store,
            Targets targets,
            SecretBox box,
            DeliverySettings settings,
            Clock clock) {
        return new ManagingSubscriptions(
                subscriptions, store, targets, box, settings.secretOverlap(), clock);
    }

    @Bean
    Channel webhooks(OutboundHttp http, SecretBox box, SchemaAddresses schemas, Clock clock) {
        return new Webhooks(http, box, schemas, clock);
    }

    @Bean
    Channels channels(List<Channel> channels) {
        Map<Kind, Channel> byKind = new EnumMap<>(Kind.class);
        channels.forEach(channel -> byKind.put(channel.kind(), channel));
        return new Channels(byKind);
    }

    @Bean
    FanningOut fanningOut(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            DeliverySettings settings,
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            TakingInAccess access,
            AccessBook book,
            SentParts parts,
            SchemaAddresses schemas,
            Clock clock) {
        return new FanningOut(
                subscriptions,
                store,
                channels,
                settings.keepFor(),
                new DeadLetters(kafka, meters, EventsListener.GROUP),
                new Owners(access, book),
                parts,
                schemas,
                clock);
    }

    @Bean
    SentParts sentParts(Deciding deciding, JsonMapper json) {
        return new SentParts(deciding, json);
    }

    @Bean
    EventsListener webhookEventsListener(FanningOut fanningOut) {
        return new EventsListener(fanningOut);
    }

    @Bean
    KafkaAdmin.NewTopics webhookDeadLetterTopics(EventTopics topics) {
        return topics.letters(
                SubscribableTypes.topics().stream()
                        .map(topic -> DeadLetters.topic(topic, EventsListener.GROUP))
                        .toList());
    }

    @Bean
    Endpoints endpoints(DeliverySettings settings) {
        return new Endpoints(settings);
    }

    /** A bean that is only injected by name, because the milestones have a relay of their own. */
    @Bean(defaultCandidate = false)
    OutboxRelay subscriptionRelay(
            MongoTemplate mongo, EventPublisher publisher, MeterRegistry meters, Clock clock) {
        return new OutboxRelay(
                mongo, Subscriptions.COLLECTION, Topics.PROGRESS, publisher, meters, clock);
    }

    @Bean
    Dispatching dispatching(
            Subscriptions subscriptions,
            DeliveryStore store,
            Channels channels,
            Endpoints endpoints,
            @Qualifier("subscriptionRelay") OutboxRelay subscriptionRelay,
            DeliverySettings settings,
            SentParts parts,
            MeterRegistry meters,
            JsonMapper json,
            Clock clock) {
        Attempting attempting =
                new Attempting(
                        subscriptions,
                        store,
                        new RetryRules(
                                settings.firstRetry(),
                                settings.retryFactor(),
                                settings.longestRetry(),
                                settings.retryFor()),
                        parts,
                        settings.pauseAfter(),
                        subscriptionRelay::wake,
                        meters,
                        json,
                        clock);
        return new Dispatching(
                subscriptions, store, channels, endpoints, attempting, settings, clock);
    }

    @Bean
    Replaying replaying(DeliveryStore store, FanningOut fanningOut) {
        return new Replaying(store, fanningOut);
    }

    @Bean
    Housekeeping housekeeping(
            DeliveryStore store,
            Subscriptions subscriptions,
            FanningOut fanningOut,
            Endpoints endpoints,
            MeterRegistry meters,
            Clock clock) {
        return new Housekeeping(store, subscriptions, fanningOut, endpoints, meters, clock);
    }

    /** Whoever has no right to manage the organisation's manages their own. */
    @Bean
    PersonRules subscriptionsAreManaged() {
        return new PersonRules(
                List.of(
                        PersonRule.own(HttpMethod.GET, ALL, MANAGE, "own:read"),
                        PersonRule.own(HttpMethod.POST, ALL, MANAGE, OWN_WRITE),
                        PersonRule.own(HttpMethod.PUT, ONE, MANAGE, OWN_WRITE),
                        PersonRule.own(HttpMethod.DELETE, ONE, MANAGE, OWN_WRITE)));
    }
}
