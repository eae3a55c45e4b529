package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.outbound.StandardSignature;
import dev.careerpath.delivery.subscriptions.EndpointHeaders;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.SecretBox;
import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.SchemaAddresses;
import dev.careerpath.starter.event.StructuredEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends each event as a CloudEvent, signed by the Standard Webhooks specification. */
final class Webhooks implements Channel {

    /** The media type of an event in CloudEvents' JSON format. */
    private static final String CLOUD_EVENT = "application/cloudevents+json";

    private final OutboundHttp http;
    private final SecretBox box;
    private final EndpointHeaders asked;
    private final SchemaAddresses schemas;
    private final Clock clock;

    Webhooks(OutboundHttp http, SecretBox box, SchemaAddresses schemas, Clock clock) {
        this.http = http;
        this.box = box;
        this.asked = new EndpointHeaders(box);
        this.schemas = schemas;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public boolean carries(String type) {
        return true;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public String lane(String profile) {
        return profile;
    }

    @Override
    public boolean givesUpOn(int status) {
        return false;
    }

    @Override
    public List<Reply> send(Subscription subscription, List<Message> messages) {
        return messages.stream()
                .map(message ->
                        post(subscription, message.id(), schemas.absolute(message.payload())))
                .toList();
    }

    @Override
    public Reply test(Subscription subscription) {
        Instant now = clock.instant();
        String id = Uuids.timeOrdered(now).toString();
        Event event =
                Event.of(
                        id,
                        "/roadmap-service/subscriptions",
                        EventTypes.SUBSCRIPTION_TEST,
                        new Event.About(subscription.id(), subscription.tenant(), 0),
                        now,
                        "{\"message\":\"This is a test.\"}");
        return post(subscription, "msg_" + id, StructuredEvent.of(event, schemas).toString());
    }

    private Reply post(Subscription subscription, String id, String payload) {
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        List<String> secrets =
                subscription.secretsAt(now).stream()
                        .map(secret -> box.unseal(secret.sealed()))
                        .toList();
        Map<String, String> headers = new LinkedHashMap<>(asked.of(subscription));
        headers.putAll(StandardSignature.headers(id, now, body, secrets));
        return http.post(URI.create(subscription.url()), CLOUD_EVENT, body, headers);
    }
}
