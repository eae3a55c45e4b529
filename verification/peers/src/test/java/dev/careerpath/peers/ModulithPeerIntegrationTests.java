package dev.careerpath.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.careerpath.bench.floor.Sample;
import dev.careerpath.embedded.EmbeddedKafka;
import dev.careerpath.embedded.EmbeddedMongo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The peer on the built-in broker and store. */
class ModulithPeerIntegrationTests {

    private static final String CORRELATION = "test-1";
    private static final int PARTITIONS = 2;
    private static final Map<String, String> TOPICS =
            Map.of(
                    "profiles", "modulith.profiles",
                    "assessments", "modulith.assessments",
                    "roadmaps", "modulith.progress");

    @TempDir private Path folder;

    @Test
    void oneProfileLeavesThreeDocumentsAndThreeRecordsLikeTheProducts() throws Exception {
        Sample.writeAll(
                folder,
                Stream.of("profiles", "assessments", "roadmaps").map(this::samples).toList());
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                EmbeddedMongo mongo = EmbeddedMongo.inMemory(0);
                ConfigurableApplicationContext peer =
                        ModulithPeer.start(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--spring.mongodb.uri=" + mongo.uri() + "/modulith",
                                "--peers.partitions=" + PARTITIONS,
                                "--peers.samples=" + folder);
                MongoClient client = MongoClients.create(mongo.uri())) {

            String profile = submit(peer.getEnvironment().getProperty("local.server.port"));

            Map<String, ConsumerRecord<String, byte[]>> records = records(kafka);
            MongoDatabase database = client.getDatabase("modulith");
            TOPICS.forEach((step, topic) -> {
                Document stored =
                        database.getCollection(step).find(Filters.eq("_id", profile)).first();
                assertThat(stored).as(step).isNotNull();
                assertThat(stored.get("body", Document.class).getString("of")).isEqualTo(step);
                ConsumerRecord<String, byte[]> sent = records.get(topic);
                assertThat(sent).as(topic).isNotNull();
                assertThat(sent.key()).isEqualTo(profile);
                assertThat(sent.value()).isEqualTo(value(step));
                assertThat(header(sent, Sample.CORRELATION)).isEqualTo(CORRELATION);
                assertThat(header(sent, "ce_type")).isEqualTo(step);
                assertThat(database.getCollection(step).countDocuments()).isEqualTo(1);
            });
            // Two listeners heard of the profile, two of the assessment, one of the roadmap.
            var publications = database.getCollection("event_publication");
            await().untilAsserted(() ->
                    assertThat(publications.countDocuments(Filters.ne("completionDate", null)))
                            .isEqualTo(5));
            assertThat(publications.countDocuments()).isEqualTo(5);
        }
    }

    /** Two samples of a step, the second of which stands for the request. */
    private List<Sample> samples(String step) {
        ByteBuf bson =
                new RawBsonDocument(new Document("of", step), new DocumentCodec()).getByteBuffer();
        byte[] document = new byte[bson.remaining()];
        bson.get(document);
        Map<String, byte[]> headers =
                Map.of("ce_type", bytes(step), Sample.CORRELATION, bytes("of the sample"));
        return List.of(
                new Sample(document, headers, bytes("another")),
                new Sample(document, headers, value(step)));
    }

    private static byte[] value(String step) {
        return bytes("{\"of\":\"" + step + "\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        assertThat(record.headers().lastHeader(name)).as(name).isNotNull();
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String submit(String port) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/v1/profiles"))
                                    .header("Content-Type", "application/json")
                                    .header("X-Correlation-Id", CORRELATION)
                                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(value("profiles"));
            String location = answer.headers().firstValue("Location").orElseThrow();
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    /** The record of each topic; one that comes twice, or from elsewhere, fails. */
    private static Map<String, ConsumerRecord<String, byte[]>> records(EmbeddedKafka kafka) {
        Map<String, ConsumerRecord<String, byte[]>> records = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    TOPICS.values().stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            assertThat(partitions).hasSize(TOPICS.size() * PARTITIONS);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach(record ->
                                        assertThat(records.put(record.topic(), record)).isNull());
                        return records.size() == TOPICS.size();
                    });
        }
        return records;
    }
}
