package dev.careerpath.assessment.frameworks;

import dev.careerpath.assessment.framework.Framework;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frameworks that ship with the service, for every organisation. */
public final class ShippedFrameworks {

    private final Map<String, Framework> byVersion = new LinkedHashMap<>();
    private final Framework byDefault;

    /**
     * @param byDefault version for an organisation without one of its own
     * @throws IllegalArgumentException if that version does not ship
     */
    public ShippedFrameworks(Collection<Framework> all, String byDefault) {
        all.forEach(framework -> byVersion.put(framework.version(), framework));
        Framework found = byVersion.get(byDefault);
        if (found == null) {
            throw new IllegalArgumentException(
                    "careerpath.framework is " + byDefault + "; there is " + byVersion.keySet());
        }
        this.byDefault = found;
    }

    /** The one for an organisation without one of its own. */
    public Framework byDefault() {
        return byDefault;
    }

    /** All of them. */
    public Collection<Framework> all() {
        return byVersion.values();
    }

    /** One of them. */
    public Optional<Framework> find(@Nullable String version) {
        return Optional.ofNullable(version == null ? null : byVersion.get(version));
    }
}
