package dev.careerpath.roadmap.newversion;

import dev.careerpath.delivery.events.Topics;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.step.DerivingStep;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes in assessments, plans that slipped, and erasures straight from the profiles. */
@Component
class AssessmentEventsListener {

    private final TakingInAccess access;
    private final DerivingStep<Roadmap> planning;

    AssessmentEventsListener(TakingInAccess access, DerivingStep<Roadmap> planning) {
        this.access = access;
        this.planning = planning;
    }

    @KafkaListener(
            topics = {Topics.ASSESSMENTS, Topics.PROFILES, SlippedPlans.TOPIC},
            containerFactory = "eventListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        access.take(records);
        planning.process(records);
    }
}
