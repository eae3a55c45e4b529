package dev.careerpath.bench.load;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something that takes profiles over HTTP and shows its last result on a topic.
 *
 * @param name as the tables call it
 * @param submit where a profile is posted
 * @param token the bearer token sent along
 * @param kafka the brokers
 * @param topic where the end is seen
 * @param parts its processes by name, the broker's and the store's among them
 */
public record Flow(
        String name,
        URI submit,
        String token,
        String kafka,
        String topic,
        Supplier<Map<String, Long>> parts) {}
