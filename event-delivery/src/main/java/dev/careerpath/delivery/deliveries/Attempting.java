package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.subscriptions.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes one attempt and says what it means for the deliveries, the lane and the subscription. */
final class Attempting {

    private final RetryRules rules;
    private final SentParts parts;
    private final SubscriptionHealth health;
    private final DeliveryMeters meters;
    private final Clock clock;

    Attempting(
            RetryRules rules,
            SentParts parts,
            SubscriptionHealth health,
            DeliveryMeters meters,
            Clock clock) {
        this.rules = rules;
        this.parts = parts;
        this.health = health;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Makes it.
     *
     * @param then what to do once its outcome is written
     */
    Outcomes.Ended attempt(Claim claim, Runnable then) {
        Subscription subscription = claim.subscription();
        List<Channel.Message> messages = new ArrayList<>();
        for (Delivery delivery : claim.deliveries()) {
            messages.add(
                    new Channel.Message(
                            delivery.id(),
                            parts.payload(
                                    subscription,
                                    delivery.type(),
                                    claim.payloads().getOrDefault(delivery.payload(), ""))));
        }
        Instant began = clock.instant();
        List<Reply> replies =
                claim.endpoint()
                        .attempt(
                                messages.size(),
                                () -> claim.channel().send(subscription, messages));
        Instant ended = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        List<String> done = new ArrayList<>(claim.stale());
        Instant due = ended;
        for (int i = 0; i < messages.size(); i++) {
            Delivery delivery = claim.deliveries().get(i);
            Verdict verdict = judge(claim.channel(), replies.get(i), delivery, began, ended);
            outcomes.add(Outcome.of(delivery, replies.get(i), verdict, began));
            meters.count(delivery, verdict, ended);
            if (verdict instanceof Verdict.Again(Instant at, _)) {
                due = due.isAfter(ended) && due.isBefore(at) ? due : at;
            } else {
                done.add(delivery.id());
            }
            if (i == 0) {
                health.after(verdict, subscription, ended);
            }
        }
        return new Outcomes.Ended(
                outcomes,
                new LaneClaims.Release(claim.lane().id(), claim.owner(), done, due),
                then);
    }

    private Verdict judge(
            Channel channel, Reply reply, Delivery delivery, Instant began, Instant ended) {
        return channel.givesUpOn(reply.status())
                ? new Verdict.GivenUp()
                : rules.judge(
                        reply,
                        delivery.tries() + 1,
                        delivery.firstTryAt() == null ? began : delivery.firstTryAt(),
                        ended);
    }
}
