package dev.careerpath.assessment.assess;

import dev.careerpath.starter.step.DerivingStep;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in what happened to profiles. */
@Component
class ProfileEventsListener {

    private final DerivingStep<Assessment> assessing;

    ProfileEventsListener(DerivingStep<Assessment> assessing) {
        this.assessing = assessing;
    }

    @KafkaListener(
            topics = "careerpath.profile.events",
            containerFactory = "eventListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        assessing.process(records);
    }
}
