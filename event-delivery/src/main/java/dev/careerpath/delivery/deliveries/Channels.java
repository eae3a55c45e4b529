package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Kind;
import java.util.Map;

/** The channel of each kind of subscription. */
record Channels(Map<Kind, Channel> byKind) {

    Channel of(Kind kind) {
        Channel channel = byKind.get(kind);
        if (channel == null) {
            throw new IllegalStateException("No channel serves " + kind);
        }
        return channel;
    }

    /** The lane that a delivery of a subscription of this kind waits in. */
    String lane(Kind kind, Delivery delivery) {
        return Lanes.id(delivery.subscription(), of(kind).lane(delivery.profile()));
    }
}
