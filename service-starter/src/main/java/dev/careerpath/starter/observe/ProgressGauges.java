package dev.careerpath.starter.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Shows how far a consumer group is on each partition, and whether a broker answers. */
final class ProgressGauges {

    private final String group;
    private final MultiGauge lags;
    private volatile boolean reachable;

    ProgressGauges(String group, MeterRegistry meters) {
        this.group = group;
        Gauge.builder("careerpath.broker.reachable", this, each -> each.reachable ? 1 : 0)
                .description("1 while a broker answers, 0 while none does")
                .register(meters);
        this.lags =
                MultiGauge.builder("careerpath.consumer.lag")
                        .description(
                                "Records that the group has yet to work off; below zero the broker has lost some")
                        .register(meters);
    }

    /** The broker has answered, and these are its partitions with their lag in records. */
    void show(Map<TopicPartition, Long> lag) {
        reachable = true;
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        lag.forEach((partition, records) -> {
            Tags tags =
                    Tags.of(
                            "group",
                            group,
                            "topic",
                            partition.topic(),
                            "partition",
                            Integer.toString(partition.partition()));
            rows.add(MultiGauge.Row.of(tags, records));
        });
        lags.register(rows, true);
    }

    /** No broker answers; the lags stay as they were. */
    void away() {
        reachable = false;
    }
}
