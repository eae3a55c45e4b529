package dev.careerpath.assessment.frameworks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.frameworks.FrameworkInfo.Status;
import dev.careerpath.assessment.frameworks.StoredFrameworks.Summary;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private final AgreedFrameworks agreed;

    /** Published ones by id; they never change, so they are read from the store once. */
    private final Cache<String, Framework> parsed =
            Caffeine.newBuilder().maximumSize(PARSED_AT_MOST).build();

    private final Cache<String, Framework> current;

    Frameworks(
            StoredFrameworks stored,
            ShippedFrameworks shipped,
            AgreedFrameworks agreed,
            Clock clock) {
        this.stored = stored;
        this.shipped = shipped;
        this.agreed = agreed;
        this.current =
                Caffeine.newBuilder()
                        .maximumSize(CURRENT_AT_MOST)
                        .expireAfterWrite(CURRENT_FOR)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    /**
     * The version that a new profile of the organisation is assessed with. Another replica's
     * publication is seen within a second.
     */
    public Framework current(String tenant) {
        return current.get(tenant, this::latest);
    }

    private Framework latest(String tenant) {
        return stored.latestPublished(tenant, agreed.own(tenant))
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
        Framework known = parsed.getIfPresent(id);
        if (known != null) {
            return known;
        }
        StoredFramework own = stored.get(tenant, version);
        if (!own.published()) {
            throw ApiProblem.conflict(
                    "framework-not-published",
                    "The framework is a draft",
                    "Publish " + version + " first; until then it can only be previewed.");
        }
        Framework framework = own.framework();
        parsed.put(id, framework);
        return framework;
    }

    /**
     * Any version that the organisation can see, drafts included.
     *
     * @throws ApiProblem 404 if there is none
     */
    public Versioned find(String tenant, String version) {
        Optional<Framework> ships = shipped.find(version);
        if (ships.isPresent()) {
            FrameworkInfo info = infoOfShipped(ships.get(), successor(tenant, version));
            return new Versioned(ships.get(), info, null);
        }
        StoredFramework own = stored.get(tenant, version);
        return new Versioned(own.framework(), info(own), own.revision());
    }

    /**
     * Any version that the organisation can see and that can be assessed with.
     *
     * @throws ApiProblem 404 if there is none, 409 if it is an unfinished draft
     */
    public Framework finished(String tenant, String version) {
        Framework found = find(tenant, version).framework();
        ValidatingFramework.checkFinished(found);
        return found;
    }

    /** What is known about one of an organisation's own. */
    FrameworkInfo info(StoredFramework own) {
        return infoOf(own.summary(), successor(own.tenant(), own.version()));
    }

    private @Nullable String successor(String tenant, String version) {
        return stored.successor(tenant, version).orElse(null);
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
        shipped.all().forEach(it -> infos.add(infoOfShipped(it, replacedBy.get(it.version()))));
        own.forEach(it -> infos.add(infoOf(it, replacedBy.get(it.version()))));
        return infos;
    }

    /** How many versions the organisation can see. */
    public int count(String tenant) {
        return shipped.all().size() + Math.toIntExact(stored.count(tenant));
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
        return stored.ofCaseId(tenant, caseId);
    }

    /** Lets what this replica remembers as current go, once another version was published. */
    void forgetCurrent(String tenant) {
        current.invalidate(tenant);
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

    private static FrameworkInfo infoOf(Summary it, @Nullable String replacedBy) {
        return new FrameworkInfo(
                it.version(),
                it.title(),
                it.publishedAt() == null ? Status.DRAFT : Status.PUBLISHED,
                it.replaces(),
                replacedBy,
                it.createdAt(),
                it.changedAt(),
                it.publishedAt());
    }

    private static FrameworkInfo infoOfShipped(Framework it, @Nullable String replacedBy) {
        return new FrameworkInfo(
                it.version(), it.title(), Status.SHIPPED, null, replacedBy, null, null, null);
    }
}
