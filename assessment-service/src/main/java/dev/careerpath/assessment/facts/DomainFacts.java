package dev.careerpath.assessment.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The facts of one version, by id. */
public final class DomainFacts {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final Map<String, DomainFact> byId = new LinkedHashMap<>();

    private final String version;

    private DomainFacts(String version, List<DomainFact> facts) {
        this.version = version;
        for (DomainFact fact : facts) {
            if (byId.put(fact.id(), fact) != null) {
                throw new IllegalStateException("The fact " + fact.id() + " is there twice");
            }
        }
    }

    /**
     * Reads a version that ships with the service.
     *
     * @throws IllegalStateException when there is none, or an id is there twice
     */
    public static DomainFacts shipped(String version) {
        String file = "/facts/facts-" + version + ".json";
        try (InputStream in = DomainFacts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new DomainFacts(
                    version, JSON.readValue(in, new TypeReference<List<DomainFact>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code 1.1}. */
    String version() {
        return version;
    }

    /** All of them, in the order of the sources. */
    public Collection<DomainFact> all() {
        return byId.values();
    }

    /** The fact of this id, if there is one. */
    Optional<DomainFact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
