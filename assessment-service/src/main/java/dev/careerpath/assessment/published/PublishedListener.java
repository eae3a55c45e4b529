package dev.careerpath.assessment.published;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.events.Topics;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.assessment.published.PublishedAssessment.Standing;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads each assessment once, however many follow. */
final class PublishedListener {

    /** The consumer group, apart from the one that assesses. */
    static final String GROUP = "assessment-service-figures";

    /** Nobody waits for a figure, so the broker gathers for up to half a second. */
    private static final String GATHERED = "fetch.min.bytes=262144";

    private final List<FollowsAssessments> followers;
    private final DeadLetters deadLetters;
    private final ObjectReader assessed;

    PublishedListener(
            List<FollowsAssessments> followers, DeadLetters deadLetters, JsonMapper json) {
        this.followers = List.copyOf(followers);
        this.deadLetters = deadLetters;
        this.assessed =
                json.readerFor(Assessed.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private record Assessed(
            TargetRole targetRole,
            Readiness readiness,
            @Nullable List<Competency> competencies,
            Planning planning) {}

    private record Readiness(double score) {}

    private record Competency(String code, double level) {}

    private record Planning(Context context) {}

    private record Context(CompanyStage companyStage) {}

    @KafkaListener(
            topics = Topics.ASSESSMENTS,
            groupId = GROUP,
            properties = GATHERED,
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<PublishedAssessment> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Event event = EventRecords.fromRecord(record);
                if (event.type().equals(EventTypes.ASSESSED)) {
                    batch.add(published(record, event, standing(event)));
                } else if (event.type().equals(EventTypes.ERASED)) {
                    batch.add(published(record, event, null));
                }
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        if (!batch.isEmpty()) {
            followers.forEach(follower -> follower.take(batch));
        }
    }

    private static PublishedAssessment published(
            ConsumerRecord<String, byte[]> record, Event event, @Nullable Standing standing) {
        return new PublishedAssessment(
                record.partition(),
                record.offset(),
                event.subject(),
                event.tenant(),
                event.sequence(),
                standing);
    }

    private Standing standing(Event event) {
        try {
            Assessed read = assessed.readValue(event.data());
            Map<String, Double> levels = new HashMap<>();
            if (read.competencies() != null) {
                read.competencies().forEach(one -> levels.put(one.code(), one.level()));
            }
            return new Standing(
                    read.targetRole(),
                    read.planning().context().companyStage(),
                    read.readiness().score(),
                    levels);
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableEvent("The assessment cannot be counted: " + e.getMessage(), e);
        }
    }
}
