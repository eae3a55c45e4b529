package dev.careerpath.assessment.organisation;

import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.organisation.FrameworkInfo.Status;
import dev.careerpath.starter.problem.ApiProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The frameworks that an organisation may use: those that ship, and its own. */
@Repository
public class Frameworks {

    private static final String COLLECTION = "frameworks";
    private static final int PARSED_AT_MOST = 64;
    private static final int CURRENT_AT_MOST = 10_000;
    private static final Duration CURRENT_FOR = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
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

    Frameworks(MongoTemplate mongo, ShippedFrameworks shipped, Clock clock) {
        this.mongo = mongo;
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
        Query latest =
                Query.query(ofTenant(tenant).and("publishedAt").exists(true))
                        .with(Sort.by(Sort.Direction.DESC, "publishedAt", "_id"))
                        .limit(1);
        latest.fields().include("version");
        return mongo.find(latest, Reference.class, COLLECTION).stream()
                .findFirst()
                .map(it -> usable(tenant, it.version()))
                .orElseGet(shipped::byDefault);
    }

    private record Reference(String version) {}

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
        StoredFramework stored = own(tenant, version);
        if (!stored.published()) {
            throw ApiProblem.conflict(
                    "framework-not-published",
                    "The framework is a draft",
                    "Publish " + version + " first; until then it can only be previewed.");
        }
        Framework framework = parse(stored);
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
        StoredFramework stored = own(tenant, version);
        return new Versioned(parse(stored), info, stored.revision());
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
                .orElseThrow(() -> unknown(version));
    }

    /**
     * A framework with what is known about it.
     *
     * @param revision of its document; null where it ships
     */
    public record Versioned(Framework framework, FrameworkInfo info, @Nullable Long revision) {}

    /** All versions that the organisation can see: those that ship, then its own by age. */
    public List<FrameworkInfo> all(String tenant) {
        List<Summary> own = summaries(tenant);
        Map<String, String> replacedBy = replacements(own);
        List<FrameworkInfo> infos = new ArrayList<>();
        shipped.all().forEach(it -> infos.add(infoOfShipped(it, replacedBy)));
        own.forEach(it -> infos.add(it.info(replacedBy)));
        return infos;
    }

    /** The version whose CASE package has something with this identifier. */
    public Optional<String> ofCaseId(String tenant, String caseId) {
        Query query = Query.query(ofTenant(tenant).and("caseIds").is(caseId));
        query.fields().include("version");
        return Optional.ofNullable(mongo.findOne(query, Reference.class, COLLECTION))
                .map(Reference::version);
    }

    long count(String tenant) {
        return mongo.count(Query.query(ofTenant(tenant)), COLLECTION);
    }

    /** An organisation's own. */
    StoredFramework own(String tenant, String version) {
        StoredFramework found =
                mongo.findOne(
                        Query.query(Criteria.where("_id").is(StoredFramework.id(tenant, version))),
                        StoredFramework.class,
                        COLLECTION);
        if (found == null) {
            throw unknown(version);
        }
        return found;
    }

    /**
     * @throws ApiProblem 409 if the organisation has this version already
     */
    void add(StoredFramework framework) {
        try {
            mongo.insert(framework, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw ApiProblem.conflict(
                    "framework-exists",
                    "The version is taken",
                    "There is a framework %1$s already. Change it with PUT /v1/frameworks/%1$s while it is a draft, or take another version."
                            .formatted(framework.version()));
        }
    }

    /**
     * Puts the next revision in place of the one before.
     *
     * @throws ApiProblem 412 if another came between
     */
    void replace(StoredFramework next) {
        var replaced =
                mongo.update(StoredFramework.class)
                        .inCollection(COLLECTION)
                        .matching(revision(next.id(), next.revision() - 1))
                        .replaceWith(next)
                        .withOptions(FindAndReplaceOptions.none())
                        .findAndReplace();
        if (replaced.isEmpty()) {
            throw ApiProblem.preconditionFailed(own(next.tenant(), next.version()).revision());
        }
        current.remove(next.tenant());
    }

    /**
     * @throws ApiProblem 412 if it was changed since
     */
    void remove(StoredFramework framework) {
        var removed = mongo.remove(revision(framework.id(), framework.revision()), COLLECTION);
        if (removed.getDeletedCount() == 0) {
            throw ApiProblem.preconditionFailed(
                    own(framework.tenant(), framework.version()).revision());
        }
    }

    private static ApiProblem unknown(String version) {
        return ApiProblem.notFound("There is no framework " + version + ".");
    }

    boolean ships(String version) {
        return shipped.find(version).isPresent();
    }

    private List<Summary> summaries(String tenant) {
        Query query = Query.query(ofTenant(tenant)).with(Sort.by("createdAt", "_id"));
        query.fields().exclude("content", "caseIds");
        return mongo.find(query, Summary.class, COLLECTION);
    }

    private record Summary(
            String version,
            String title,
            @Nullable String replaces,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt) {

        private FrameworkInfo info(Map<String, String> replacedBy) {
            return new FrameworkInfo(
                    version,
                    title,
                    publishedAt == null ? Status.DRAFT : Status.PUBLISHED,
                    replaces,
                    replacedBy.get(version),
                    createdAt,
                    changedAt,
                    publishedAt);
        }
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

    Framework parse(StoredFramework stored) {
        return FrameworkFile.read(
                new ByteArrayInputStream(stored.content().getBytes(StandardCharsets.UTF_8)),
                "framework " + stored.id());
    }

    private static Query revision(String id, long revision) {
        return Query.query(Criteria.where("_id").is(id).and("revision").is(revision));
    }

    private static Criteria ofTenant(String tenant) {
        return Criteria.where("tenant").is(tenant);
    }

    @EventListener(ApplicationReadyEvent.class)
    void index() {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(
                new Index()
                        .on("tenant", Sort.Direction.ASC)
                        .on("publishedAt", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC));
        indexes.createIndex(
                new Index().on("tenant", Sort.Direction.ASC).on("caseIds", Sort.Direction.ASC));
    }
}
