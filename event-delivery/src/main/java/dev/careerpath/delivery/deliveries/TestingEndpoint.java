package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.subscriptions.Subscription;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.List;

/** Tries an endpoint on request, within the limits that hold for deliveries too. */
record TestingEndpoint(Endpoints endpoints, Channels channels) {

    /**
     * Makes one attempt that tells the endpoint nothing that happened.
     *
     * @throws ApiProblem 409 when the subscription has ended, or its endpoint takes no more
     */
    Tested test(Subscription subscription) {
        subscription.refuseEnded();
        Endpoint endpoint = endpoints.of(subscription.id());
        if (!endpoint.enter()) {
            throw ApiProblem.conflict(
                    "endpoint-busy",
                    "The endpoint takes no more at the moment",
                    "It is busy, or left alone after many failures. Try again in half a minute.");
        }
        Channel channel = channels.of(subscription.kind());
        return Tested.of(endpoint.attempt(1, () -> List.of(channel.test(subscription))).getFirst());
    }
}
