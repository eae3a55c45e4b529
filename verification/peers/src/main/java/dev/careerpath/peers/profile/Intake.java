package dev.careerpath.peers.profile;

import dev.careerpath.bench.floor.SortedIds;
import dev.careerpath.peers.step.Documents;
import dev.careerpath.peers.step.Step;
import java.net.URI;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes profiles: answered once the document and the publications of its event are stored. */
@RestController
class Intake {

    private final Documents documents;
    private final ApplicationEventPublisher events;

    Intake(Documents documents, ApplicationEventPublisher events) {
        this.documents = documents;
        this.events = events;
    }

    @PostMapping("/v1/profiles")
    @Transactional
    ResponseEntity<byte[]> take(
            @RequestHeader("X-Correlation-Id") String correlation, @RequestBody byte[] profile) {
        String id = SortedIds.next();
        byte[] value = documents.store(Step.PROFILES, id, correlation);
        events.publishEvent(new ProfileSubmitted(id, correlation, value));
        return ResponseEntity.created(URI.create("/v1/profiles/" + id)).body(value);
    }
}
