package dev.careerpath.starter.access;

import dev.careerpath.starter.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The access that an event of a subject carries in its data, as {@code access}. */
public final class CarriedAccess {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private CarriedAccess() {}

    private record Carrying(@Nullable Carried access) {}

    private record Carried(@Nullable String person, @Nullable List<AccessEntry.Grant> shares) {}

    /** Empty where it carries none, or none that can be read. */
    public static Optional<AccessEntry> of(Event event) {
        if (!event.data().contains("\"access\"")) {
            return Optional.empty();
        }
        try {
            Carried access = JSON.readValue(event.data(), Carrying.class).access();
            return access == null
                    ? Optional.empty()
                    : Optional.of(
                            new AccessEntry(
                                    event.tenant(),
                                    event.subject(),
                                    access.person(),
                                    access.shares() == null ? List.of() : access.shares()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
