package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.deliveries.LaneClaims.Lane;
import dev.careerpath.delivery.subscriptions.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A lane that is claimed, with everything that one attempt needs.
 *
 * @param owner by which the claim is released
 * @param deliveries the next in the lane that can be sent; empty when none of them can
 * @param stale ids in the lane of which nothing is left to send
 * @param payloads what the deliveries carry, by its id
 */
record Claim(
        Lane lane,
        String owner,
        Subscription subscription,
        Channel channel,
        Endpoint endpoint,
        List<Delivery> deliveries,
        List<String> stale,
        Map<String, String> payloads) {

    /** The end of a claim without an attempt. */
    Outcomes.Ended unattempted(Instant now, Runnable then) {
        return new Outcomes.Ended(
                List.of(), new LaneClaims.Release(lane.id(), owner, stale, now), then);
    }
}
