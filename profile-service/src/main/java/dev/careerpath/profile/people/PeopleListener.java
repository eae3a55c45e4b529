package dev.careerpath.profile.people;

import dev.careerpath.profile.events.Topics;
import dev.careerpath.profile.people.ToldOfPeople.Told;
import dev.careerpath.profile.store.Profiles;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.EventRecords;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.step.DeadLetters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what all services tell of people. */
@Component
class PeopleListener {

    private static final String PREFIX = "dev.careerpath.";

    private final People people;
    private final ToldOfPeople kept;
    private final Profiles profiles;
    private final DeadLetters deadLetters;
    private final ObjectReader readiness;
    private final ObjectReader plan;

    PeopleListener(
            People people,
            ToldOfPeople kept,
            Profiles profiles,
            DeadLetters deadLetters,
            JsonMapper json) {
        this.people = people;
        this.kept = kept;
        this.profiles = profiles;
        this.deadLetters = deadLetters;
        // Other services may add bands and fields.
        ObjectReader tolerant =
                json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        // Of an assessment's 15 kB it is among the first; the rest is not read.
        this.readiness =
                tolerant.forType(Readiness.class)
                        .at("/readiness")
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.plan = tolerant.forType(Planned.class);
    }

    private record Readiness(double score, double low, double high, Person.Band band) {}

    private record Planned(Projected readiness, Feasibility feasibility, @Nullable Integer slips) {}

    private record Projected(double projected) {}

    private record Feasibility(boolean onTime, LocalDate projectedFinish) {}

    @KafkaListener(
            topics = {Topics.PROFILES, Topics.ASSESSMENTS, Topics.PROGRESS},
            containerFactory = "gatheringListenerContainerFactory")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> changed = new HashSet<>();
        Set<String> erased = new HashSet<>();
        List<Told> told = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                Event event = EventRecords.fromRecord(record);
                if (!event.type().startsWith(PREFIX)) {
                    continue;
                }
                switch (event.type().substring(PREFIX.length())) {
                    case "profile.submitted.v1", "profile.revised.v1" ->
                            changed.add(event.subject());
                    case "profile.erased.v1" -> erased.add(event.subject());
                    case "assessment.completed.v1" -> told.add(assessed(event));
                    case "roadmap.generated.v1", "roadmap.revised.v1" -> told.add(planned(event));
                    default -> {}
                }
            } catch (UnreadableEvent e) {
                deadLetters.put(record, e);
            } catch (JacksonException | NullPointerException e) {
                deadLetters.put(
                        record,
                        new UnreadableEvent(
                                "The event says nothing of a person: " + e.getMessage(), e));
            }
        }
        // Names are in no event, so they are read where they are kept.
        profiles.among(changed)
                .forEach(stored ->
                        told.add(
                                new Told(
                                        stored.id(),
                                        PersonUpdates.PROFILE,
                                        stored.version(),
                                        PersonUpdates.of(stored))));
        kept.keep(told);
        people.forget(erased);
    }

    private Told assessed(Event event) {
        Readiness assessed = readiness.readValue(event.data());
        return new Told(
                event.subject(),
                PersonUpdates.ASSESSMENT,
                event.sequence(),
                PersonUpdates.assessed(
                        event.sequence(),
                        assessed.band(),
                        assessed.score(),
                        assessed.low(),
                        assessed.high()));
    }

    private Told planned(Event event) {
        Planned planned = plan.readValue(event.data());
        return new Told(
                event.subject(),
                PersonUpdates.ROADMAP,
                event.sequence(),
                PersonUpdates.planned(
                        event.sequence(),
                        planned.readiness().projected(),
                        planned.feasibility().projectedFinish(),
                        planned.feasibility().onTime(),
                        planned.slips() != null && planned.slips() > 0));
    }
}
