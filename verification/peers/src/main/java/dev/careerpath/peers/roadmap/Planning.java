package dev.careerpath.peers.roadmap;

import dev.careerpath.peers.assessment.AssessmentCompleted;
import dev.careerpath.peers.step.Documents;
import dev.careerpath.peers.step.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Stores a roadmap for each assessment. */
@Component
class Planning {

    private final Documents documents;
    private final ApplicationEventPublisher events;

    Planning(Documents documents, ApplicationEventPublisher events) {
        this.documents = documents;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(AssessmentCompleted heard) {
        byte[] value = documents.store(Step.ROADMAPS, heard.profile(), heard.correlation());
        events.publishEvent(new RoadmapGenerated(heard.profile(), heard.correlation(), value));
    }
}
