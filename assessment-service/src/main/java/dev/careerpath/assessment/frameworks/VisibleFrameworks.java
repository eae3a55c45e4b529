package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.FrameworkInfo.Status;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The frameworks that an organisation can see: those that ship, and its own, drafts included. */
@Component
public class VisibleFrameworks {

    private final StoredFrameworks stored;
    private final StoredVersions versions;
    private final ShippedFrameworks shipped;

    VisibleFrameworks(StoredFrameworks stored, StoredVersions versions, ShippedFrameworks shipped) {
        this.stored = stored;
        this.versions = versions;
        this.shipped = shipped;
    }

    /**
     * One of them.
     *
     * @throws ApiProblem 404 if there is none
     */
    public Versioned find(String tenant, String version) {
        Optional<Framework> ships = shipped.find(version);
        if (ships.isPresent()) {
            FrameworkInfo info = FrameworkInfo.shipped(ships.get(), successor(tenant, version));
            return new Versioned(ships.get(), info, null);
        }
        StoredFramework own = stored.get(tenant, version);
        return new Versioned(own.framework(), info(own), own.revision());
    }

    /**
     * One of them that can be assessed with.
     *
     * @throws ApiProblem 404 if there is none, 409 if it is an unfinished draft
     */
    public Framework finished(String tenant, String version) {
        Framework found = find(tenant, version).framework();
        FrameworkErrors.requireFinished(found);
        return found;
    }

    /** What is known about one of an organisation's own. */
    FrameworkInfo info(StoredFramework own) {
        return FrameworkInfo.of(own.summary(), successor(own.tenant(), own.version()));
    }

    private @Nullable String successor(String tenant, String version) {
        return versions.successor(tenant, version).orElse(null);
    }

    /** All versions that the organisation can see: those that ship, then its own by age. */
    public List<FrameworkInfo> all(String tenant) {
        List<VersionSummary> own = versions.summaries(tenant);
        Map<String, String> replacedBy = replacements(own);
        List<FrameworkInfo> infos = new ArrayList<>();
        shipped.all()
                .forEach(it -> infos.add(FrameworkInfo.shipped(it, replacedBy.get(it.version()))));
        own.forEach(it -> infos.add(FrameworkInfo.of(it, replacedBy.get(it.version()))));
        return infos;
    }

    /**
     * @param version that would take the place of another
     * @throws ApiProblem 400 if the other is none that can be replaced, 409 if it is already
     */
    void requireReplaceable(String tenant, String version, String replaces) {
        FrameworkInfo old =
                all(tenant).stream()
                        .filter(it -> it.version().equals(replaces))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        "/replaces", "There is no framework " + replaces + "."));
        if (replaces.equals(version) || old.status() == Status.DRAFT) {
            throw new InvalidRequest("/replaces", "must be a published version other than this.");
        }
        if (old.replacedBy() != null) {
            throw ApiProblem.conflict(
                    "framework-replaced",
                    "The version is replaced already",
                    "%s was replaced by %s. Replace that one."
                            .formatted(replaces, old.replacedBy()));
        }
    }

    /** How many versions the organisation can see. */
    public int count(String tenant) {
        return shipped.all().size() + Math.toIntExact(versions.count(tenant));
    }

    /** Some of {@link #all}, with their content. */
    public List<Versioned> some(String tenant, int offset, int limit) {
        List<FrameworkInfo> page = all(tenant).stream().skip(offset).limit(limit).toList();
        List<String> own =
                page.stream()
                        .filter(it -> it.status() != Status.SHIPPED)
                        .map(FrameworkInfo::version)
                        .toList();
        Map<String, StoredFramework> read =
                stored.all(tenant, own).stream()
                        .collect(Collectors.toMap(StoredFramework::version, it -> it));
        List<Versioned> found = new ArrayList<>();
        for (FrameworkInfo info : page) {
            Optional<Framework> ships = shipped.find(info.version());
            StoredFramework stored = read.get(info.version());
            if (ships.isPresent()) {
                found.add(new Versioned(ships.get(), info, null));
            } else if (stored != null) {
                found.add(new Versioned(stored.framework(), info, stored.revision()));
            }
        }
        return found;
    }

    /** The version whose CASE package has something with this identifier. */
    public Optional<String> ofCaseId(String tenant, String caseId) {
        return versions.ofCaseId(tenant, caseId);
    }

    /** Which version took the place of which; of two, the later one. */
    private static Map<String, String> replacements(List<VersionSummary> summaries) {
        Map<String, String> replacedBy = new HashMap<>();
        summaries.stream()
                .filter(it -> it.publishedAt() != null && it.replaces() != null)
                .sorted(Comparator.comparing(VersionSummary::publishedAt))
                .forEachOrdered(it -> replacedBy.put(it.replaces(), it.version()));
        return replacedBy;
    }
}
