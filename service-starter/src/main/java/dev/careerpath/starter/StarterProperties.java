package dev.careerpath.starter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service tells the starter.
 *
 * @param group the service's consumer group, also the end of its dead-letter topics' names
 * @param publishes the topics it writes
 * @param consumes the topics it reads
 * @param awaits the consumer groups of other services whose work comes before its own, each with
 *     the topics it reads
 * @param partitions of each topic that does not exist yet
 * @param replicas of each topic that does not exist yet; the broker's default where null
 * @param consumers how many records' batches are worked on at once, each of other partitions
 * @param maxBody the largest request body
 * @param streamed request paths that read their body piece by piece, without that limit
 */
@ConfigurationProperties("careerpath")
public record StarterProperties(
        String group,
        @DefaultValue List<String> publishes,
        @DefaultValue List<String> consumes,
        @DefaultValue Map<String, List<String>> awaits,
        @DefaultValue("6") int partitions,
        @Nullable Short replicas,
        @DefaultValue("1") int consumers,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue List<String> streamed) {}
