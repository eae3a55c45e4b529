package dev.careerpath.starter;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a service tells the starter.
 *
 * @param group the service's consumer group, also the end of its dead-letter topics' names
 * @param publishes the topics it writes
 * @param consumes the topics it reads
 * @param partitions of each topic that does not exist yet
 * @param replicas of each topic that does not exist yet
 * @param consumers how many records' batches are worked on at once, each of other partitions
 * @param maxBody the largest request body
 * @param streamed request paths that read their body piece by piece, without that limit
 */
@ConfigurationProperties("careerpath")
public record StarterProperties(
        String group,
        @DefaultValue List<String> publishes,
        @DefaultValue List<String> consumes,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1") int consumers,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue List<String> streamed) {}
