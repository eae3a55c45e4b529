package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.delivery.subscriptions.SubscriptionOutages;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.event.EventPublisher;
import dev.careerpath.starter.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what sends deliveries, again where it is asked for, and tidies up after them. */
@Configuration(proxyBeanMethods = false)
class DispatchingConfiguration {

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
            SubscriptionOutages outages,
            DeliveryStore store,
            Channels channels,
            Endpoints endpoints,
            @Qualifier("subscriptionRelay") OutboxRelay subscriptionRelay,
            DeliverySettings settings,
            SentParts parts,
            MeterRegistry meters,
            JsonMapper json,
            Clock clock) {
        RetryRules rules =
                new RetryRules(
                        settings.firstRetry(),
                        settings.retryFactor(),
                        settings.longestRetry(),
                        settings.retryFor());
        SubscriptionHealth health =
                new SubscriptionHealth(
                        subscriptions,
                        outages,
                        store,
                        settings.pauseAfter(),
                        subscriptionRelay::wake,
                        new SubscriptionNotice(json));
        Attempting attempting =
                new Attempting(rules, parts, health, new DeliveryMeters(meters), clock);
        return new Dispatching(
                subscriptions, store, channels, endpoints, attempting, settings, clock);
    }

    @Bean
    TestingEndpoint testingEndpoint(Endpoints endpoints, Channels channels) {
        return new TestingEndpoint(endpoints, channels);
    }

    @Bean
    Replaying replaying(DeliveryStore store, Channels channels) {
        return new Replaying(store, channels);
    }

    @Bean
    Housekeeping housekeeping(
            DeliveryStore store,
            Subscriptions subscriptions,
            Channels channels,
            Endpoints endpoints,
            MeterRegistry meters,
            Clock clock) {
        return new Housekeeping(store, subscriptions, channels, endpoints, meters, clock);
    }
}
