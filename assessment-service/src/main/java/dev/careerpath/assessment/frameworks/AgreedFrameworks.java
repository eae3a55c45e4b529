package dev.careerpath.assessment.frameworks;

import dev.careerpath.starter.access.AccessProperties;
import dev.careerpath.starter.problem.ApiProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * With which versions people may be assessed whose organisation sees groups of them. A framework
 * says where each band begins and what a level weighs, so whoever could move people to one version
 * after another would read a person's score off the bands by halving. Such an organisation uses the
 * versions that ship, and those of its own that whoever runs the installation has agreed to; all
 * its people are assessed with the same one.
 */
@Component
public class AgreedFrameworks {

    private static final String SEPARATOR = "/";

    private final AccessProperties access;
    private final ShippedFrameworks shipped;
    private final Set<String> agreed;

    /**
     * @param agreed tenant and published version, such as {@code acme/2027}
     */
    public AgreedFrameworks(
            AccessProperties access,
            ShippedFrameworks shipped,
            @Value("${careerpath.groups-frameworks}") Set<String> agreed) {
        this.access = access;
        this.shipped = shipped;
        this.agreed = Set.copyOf(agreed);
    }

    /**
     * @throws ApiProblem 409 if the tenant's people may not be assessed with the version
     */
    public void require(String tenant, String version) {
        if (access.groupsOnly(tenant)
                && shipped.find(version).isEmpty()
                && !agreed.contains(tenant + SEPARATOR + version)) {
            throw ApiProblem.conflict(
                    "framework-not-agreed",
                    "The framework is not agreed to",
                    "Your organisation sees groups of its people, and a framework made for it could tell one person's figures. Ask whoever runs the"
                            + " installation to name %s/%s in GROUPS_FRAMEWORKS once it is published, or take a version that ships."
                                    .formatted(tenant, version));
        }
    }

    /**
     * @param profiles that shall adopt the version; null is all of the organisation
     * @throws ApiProblem 409 if they may not
     */
    public void requireAdoptable(String tenant, String version, @Nullable List<String> profiles) {
        require(tenant, version);
        if (profiles != null && access.groupsOnly(tenant)) {
            throw ApiProblem.conflict(
                    "framework-for-everybody",
                    "Everybody adopts it, or nobody",
                    "Your organisation sees groups of its people, and moving some of them would tell their figures from the others'. Send {\"all\":"
                            + " true}.");
        }
    }

    /** The tenant's own versions that may be used; empty for any. */
    Optional<Set<String>> own(String tenant) {
        return access.groupsOnly(tenant)
                ? Optional.of(
                        agreed.stream()
                                .filter(it -> it.startsWith(tenant + SEPARATOR))
                                .map(it -> it.substring(tenant.length() + SEPARATOR.length()))
                                .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
