package dev.careerpath.delivery.subscriptions;

/** What waits to be sent for a subscription. */
public interface Backlog {

    /** Sending may go on now. */
    void wake(String subscriptionId);

    /** Nothing of it is to be sent any more, or kept. */
    void drop(String subscriptionId);
}
