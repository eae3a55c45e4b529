package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.SecretBox;
import dev.careerpath.delivery.subscriptions.SubscribableTypes;
import dev.careerpath.delivery.subscriptions.Subscriptions;
import dev.careerpath.starter.access.AccessBook;
import dev.careerpath.starter.access.Deciding;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.event.EventTopics;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.step.DeadLetters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what makes deliveries of events. */
@Configuration(proxyBeanMethods = false)
class FanningOutConfiguration {

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
            Audience audience,
            DeliveryStore store,
            Channels channels,
            DeliverySettings settings,
            KafkaOperations<String, byte[]> kafka,
            MeterRegistry meters,
            SchemaAddresses schemas,
            Clock clock) {
        return new FanningOut(
                audience,
                store,
                channels,
                settings.keepFor(),
                new DeadLetters(kafka, meters, EventsListener.GROUP),
                schemas,
                clock);
    }

    @Bean
    Audience audience(
            Subscriptions subscriptions,
            Channels channels,
            TakingInAccess access,
            AccessBook book,
            SentParts parts) {
        return new Audience(subscriptions, channels, new Owners(access, book), parts);
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
}
