package dev.careerpath.delivery.subscriptions;

import dev.careerpath.delivery.outbound.StandardSignature;
import dev.careerpath.delivery.outbound.Targets;
import dev.careerpath.starter.body.Sent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.web.IfMatch;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes, changes and deletes subscriptions. */
public final class ManagingSubscriptions {

    private static final int MOST_PER_TENANT = 500;
    private static final int MOST_PER_PERSON = 10;
    private static final String FINAL_KIND = "The kind cannot change; make another subscription.";

    private final Subscriptions subscriptions;
    private final Backlog backlog;
    private final SubscriptionRules rules;
    private final SealedBody sealed;
    private final Clock clock;

    public ManagingSubscriptions(
            Subscriptions subscriptions,
            Backlog backlog,
            Targets targets,
            SecretBox box,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.backlog = backlog;
        this.rules = new SubscriptionRules(targets);
        this.sealed = new SealedBody(box);
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param topics what the caller may read
     * @throws InvalidRequest with everything that needs mending
     */
    Made create(Holder holder, Sent<SubscriptionBody> sent, Set<String> topics) {
        SubscriptionBody body = sent.checked(it -> rules.check(it, topics));
        String secret = StandardSignature.newSecret();
        Subscription made = sealed.create(holder, body, topics, secret, clock.instant());
        int most = holder.person() == null ? MOST_PER_TENANT : MOST_PER_PERSON;
        if (!subscriptions.add(made, holder, most)) {
            throw ApiProblem.conflict(
                    "too-many-subscriptions",
                    "There are as many subscriptions as there may be",
                    "An organisation may have %d, a person %d. Delete one that is no longer needed."
                            .formatted(MOST_PER_TENANT, MOST_PER_PERSON));
        }
        return new Made(made, secret);
    }

    /**
     * Changes what is sent where.
     *
     * @param topics what this caller may read; it limits the subscription from now on
     * @throws ApiProblem 404 unknown, 412 when it is not at this version
     */
    Subscription replace(
            Holder holder,
            String id,
            IfMatch expected,
            Sent<SubscriptionBody> sent,
            Set<String> topics) {
        Subscription before = subscriptions.get(holder, id);
        if (!expected.matches(before.version())) {
            throw ApiProblem.preconditionFailed(before.version());
        }
        SubscriptionBody body =
                sent.checked(it -> {
                    List<FieldError> errors = new ArrayList<>(rules.check(it, topics));
                    if (it.kind() != null && it.kind() != before.kind()) {
                        errors.add(new FieldError("/kind", FINAL_KIND));
                    }
                    return errors;
                });
        Subscription after = sealed.replace(before, body, topics, clock.instant());
        if (!subscriptions.change(before, after)) {
            throw ApiProblem.preconditionFailed(subscriptions.get(holder, id).version());
        }
        return after;
    }

    void remove(Holder holder, String id, IfMatch expected) {
        Subscription found = subscriptions.get(holder, id);
        if (!expected.matches(found.version())
                || !subscriptions.remove(holder, id, found.version())) {
            throw ApiProblem.preconditionFailed(found.version());
        }
        backlog.drop(id);
    }
}
