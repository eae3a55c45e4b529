package dev.careerpath.starter.repair;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code POST /actuator/repair}: goes on after what cannot be read, and publishes again what the
 * documents know. Needs the scope {@code operations:manage}.
 */
@Endpoint(id = "repair")
public final class RepairEndpoint {

    private static final Logger log = LoggerFactory.getLogger(RepairEndpoint.class);

    /**
     * What was done.
     *
     * @param skipped where this replica's consumers go on later than they were
     * @param published how many events of each topic were published again
     */
    public record Repaired(List<UnreadableRecords.Place> skipped, Map<String, Long> published) {}

    private final UnreadableRecords unreadable;
    private final List<KnownEvents> known;

    public RepairEndpoint(UnreadableRecords unreadable, List<KnownEvents> known) {
        this.unreadable = unreadable;
        this.known = known;
    }

    @WriteOperation
    public synchronized Repaired repair() {
        List<UnreadableRecords.Place> skipped = unreadable.skip();
        Map<String, Long> published = new TreeMap<>();
        for (KnownEvents events : known) {
            published.merge(events.topic(), events.publishAgain(), Long::sum);
        }
        log.info("Repaired: skipped {}, published again {}", skipped, published);
        return new Repaired(skipped, published);
    }
}
