package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.adoption.Adoption.Status;
import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.frameworks.AgreedFrameworks;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import dev.careerpath.starter.step.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes orders to adopt a version, and carries them out batch by batch. */
@Component
class AdoptingFramework {

    private static final int BATCH = 200;

    private final Frameworks frameworks;
    private final AgreedFrameworks agreed;
    private final DerivedDocuments<Assessment> assessments;
    private final Adoptions adoptions;
    private final Pins pins;
    private final JsonMapper json;
    private final Clock clock;

    AdoptingFramework(
            Frameworks frameworks,
            AgreedFrameworks agreed,
            DerivedDocuments<Assessment> assessments,
            Adoptions adoptions,
            Pins pins,
            JsonMapper json,
            Clock clock) {
        this.frameworks = frameworks;
        this.agreed = agreed;
        this.assessments = assessments;
        this.adoptions = adoptions;
        this.pins = pins;
        this.json = json;
        this.clock = clock;
    }

    private record FrameworkAdopted(String frameworkVersion, String adoptionId) {}

    /**
     * Takes an order.
     *
     * @param profiles null is all of the organisation
     * @throws dev.careerpath.starter.problem.ApiProblem 404 or 409 if they cannot adopt the
     *     version, 400 if a profile is unknown
     */
    Adoption order(String tenant, String version, @Nullable List<String> profiles) {
        frameworks.usable(tenant, version);
        agreed.requireAdoptable(tenant, version, profiles);
        List<String> named =
                profiles == null ? null : profiles.stream().sorted().distinct().toList();
        if (profiles != null) {
            requireKnown(tenant, profiles);
        }
        Instant now = now();
        String id = id(tenant, version, named == null ? "all" : String.join(",", named));
        return adoptions.start(
                new Adoption(
                        id,
                        tenant,
                        version,
                        named,
                        Status.RUNNING,
                        named == null ? assessments.count(tenant) : named.size(),
                        0,
                        0,
                        null,
                        Correlation.currentOr(id),
                        now,
                        null,
                        null,
                        now.minusSeconds(1)));
    }

    /**
     * The orders to adopt a version, the newest first.
     *
     * @throws dev.careerpath.starter.problem.ApiProblem 404 if there is no such version
     */
    List<Adoption> orders(String tenant, String version) {
        frameworks.find(tenant, version);
        return adoptions.of(tenant, version);
    }

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
                                    now()));
        }
    }

    private void requireKnown(String tenant, List<String> profiles) {
        Set<String> unknown = new HashSet<>(profiles);
        assessments.of(tenant, profiles).forEach(it -> unknown.remove(it.subject()));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            if (unknown.contains(profiles.get(i))) {
                errors.add(
                        new FieldError(
                                "/profiles/" + i,
                                "There is no assessment of the profile " + profiles.get(i) + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    private Event event(Adoption order, String profile, long sequence) {
        return AdoptionEvents.adopted(
                profile,
                sequence,
                order,
                json.writeValueAsString(new FrameworkAdopted(order.version(), order.id())),
                now());
    }

    private static String frameworkOf(Head<Assessment> head) {
        return head.present().assessed().frameworkVersion();
    }

    private static String id(String... parts) {
        return Uuids.ofName(String.join("\n", parts)).toString();
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        assessments.indexTenants();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
