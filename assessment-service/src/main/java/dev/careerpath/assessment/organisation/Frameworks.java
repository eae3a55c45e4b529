package dev.careerpath.assessment.organisation;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.organisation.FrameworkInfo.Status;
import dev.careerpath.assessment.organisation.StoredFrameworks.Summary;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The frameworks that an organisation may use: those that ship, and its own. */
@Component
public class Frameworks {

    private static final int PARSED_AT_MOST = 64;
    private static final int CURRENT_AT_MOST = 10_000;
    private static final Duration CURRENT_FOR = Duration.ofSeconds(1);

    private final StoredFrameworks stored;
    private final ShippedFrameworks shipped;
    private final Clock clock;

    /** Published ones by id; they never change, so they are read from the store once. */
    private final Map<String, Framework> parsed =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Framework> eldest) {
                    return size() > PARSED_AT_MOST;
                }
            };

    private final Map<String, Current> current = new ConcurrentHashMap<>();

    Frameworks(StoredFrameworks stored, ShippedFrameworks shipped, Clock clock) {
        this.stored = stored;
        this.shipped = shipped;
        this.clock = clock;
    }

    private record Current(Framework framework, Instant until) {}

    /**
     * The version that a new profile of the organisation is assessed with. Another replica's
     * publication is seen within a second.
     */
    public Framework current(String tenant) {
        Instant now = clock.instant();
        Current known = current.get(tenant);
        if (known != null && now.isBefore(known.until())) {
            return known.framework();
        }
        if (current.size() >= CURRENT_AT_MOST) {
            current.clear();
        }
        Framework framework = latest(tenant);
        current.put(tenant, new Current(framework, now.plus(CURRENT_FOR)));
        return framework;
    }

    private Framework latest(String tenant) {
        return stored.latestPublished(tenant)
                .map(version -> usable(tenant, version))
                .orElseGet(shipped::byDefault);
    }

    /**
     * A version that ships or that the organisation has published.
     *
     * @throws ApiProblem 404 if there is none, 409 if it is a draft
     */
    public Framework usable(String tenant, String version) {
        Optional<Framework> ships = shipped.find(version);
        if (ships.isPresent()) {
            return ships.get();
        }
        String id = StoredFramework.id(tenant, version);
        synchronized (parsed) {
            Framework known = parsed.get(id);
            if (known != null) {
                return known;
            }
        }
        StoredFramework own = stored.get(tenant, version);
        if (!own.published()) {
            throw ApiProblem.conflict(
                    "framework-not-published",
                    "The framework is a draft",
                    "Publish " + version + " first; until then it can only be previewed.");
        }
        Framework framework = own.framework();
        synchronized (parsed) {
            parsed.put(id, framework);
        }
        return framework;
    }

    /**
     * Any version that the organisation can see, drafts included.
     *
     * @throws ApiProblem 404 if there is none
     */
    public Versioned find(String tenant, String version) {
        FrameworkInfo info = info(tenant, version);
        Optional<Framework> ships = shipped.find(version);
        if (ships.isPresent()) {
            return new Versioned(ships.get(), info, null);
        }
        StoredFramework own = stored.get(tenant, version);
        return new Versioned(own.framework(), info, own.revision());
    }

    /**
     * What is known about a version.
     *
     * @throws ApiProblem 404 if there is none
     */
    FrameworkInfo info(String tenant, String version) {
        return all(tenant).stream()
                .filter(it -> it.version().equals(version))
                .findFirst()
                .orElseThrow(() -> StoredFrameworks.unknown(version));
    }

    /**
     * A framework with what is known about it.
     *
     * @param revision of its document; null where it ships
     */
    public record Versioned(Framework framework, FrameworkInfo info, @Nullable Long revision) {}

    /** All versions that the organisation can see: those that ship, then its own by age. */
    public List<FrameworkInfo> all(String tenant) {
        List<Summary> own = stored.summaries(tenant);
        Map<String, String> replacedBy = replacements(own);
        List<FrameworkInfo> infos = new ArrayList<>();
        shipped.all().forEach(it -> infos.add(infoOfShipped(it, replacedBy)));
        own.forEach(it -> infos.add(infoOf(it, replacedBy)));
        return infos;
    }

    /** The version whose CASE package has something with this identifier. */
    public Optional<String> ofCaseId(String tenant, String caseId) {
        return stored.ofCaseId(tenant, caseId);
    }

    /** Lets what this replica remembers as current go, once another version was published. */
    void forgetCurrent(String tenant) {
        current.remove(tenant);
    }

    boolean ships(String version) {
        return shipped.find(version).isPresent();
    }

    /** Which version took the place of which; of two, the later one. */
    private static Map<String, String> replacements(List<Summary> summaries) {
        Map<String, String> replacedBy = new HashMap<>();
        summaries.stream()
                .filter(it -> it.publishedAt() != null && it.replaces() != null)
                .sorted(Comparator.comparing(Summary::publishedAt))
                .forEachOrdered(it -> replacedBy.put(it.replaces(), it.version()));
        return replacedBy;
    }

    private static FrameworkInfo infoOf(Summary it, Map<String, String> replacedBy) {
        return new FrameworkInfo(
                it.version(),
                it.title(),
                it.publishedAt() == null ? Status.DRAFT : Status.PUBLISHED,
                it.replaces(),
                replacedBy.get(it.version()),
                it.createdAt(),
                it.changedAt(),
                it.publishedAt());
    }

    private static FrameworkInfo infoOfShipped(Framework it, Map<String, String> replacedBy) {
        return new FrameworkInfo(
                it.version(),
                it.title(),
                Status.SHIPPED,
                null,
                replacedBy.get(it.version()),
                null,
                null,
                null);
    }
}
