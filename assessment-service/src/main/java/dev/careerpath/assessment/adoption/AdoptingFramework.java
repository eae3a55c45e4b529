package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries out orders to adopt a version, batch by batch. */
@Component
class AdoptingFramework {

    private static final int BATCH = 200;

    private final DerivedDocuments<Assessment> assessments;
    private final Pins pins;
    private final JsonMapper json;
    private final Clock clock;

    AdoptingFramework(
            DerivedDocuments<Assessment> assessments, Pins pins, JsonMapper json, Clock clock) {
        this.assessments = assessments;
        this.pins = pins;
        this.json = json;
        this.clock = clock;
    }

    private record FrameworkAdopted(String frameworkVersion, String adoptionId) {}

    /**
     * Carries out the next batch of a claimed order.
     *
     * @return the order as it stands then; empty when nothing is left of it
     */
    Optional<Adoption> next(Adoption order) {
        List<Head<Assessment>> heads;
        List<String> looked;
        if (order.profiles() == null) {
            heads = assessments.page(order.tenant(), order.after(), BATCH);
            looked = heads.stream().map(Head::subject).toList();
        } else {
            looked = named(order, order.profiles());
            heads = assessments.of(order.tenant(), looked);
        }
        if (looked.isEmpty()) {
            return Optional.empty();
        }
        List<String> others =
                heads.stream()
                        .filter(it -> !frameworkOf(it).equals(order.version()))
                        .map(Head::subject)
                        .toList();
        int told =
                pins.pin(
                        order.tenant(),
                        order.version(),
                        others,
                        (profile, sequence) -> event(order, profile, sequence));
        eraseGone(order, others);
        return Optional.of(order.advanced(looked, told));
    }

    private static List<String> named(Adoption order, List<String> profiles) {
        String after = order.after();
        return profiles.stream()
                .filter(it -> after == null || it.compareTo(after) > 0)
                .limit(BATCH)
                .toList();
    }

    /** A profile that was erased while it was told to adopt is not remembered for it. */
    private void eraseGone(Adoption order, List<String> told) {
        Set<String> gone = new HashSet<>(told);
        assessments.of(order.tenant(), told).forEach(it -> gone.remove(it.subject()));
        if (!gone.isEmpty()) {
            pins.erase(
                    gone,
                    (profile, sequence) ->
                            AdoptionEvents.erased(
                                    profile,
                                    sequence,
                                    order.tenant(),
                                    order.correlationId(),
                                    clock.instant()));
        }
    }

    private Event event(Adoption order, String profile, long sequence) {
        return AdoptionEvents.adopted(
                profile,
                sequence,
                order,
                json.writeValueAsString(new FrameworkAdopted(order.version(), order.id())),
                clock.instant());
    }

    private static String frameworkOf(Head<Assessment> head) {
        return head.present().assessed().frameworkVersion();
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        assessments.indexTenants();
    }
}
