package dev.careerpath.peers.assessment;

import dev.careerpath.peers.profile.ProfileSubmitted;
import dev.careerpath.peers.step.Documents;
import dev.careerpath.peers.step.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Stores an assessment for each profile. */
@Component
class Assessing {

    private final Documents documents;
    private final ApplicationEventPublisher events;

    Assessing(Documents documents, ApplicationEventPublisher events) {
        this.documents = documents;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(ProfileSubmitted heard) {
        byte[] value = documents.store(Step.ASSESSMENTS, heard.profile(), heard.correlation());
        events.publishEvent(new AssessmentCompleted(heard.profile(), heard.correlation(), value));
    }
}
