package dev.careerpath.assessment.intake;

import dev.careerpath.assessment.adoption.ErasingPins;
import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.events.Topics;
import dev.careerpath.assessment.raters.ErasingRaters;
import dev.careerpath.starter.access.TakingInAccess;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.PickedEvents;
import dev.careerpath.starter.step.DerivingStep;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Takes in the events that an assessment is made from. One listener for all, so that a profile's
 * events, which have the same partition in each topic, are with the same consumer.
 */
@Component
class InputsListener {

    private static final String PROFILES = "/profile-service";

    private final TakingInAccess access;
    private final DerivingStep<Assessment> assessing;
    private final ErasingRaters raters;
    private final ErasingPins pins;

    InputsListener(
            TakingInAccess access,
            DerivingStep<Assessment> assessing,
            ErasingRaters raters,
            ErasingPins pins) {
        this.access = access;
        this.assessing = assessing;
        this.raters = raters;
        this.pins = pins;
    }

    @KafkaListener(
            topics = {Topics.PROFILES, Topics.INPUTS, Topics.PROGRESS},
            containerFactory = "eventListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        // First, so that an assessment is never there before it is known whose it is.
        access.take(records);
        assessing.process(records);
        Map<String, Event> erasures = PickedEvents.among(records, EventTypes.ERASED, PROFILES);
        if (!erasures.isEmpty()) {
            raters.erase(erasures.values());
            pins.erase(erasures);
        }
    }
}
