package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTests {

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
