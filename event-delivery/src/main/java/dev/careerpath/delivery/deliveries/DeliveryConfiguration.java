package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.outbound.Resolver;
import dev.careerpath.delivery.outbound.Targets;
import dev.careerpath.delivery.subscriptions.ManagingSubscriptions;
import dev.careerpath.delivery.subscriptions.SecretBox;
import dev.careerpath.delivery.subscriptions.SubscriptionOutages;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.delivery.subscriptions.SwitchingSubscriptions;
import dev.careerpath.starter.security.PersonRule;
import dev.careerpath.starter.security.PersonRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpMethod;

/** Puts subscriptions together with the store of their deliveries and the way out to endpoints. */
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
    SubscriptionOutages subscriptionOutages(MongoTemplate mongo) {
        return new SubscriptionOutages(mongo);
    }

    @Bean
    ManagingSubscriptions managingSubscriptions(
            Subscriptions subscriptions,
            DeliveryStore store,
            Targets targets,
            SecretBox box,
            Clock clock) {
        return new ManagingSubscriptions(subscriptions, store, targets, box, clock);
    }

    @Bean
    SwitchingSubscriptions switchingSubscriptions(
            Subscriptions subscriptions,
            DeliveryStore store,
            SecretBox box,
            DeliverySettings settings,
            Clock clock) {
        return new SwitchingSubscriptions(
                subscriptions, store, box, settings.secretOverlap(), clock);
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
