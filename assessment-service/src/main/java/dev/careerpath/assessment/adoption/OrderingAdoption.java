package dev.careerpath.assessment.adoption;

import dev.careerpath.assessment.assess.Assessment;
import dev.careerpath.assessment.frameworks.AgreedFrameworks;
import dev.careerpath.assessment.frameworks.Frameworks;
import dev.careerpath.assessment.frameworks.VisibleFrameworks;
import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import dev.careerpath.starter.step.DerivedDocuments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes orders to adopt a version. */
@Component
class OrderingAdoption {

    private final Frameworks frameworks;
    private final VisibleFrameworks visible;
    private final AgreedFrameworks agreed;
    private final DerivedDocuments<Assessment> assessments;
    private final Adoptions adoptions;
    private final Clock clock;

    OrderingAdoption(
            Frameworks frameworks,
            VisibleFrameworks visible,
            AgreedFrameworks agreed,
            DerivedDocuments<Assessment> assessments,
            Adoptions adoptions,
            Clock clock) {
        this.frameworks = frameworks;
        this.visible = visible;
        this.agreed = agreed;
        this.assessments = assessments;
        this.adoptions = adoptions;
        this.clock = clock;
    }

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
        String id = id(tenant, version, named);
        return adoptions.start(
                Adoption.ordered(
                        id,
                        tenant,
                        version,
                        named,
                        named == null ? assessments.count(tenant) : named.size(),
                        Correlation.currentOr(id),
                        clock.instant()));
    }

    /** The same for the same order, so that it is found again. */
    private static String id(String tenant, String version, @Nullable List<String> named) {
        String whom = named == null ? "all" : String.join(",", named);
        return Uuids.ofName(String.join("\n", tenant, version, whom)).toString();
    }

    /**
     * The orders to adopt a version, the newest first.
     *
     * @throws dev.careerpath.starter.problem.ApiProblem 404 if there is no such version
     */
    List<Adoption> orders(String tenant, String version) {
        visible.find(tenant, version);
        return adoptions.of(tenant, version);
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
}
