import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows every leader's progress and prints each event once. With Java 25 and the jars of kafka-clients, slf4j-api and lz4-java:
 *
 * <pre>java -cp 'lib/*' FollowProgress.java kafka.properties</pre>
 *
 * The file says where the broker is and how to log in there, as Kafka's own tools take it with --command-config. The
 * built-in broker's is keys/kafka.properties in the data folder.
 */
void main(String[] args) throws IOException {
    Properties settings = new Properties();
    try (var file = Files.newBufferedReader(Path.of(args[0]))) {
        settings.load(file);
    }
    settings.put("group.id", args.length > 1 ? args[1] : "follow-progress");
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    // A repeat has the same source and id. Where it must hold over a restart, keep the pairs with what you store.
    Set<String> seen =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > 100_000;
                        }
                    });
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
        consumer.subscribe(List.of("careerpath.progress.events"));
        while (true) {
            for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                if (!seen.add(attribute(event, "source") + " " + attribute(event, "id"))) {
                    continue;
                }
                if (event.value() == null) {
                    IO.println("forget " + event.key());
                } else {
                    IO.println(attribute(event, "type") + " " + event.key() + " " + event.value());
                }
            }
            consumer.commitSync();
        }
    }
}

String attribute(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
}
