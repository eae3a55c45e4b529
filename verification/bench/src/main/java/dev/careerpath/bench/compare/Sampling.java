package dev.careerpath.bench.compare;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.careerpath.bench.floor.Sample;
import dev.careerpath.bench.load.Flow;
import dev.careerpath.bench.load.Submission;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.RawBsonDocument;

/** Submits a few profiles and takes down what each leaves behind at each hop. */
final class Sampling {

    /** A hop: the topic it writes, and the database and collection it stores in. */
    private record Hop(String topic, String database, String collection) {}

    private static final List<Hop> HOPS =
            List.of(
                    new Hop("careerpath.profile.events", "careerpath-profile", "profiles"),
                    new Hop("careerpath.assessment.events", "careerpath-assessment", "assessments"),
                    new Hop("careerpath.progress.events", "careerpath-roadmap", "roadmaps"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Sampling() {}

    /** For each hop one sample of each body. */
    static List<List<Sample>> of(Flow product, String mongodb, List<byte[]> bodies) {
        try (var http = HttpClient.newHttpClient();
                MongoClient mongo = MongoClients.create(mongodb);
                var consumer =
                        new KafkaConsumer<>(
                                Map.<String, Object>of("bootstrap.servers", product.kafka()),
                                new StringDeserializer(),
                                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    HOPS.stream()
                            .flatMap(hop -> consumer.partitionsFor(hop.topic()).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            List<List<Sample>> samples = new ArrayList<>();
            HOPS.forEach(_ -> samples.add(new ArrayList<>()));
            for (byte[] body : bodies) {
                String id = Submission.of(body, product, http);
                Map<String, ConsumerRecord<String, byte[]>> records = follow(consumer, id);
                for (int hop = 0; hop < HOPS.size(); hop++) {
                    samples.get(hop).add(sample(mongo, HOPS.get(hop), id, records));
                }
            }
            return samples;
        }
    }

    private static Map<String, ConsumerRecord<String, byte[]>> follow(
            KafkaConsumer<String, byte[]> consumer, String id) {
        Map<String, ConsumerRecord<String, byte[]>> records = new LinkedHashMap<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (records.size() < HOPS.size()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The profile %s came only as far as %s".formatted(id, records.keySet()));
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                if (id.equals(record.key())) {
                    records.put(record.topic(), record);
                }
            }
        }
        return records;
    }

    private static Sample sample(
            MongoClient mongo,
            Hop hop,
            String id,
            Map<String, ConsumerRecord<String, byte[]>> records) {
        RawBsonDocument document =
                mongo.getDatabase(hop.database())
                        .getCollection(hop.collection(), RawBsonDocument.class)
                        .find(Filters.eq("_id", id))
                        .first();
        ConsumerRecord<String, byte[]> record = records.get(hop.topic());
        if (document == null || record == null) {
            throw new IllegalStateException("Nothing is stored of " + id + " at " + hop);
        }
        Map<String, byte[]> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), header.value()));
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return new Sample(bytes, headers, record.value());
    }
}
