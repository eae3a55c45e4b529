package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.outbound.Reply;
import dev.careerpath.delivery.subscriptions.Kind;
import dev.careerpath.delivery.subscriptions.Subscription;
import java.util.List;

/** How one kind of subscription gets its events. */
public interface Channel {

    /** The kind that it serves. */
    Kind kind();

    /** Whether it has anything to send for this event type. */
    boolean carries(String type);

    /** Deliveries in one request at most. */
    int batch();

    /** The queue of a subscription that this profile's deliveries wait in. */
    String lane(String profile);

    /** Whether an answer of this status will never be another, however often it is tried. */
    boolean givesUpOn(int status);

    /** Sends these; one reply for each, in order, where a failure is a reply too. */
    List<Reply> send(Subscription subscription, List<Message> messages);

    /** Tries the endpoint without telling it anything that happened. */
    Reply test(Subscription subscription);

    /**
     * What a delivery carries.
     *
     * @param id the delivery's id
     * @param payload the CloudEvent in structured mode, JSON
     */
    record Message(String id, String payload) {}
}
