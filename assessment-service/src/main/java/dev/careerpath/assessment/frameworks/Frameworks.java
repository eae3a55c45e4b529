package dev.careerpath.assessment.frameworks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The frameworks that an organisation may assess with: those that ship, and its own. */
@Component
public class Frameworks {

    private static final int PARSED_AT_MOST = 64;
    private static final int CURRENT_AT_MOST = 10_000;
    private static final Duration CURRENT_FOR = Duration.ofSeconds(1);

    private final StoredFrameworks stored;
    private final StoredVersions versions;
    private final ShippedFrameworks shipped;
    private final AgreedFrameworks agreed;

    /** Published ones by id; they never change, so they are read from the store once. */
    private final Cache<String, Framework> parsed =
            Caffeine.newBuilder().maximumSize(PARSED_AT_MOST).build();

    private final Cache<String, Framework> current;

    Frameworks(
            StoredFrameworks stored,
            StoredVersions versions,
            ShippedFrameworks shipped,
            AgreedFrameworks agreed,
            Clock clock) {
        this.stored = stored;
        this.versions = versions;
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
        return versions.latestPublished(tenant, agreed.own(tenant))
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

    /** Lets what this replica remembers as current go, once another version was published. */
    void forgetCurrent(String tenant) {
        current.invalidate(tenant);
    }

    boolean ships(String version) {
        return shipped.find(version).isPresent();
    }
}
