package dev.careerpath.starter.operations;

import dev.careerpath.starter.outbox.OutboxBacklog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is.
 *
 * @param service such as {@code things}
 * @param up whether all its parts are
 * @param parts what it depends on, as it sees it
 * @param lag of its consumer groups, by partition; empty while the broker is away
 * @param outbox what it has stored and the broker has not acknowledged; empty while the store is
 *     away
 */
public record ServiceState(
        String service,
        boolean up,
        List<ServicePart> parts,
        List<ConsumerLag> lag,
        List<OutboxBacklog> outbox) {

    /**
     * One thing that a service depends on.
     *
     * @param name broker, store, topics or consumers
     * @param reason why it is not up; null while it is
     */
    public record ServicePart(String name, boolean up, @Nullable String reason) {}

    /**
     * What a consumer group has yet to work off of one partition.
     *
     * @param records below zero when the broker has lost some that the group has read
     */
    public record ConsumerLag(String group, String topic, int partition, long records) {}
}
