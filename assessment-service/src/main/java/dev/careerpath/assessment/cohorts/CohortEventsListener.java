package dev.careerpath.assessment.cohorts;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.events.Topics;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps who is in which cohort, by this service's own assessments as they are published. */
final class CohortEventsListener {

    /** The consumer group, apart from the one that assesses. */
    static final String GROUP = "assessment-service-cohorts";

    private final Cohorts cohorts;
    private final DeadLetters deadLetters;
    private final JsonMapper json;

    CohortEventsListener(Cohorts cohorts, DeadLetters deadLetters, JsonMapper json) {
        this.cohorts = cohorts;
        this.deadLetters = deadLetters;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record Assessed(
            TargetRole targetRole, List<Competency> competencies, Planning planning) {}

    private record Competency(String code, double level) {}

    private record Planning(Context context) {}

    private record Context(CompanyStage companyStage) {}

    @KafkaListener(
            topics = Topics.ASSESSMENTS,
            groupId = GROUP,
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, CohortMember> members = new LinkedHashMap<>();
        Set<String> erased = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Event event = EventRecords.fromRecord(record);
                if (event.type().equals(EventTypes.ASSESSED)) {
                    members.put(event.subject(), member(event));
                } else if (event.type().equals(EventTypes.ERASED)) {
                    erased.add(event.subject());
                }
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        members.keySet().removeAll(erased);
        cohorts.keep(new ArrayList<>(members.values()));
        cohorts.forget(erased);
    }

    private CohortMember member(Event event) {
        try {
            Assessed assessed = json.readValue(event.data(), Assessed.class);
            Map<String, Double> levels = new HashMap<>();
            assessed.competencies().forEach(one -> levels.put(one.code(), one.level()));
            return new CohortMember(
                    event.subject(),
                    new CohortKey(
                            event.tenant(),
                            assessed.targetRole(),
                            assessed.planning().context().companyStage()),
                    event.sequence(),
                    levels);
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableEvent("The assessment is of no cohort: " + e.getMessage(), e);
        }
    }
}
