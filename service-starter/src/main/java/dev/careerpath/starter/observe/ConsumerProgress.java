package dev.careerpath.starter.observe;

import dev.careerpath.starter.event.RecordPosition;
import dev.careerpath.starter.event.WorkedOff;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Watches how far this service's consumer group is on its topics, and the groups before it: for the
 * lag of each partition, whichever replica reads it, and for what may still be on its way. A lag
 * below zero means that the broker has lost records which the group has read.
 */
public final class ConsumerProgress implements SmartLifecycle, WorkedOff {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final GroupOffsets offsets;
    private final Clock clock;
    private final String group;
    private final Map<String, List<String>> topics = new LinkedHashMap<>();
    private final Map<String, CaughtUp> groups = new LinkedHashMap<>();
    private final ProgressGauges gauges;
    private final Commits commits;
    private volatile boolean running;
    private @Nullable Thread watching;

    /**
     * @param group this service's own
     * @param consumed the topics it reads
     * @param awaited groups of other services whose work comes before its own, with their topics
     */
    public ConsumerProgress(
            GroupOffsets offsets,
            String group,
            List<String> consumed,
            Map<String, List<String>> awaited,
            MeterRegistry meters,
            Clock clock) {
        this.offsets = offsets;
        this.group = group;
        this.clock = clock;
        topics.putAll(awaited);
        topics.put(group, consumed);
        topics.keySet().forEach(each -> groups.put(each, new CaughtUp()));
        this.gauges = new ProgressGauges(group, meters);
        this.commits = new Commits(offsets, group, clock);
    }

    /**
     * Everything that was on the topics until then is worked off, by this group and those before
     * it; null while that is not known.
     */
    public @Nullable Instant caughtUpTo() {
        List<@Nullable Instant> all = new ArrayList<>();
        groups.values().forEach(each -> all.add(each.upTo()));
        return all.contains(null)
                ? null
                : all.stream().filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }

    @Override
    public boolean covers(Instant time, @Nullable RecordPosition ledTo) {
        Instant upTo = caughtUpTo();
        boolean longAgo = upTo != null && time.isBefore(upTo.minus(CLOCKS_APART));
        return longAgo || (ledTo != null && commits.include(ledTo));
    }

    @Override
    public void start() {
        running = true;
        watching = Thread.ofVirtual().name("consumer-progress").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                groups.forEach(this::look);
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(String name, CaughtUp caughtUp) {
        Instant now = clock.instant();
        try {
            // What is committed first: else what is read in between would look like records lost.
            Map<TopicPartition, Long> committed = offsets.committed(name);
            Map<TopicPartition, Long> ends = offsets.ends(topics.getOrDefault(name, List.of()));
            caughtUp.sample(now, committed, ends);
            if (name.equals(group)) {
                commits.saw(committed);
                gauges.show(GroupOffsets.lag(committed, ends));
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            gauges.away();
            commits.failed();
            caughtUp.failed(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
