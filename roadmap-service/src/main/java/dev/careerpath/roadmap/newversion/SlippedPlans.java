package dev.careerpath.roadmap.newversion;

import dev.careerpath.http.ids.Uuids;
import dev.careerpath.starter.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;

/** What the sweep tells the planning step. */
public final class SlippedPlans {

    /** Internal: nobody outside this service reads it. */
    public static final String TOPIC = "careerpath.roadmap.inputs";

    public static final String SLIPPED = "dev.careerpath.roadmap.slipped.v1";

    private static final String SOURCE = "/roadmap-service/slips";

    private SlippedPlans() {}

    /**
     * A plan is overdue.
     *
     * @param roadmapVersion the version that slipped
     * @param today the day on which it was found
     */
    public record Slipped(long roadmapVersion, LocalDate today) {}

    /** The event; the same version on the same day gives the same id. */
    static Event event(
            String profileId,
            String tenant,
            long version,
            LocalDate today,
            Instant now,
            JsonMapper json) {
        String name = String.join(" ", SOURCE, profileId, Long.toString(version), today.toString());
        String id = Uuids.ofName(name).toString();
        return Event.of(
                id,
                SOURCE,
                SLIPPED,
                new Event.About(profileId, tenant, version),
                now,
                json.writeValueAsString(new Slipped(version, today)));
    }
}
