package dev.careerpath.delivery.learningrecords;

import dev.careerpath.delivery.deliveries.Channel;
import dev.careerpath.delivery.outbound.OutboundHttp;
import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.subscriptions.EndpointHeaders;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.SecretBox;
import dev.careerpath.delivery.subscriptions.Subscription;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Sends statements to learning record stores, many at a time. */
final class LearningRecordStores implements Channel {

    private static final String VERSION = "2.0.0";
    private static final int BATCH = 50;

    /** The most batches under way to one store; a profile's statements are always in one batch. */
    private static final int LANES = 8;

    private final OutboundHttp http;
    private final EndpointHeaders asked;
    private final Statements statements;
    private final JsonMapper json;

    LearningRecordStores(OutboundHttp http, SecretBox box, Statements statements, JsonMapper json) {
        this.http = http;
        this.asked = new EndpointHeaders(box);
        this.statements = statements;
        this.json = json;
    }

    @Override
    public Kind kind() {
        return Kind.XAPI;
    }

    @Override
    public boolean carries(String type) {
        return Statements.carries(type);
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public String lane(String profile) {
        return Integer.toString(Math.floorMod(profile.hashCode(), LANES));
    }

    /** A statement that the store finds malformed stays so. */
    @Override
    public boolean givesUpOn(int status) {
        return status == 400;
    }

    @Override
    public List<Reply> send(Subscription subscription, List<Message> messages) {
        Reply reply = post(subscription, messages);
        boolean refused = reply.status() == 400 || reply.status() == 409 || reply.status() == 413;
        if (messages.size() == 1 || !refused) {
            return Collections.nCopies(messages.size(), settled(reply));
        }
        // A store takes a batch whole or not at all; one by one shows which of them it means.
        return messages.stream()
                .map(message -> settled(post(subscription, List.of(message))))
                .toList();
    }

    @Override
    public Reply test(Subscription subscription) {
        return http.get(
                URI.create(root(subscription) + "/statements?limit=1"), headers(subscription));
    }

    private Reply post(Subscription subscription, List<Message> messages) {
        ArrayNode batch = json.createArrayNode();
        messages.forEach(message -> batch.add(statements.of(message.payload())));
        return http.post(
                URI.create(root(subscription) + "/statements"),
                "application/json",
                batch.toString().getBytes(StandardCharsets.UTF_8),
                headers(subscription));
    }

    /** A conflict says that the store has a statement of this id: what was to be reached. */
    private static Reply settled(Reply reply) {
        return reply.status() == 409
                ? new Reply(204, "The store has this statement already.", null, null, reply.took())
                : reply;
    }

    private Map<String, String> headers(Subscription subscription) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Experience-API-Version", VERSION);
        headers.putAll(asked.of(subscription));
        return headers;
    }

    private static String root(Subscription subscription) {
        String url = subscription.url();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
