package dev.careerpath.starter.operations;

import dev.careerpath.starter.observe.GroupOffsets;
import dev.careerpath.starter.operations.ServiceState.ConsumerLag;
import dev.careerpath.starter.operations.ServiceState.ServicePart;
import dev.careerpath.starter.outbox.OutboxBacklog;
import dev.careerpath.starter.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/** Tells how this service is. */
final class LookingAfterService {

    private static final String BROKER = "broker";
    private static final String STORE = "store";

    private final String service;
    private final Map<String, HealthIndicator> parts;
    private final ConsumerGroups groups;
    private final GroupOffsets offsets;
    private final Collection<OutboxRelay> relays;

    /**
     * @param parts what it depends on, by name; {@code broker} and {@code store} among them
     */
    LookingAfterService(
            String service,
            Map<String, HealthIndicator> parts,
            ConsumerGroups groups,
            GroupOffsets offsets,
            Collection<OutboxRelay> relays) {
        this.service = service;
        this.parts = parts;
        this.groups = groups;
        this.offsets = offsets;
        this.relays = relays;
    }

    ServiceState now() {
        List<ServicePart> all =
                parts.entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue().health()))
                        .toList();
        List<ServicePart> down = all.stream().filter(part -> !part.up()).toList();
        return new ServiceState(
                service,
                down.isEmpty(),
                all,
                isAmong(down, BROKER) ? List.of() : lag(),
                isAmong(down, STORE) ? List.of() : backlog());
    }

    private static boolean isAmong(List<ServicePart> parts, String name) {
        return parts.stream().anyMatch(part -> part.name().equals(name));
    }

    private static ServicePart part(String name, @Nullable Health health) {
        if (health == null) {
            return new ServicePart(name, false, "it does not say how it is");
        }
        boolean up = health.getStatus().equals(Status.UP);
        String reason =
                health.getDetails().entrySet().stream()
                        .map(detail ->
                                detail.getKey().equals("reason")
                                        ? String.valueOf(detail.getValue())
                                        : detail.getKey() + ": " + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining("; "));
        return new ServicePart(name, up, up ? null : reason);
    }

    private List<ConsumerLag> lag() {
        List<ConsumerLag> all = new ArrayList<>();
        try {
            for (var group : groups.topics().entrySet()) {
                offsets.lag(group.getKey(), group.getValue())
                        .forEach((partition, records) ->
                                all.add(
                                        new ConsumerLag(
                                                group.getKey(),
                                                partition.topic(),
                                                partition.partition(),
                                                records)));
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            // It went away after it was asked for its health; the next look says so.
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.sort(
                Comparator.comparing(ConsumerLag::group)
                        .thenComparing(ConsumerLag::topic)
                        .thenComparing(ConsumerLag::partition));
        return all;
    }

    private List<OutboxBacklog> backlog() {
        try {
            return relays.stream().flatMap(relay -> relay.backlog().stream()).toList();
        } catch (DataAccessException | com.mongodb.MongoException e) {
            return List.of();
        }
    }
}
