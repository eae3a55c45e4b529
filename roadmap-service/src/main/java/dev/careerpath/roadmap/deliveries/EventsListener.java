package dev.careerpath.roadmap.deliveries;

import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes in every event; its offset is committed once all deliveries of the batch are stored. */
final class EventsListener {

    /** The consumer group, apart from the service's own, so that neither holds up the other. */
    static final String GROUP = "webhooks";

    private final FanningOut fanningOut;
    private final DeadLetters deadLetters;

    EventsListener(FanningOut fanningOut, DeadLetters deadLetters) {
        this.fanningOut = fanningOut;
        this.deadLetters = deadLetters;
    }

    @KafkaListener(
            id = GROUP,
            topics = {
                "careerpath.profile.events",
                "careerpath.assessment.events",
                "careerpath.progress.events"
            },
            containerFactory = "eventListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<FanningOut.Arrived> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                batch.add(new FanningOut.Arrived(record.topic(), EventRecords.fromRecord(record)));
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        fanningOut.fanOut(batch);
    }
}
