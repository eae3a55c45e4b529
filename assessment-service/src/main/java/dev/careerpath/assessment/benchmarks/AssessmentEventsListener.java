package dev.careerpath.assessment.benchmarks;

import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.events.Topics;
import dev.careerpath.assessment.framework.CompanyStage;
import dev.careerpath.assessment.framework.TargetRole;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Counts this service's own assessments as they are published. */
public final class AssessmentEventsListener {

    /** The consumer group, apart from the one that assesses. */
    public static final String GROUP = "assessment-service-benchmarks";

    private final Benchmarks benchmarks;
    private final DeadLetters deadLetters;
    private final JsonMapper json;

    AssessmentEventsListener(Benchmarks benchmarks, DeadLetters deadLetters, JsonMapper json) {
        this.benchmarks = benchmarks;
        this.deadLetters = deadLetters;
        this.json =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private record Assessed(TargetRole targetRole, Readiness readiness, Planning planning) {}

    private record Readiness(double score) {}

    private record Planning(Context context) {}

    private record Context(CompanyStage companyStage) {}

    private record Input(ConsumerRecord<String, byte[]> record, Event event) {}

    @KafkaListener(
            topics = Topics.ASSESSMENTS,
            groupId = GROUP,
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<Input> inputs = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Event event = EventRecords.fromRecord(record);
                if (event.type().equals(EventTypes.ASSESSED)
                        || event.type().equals(EventTypes.ERASED)) {
                    inputs.add(new Input(record, event));
                    subjects.add(event.subject());
                }
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            }
        }
        if (inputs.isEmpty()) {
            return;
        }
        Counting counting = new Counting(benchmarks.members(subjects));
        for (Input input : inputs) {
            try {
                count(input, counting);
            } catch (UnreadableEvent e) {
                deadLetters.put(input.record(), e);
            }
        }
        benchmarks.store(counting);
    }

    private void count(Input input, Counting counting) {
        int partition = input.record().partition();
        long offset = input.record().offset();
        Event event = input.event();
        if (event.type().equals(EventTypes.ERASED)) {
            counting.erased(event.subject(), partition, offset);
            return;
        }
        try {
            Assessed assessed = json.readValue(event.data(), Assessed.class);
            Cohort cohort =
                    new Cohort(
                            event.tenant(),
                            assessed.targetRole(),
                            assessed.planning().context().companyStage());
            counting.scored(
                    new Member(
                            event.subject(),
                            cohort,
                            Histogram.point(assessed.readiness().score()),
                            event.sequence()),
                    partition,
                    offset);
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableEvent("The assessment cannot be counted: " + e.getMessage(), e);
        }
    }
}
