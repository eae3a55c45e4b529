package dev.careerpath.assessment.assess;

import dev.careerpath.assessment.assess.Received.FrameworkAdopted;
import dev.careerpath.assessment.events.EventTypes;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.readiness.Assessing;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.event.UnreadableEvent;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.step.Announcement;
import dev.careerpath.starter.step.Derivation;
import dev.careerpath.starter.step.Derived;
import dev.careerpath.starter.step.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the next assessment of a leader from an event. */
public final class AssessingProfiles implements Derivation<Assessment> {

    private static final Set<String> TYPES =
            Set.of(
                    EventTypes.SUBMITTED,
                    EventTypes.REVISED,
                    EventTypes.EVIDENCE_ADDED,
                    EventTypes.ACCESS_CHANGED,
                    EventTypes.ERASED,
                    EventTypes.RATED,
                    EventTypes.STARTED,
                    EventTypes.COMPLETED,
                    EventTypes.SKIPPED,
                    EventTypes.REOPENED,
                    EventTypes.ADOPTED);

    private final Frameworks frameworks;
    private final JsonMapper json;
    private final JsonMapper tolerant;
    private final LearningFromEvents learning;

    public AssessingProfiles(Frameworks frameworks, JsonMapper json) {
        this.frameworks = frameworks;
        this.json = json;
        // Within a major version a producer may add fields.
        this.tolerant =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.learning = new LearningFromEvents(tolerant);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public Derived<Assessment> derive(Event event, @Nullable Head<Assessment> current) {
        if (event.type().equals(EventTypes.ERASED)) {
            return new Derived.Erased<>();
        }
        try {
            if (event.type().equals(EventTypes.ADOPTED)) {
                return adopted(event, LearningFromEvents.assessed(current));
            }
            Optional<Learned> learned =
                    learning.from(event, current == null ? null : current.present());
            return learned.isEmpty()
                    ? new Derived.Unchanged<>()
                    : next(event, current, learned.get(), framework(event, current));
        } catch (ApiProblem
                | JacksonException
                | NullPointerException
                | IllegalArgumentException e) {
            throw new UnreadableEvent("The event cannot be assessed: " + e.getMessage(), e);
        }
    }

    private Derived<Assessment> adopted(Event event, Head<Assessment> current) {
        String version =
                tolerant.readValue(event.data(), FrameworkAdopted.class).frameworkVersion();
        Assessment before = current.present();
        if (before.assessed().frameworkVersion().equals(version)) {
            return new Derived.Unchanged<>();
        }
        Cause cause = new Cause(Cause.Kind.FRAMEWORK_ADOPTED, version, null);
        return next(
                event,
                current,
                new Learned(before.profileVersion(), cause, before.known()),
                frameworks.usable(event.tenant(), version));
    }

    /** Assesses as of the event; the same event and document give the same assessment. */
    private Derived<Assessment> next(
            Event event, @Nullable Head<Assessment> current, Learned learned, Framework framework) {
        Instant at = event.time();
        if (current != null && current.present().assessedAt().isAfter(at)) {
            // Another source's clock or way is slower; evidence must not grow younger for it.
            at = current.present().assessedAt();
        }
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Derived.Next<>(
                new Assessment(
                        learned.profileVersion(),
                        at,
                        learned.cause(),
                        Assessing.assess(framework, learned.known(), day),
                        learned.known()));
    }

    /**
     * Whoever is assessed already stays with that version. It is decided once for a new profile,
     * and stored before anything is announced.
     */
    private Framework framework(Event event, @Nullable Head<Assessment> current) {
        return current == null
                ? frameworks.current(event.tenant())
                : frameworks.usable(
                        event.tenant(), current.present().assessed().frameworkVersion());
    }

    @Override
    public List<Announcement> announce(Head<Assessment> head) {
        if (head.erased()) {
            // Passed on, so that this topic forgets the person too.
            return List.of(new Announcement(EventTypes.ERASED, ""));
        }
        Assessment assessment = head.present();
        Framework framework =
                frameworks.usable(head.tenant(), assessment.assessed().frameworkVersion());
        return List.of(
                new Announcement(
                        EventTypes.ASSESSED,
                        json.writeValueAsString(
                                AssessmentAnnounced.of(head.version(), assessment, framework))));
    }
}
