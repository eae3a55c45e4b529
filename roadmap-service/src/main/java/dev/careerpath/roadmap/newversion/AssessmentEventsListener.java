package dev.careerpath.roadmap.newversion;

import dev.careerpath.delivery.events.EventTypes;
import dev.careerpath.delivery.events.Topics;
import dev.careerpath.roadmap.kept.ForgetsLeaders;
import dev.careerpath.roadmap.planning.model.Roadmap;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.event.PickedEvents;
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
    private final List<ForgetsLeaders> beside;

    AssessmentEventsListener(
            TakingInAccess access, DerivingStep<Roadmap> planning, List<ForgetsLeaders> beside) {
        this.access = access;
        this.planning = planning;
        this.beside = beside;
    }

    @KafkaListener(
            topics = {Topics.ASSESSMENTS, Topics.PROFILES, SlippedPlans.TOPIC},
            containerFactory = "eventListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        access.take(records);
        planning.process(records);
        PickedEvents.among(records, EventTypes.ERASED, "/profile-service")
                .values()
                .forEach(erasure -> beside.forEach(kept -> kept.forget(erasure)));
    }
}
