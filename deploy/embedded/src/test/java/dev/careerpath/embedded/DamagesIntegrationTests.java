package dev.careerpath.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagesIntegrationTests {

    @TempDir private Path data;

    @Test
    void namesEachDocumentAndRecordThatTheDiskHasChanged() throws Exception {
        fill();
        assertThat(Damages.find(data)).isEmpty();

        change(data.resolve("mongodb/documents.mv"), "Grace Hopper", "Grace Hoppes");
        change(data.resolve("kafka/events-0/00000000000000000000.log"), "second", "sekond");

        List<String> damages = Damages.find(data);
        assertThat(damages).hasSize(2);
        assertThat(damages.get(0)).contains("grace", "careerpath.leaders", "damaged");
        assertThat(damages.get(1)).contains("events-0", "from offset 1 on");
    }

    private void fill() throws Exception {
        try (EmbeddedMongo store = EmbeddedMongo.start(data.resolve("mongodb"), 0);
                MongoClient client = MongoClients.create(store.uri())) {
            var leaders = client.getDatabase("careerpath").getCollection("leaders");
            leaders.insertOne(new Document("_id", "ada").append("name", "Ada Lovelace"));
            leaders.insertOne(new Document("_id", "grace").append("name", "Grace Hopper"));
        }
        try (EmbeddedKafka broker = EmbeddedKafka.start(data.resolve("kafka"), 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (Admin admin = Admin.create(client);
                    KafkaProducer<String, String> producer =
                            new KafkaProducer<>(
                                    client, new StringSerializer(), new StringSerializer())) {
                admin.createTopics(List.of(new NewTopic("events", 1, (short) 1))).all().get();
                for (String value : List.of("first", "second", "third")) {
                    producer.send(new ProducerRecord<>("events", value)).get();
                }
            }
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }
}
