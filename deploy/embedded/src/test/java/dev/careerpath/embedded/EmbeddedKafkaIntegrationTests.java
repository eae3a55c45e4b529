package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIntegrationTests {

    @TempDir private Path data;

    @Test
    void keepsRecordsFromOneStartToTheNext() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0);
                Admin admin = Admin.create(client(broker));
                KafkaProducer<String, String> producer =
                        new KafkaProducer<>(
                                client(broker), new StringSerializer(), new StringSerializer())) {
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1))).all().get();
            producer.send(new ProducerRecord<>("events", "leader", "submitted")).get();
        }
        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0);
                KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(
                                client(broker),
                                new StringDeserializer(),
                                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("events", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(10)))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("submitted");
        }
    }

    @Test
    void cutsOffAHalfBatchAndLetsNobodyPassOverWhatComesAfter() throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0);
                Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic("events", 1, (short) 1))).all().get();
            publish(broker, "one", "two", "three");
            assertThat(read(broker, 3)).containsExactly("one", "two", "three");
        }
        tear(data.resolve("events-0/00000000000000000000.log"));

        try (EmbeddedKafka broker = EmbeddedKafka.start(data, 0)) {
            publish(broker, "four", "five");

            assertThat(read(broker, 2)).containsExactly("four", "five");
        }
    }

    private static void publish(EmbeddedKafka broker, String... values) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        client(broker), new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>("events", "leader", value)).get();
            }
        }
    }

    /** What a group that commits by offset alone reads, as the services' do. */
    private static List<String> read(EmbeddedKafka broker, int atLeast) {
        Map<String, Object> settings = new HashMap<>(client(broker));
        settings.put("group.id", "followers");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("events"));
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            long offset = 0;
            while (values.size() < atLeast && System.nanoTime() < until) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    values.add(each.value());
                    offset = each.offset() + 1;
                }
            }
            consumer.commitSync(
                    Map.of(new TopicPartition("events", 0), new OffsetAndMetadata(offset)));
        }
        return values;
    }

    private static void tear(Path segment) throws Exception {
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 30);
        }
    }

    @Test
    void saysWhatToDoAboutADamagedFolder() throws Exception {
        Files.writeString(data.resolve("meta.properties"), "version=1\nnode.id=7\n");
        assertThatThrownBy(() -> EmbeddedKafka.start(data, 0))
                .isInstanceOf(CorruptData.class)
                .hasMessageContaining(data.toString());
    }

    private static Map<String, Object> client(EmbeddedKafka broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
