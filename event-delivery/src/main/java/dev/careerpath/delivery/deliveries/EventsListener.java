package dev.careerpath.delivery.deliveries;

import dev.careerpath.delivery.events.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes in every event; its offset is committed once all deliveries of the batch are stored. */
final class EventsListener {

    /** The consumer group, apart from the service's own, so that neither holds up the other. */
    static final String GROUP = "webhooks";

    private final FanningOut fanningOut;

    EventsListener(FanningOut fanningOut) {
        this.fanningOut = fanningOut;
    }

    @KafkaListener(
            id = GROUP,
            topics = {Topics.PROFILES, Topics.ASSESSMENTS, Topics.PROGRESS},
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        fanningOut.fanOut(records);
    }
}
