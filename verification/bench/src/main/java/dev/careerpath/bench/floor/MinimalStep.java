package dev.careerpath.bench.floor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * A Kafka hop: a batch in, one look at what is there already, one bulk insert, the records out and
 * acknowledged, then the commit. Arguments: name, Kafka, MongoDB, topic in, topic out, file of
 * samples.
 */
public final class MinimalStep {

    private MinimalStep() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        String name = arguments[0];
        List<Sample> samples = Sample.read(Path.of(arguments[5]));
        MongoCollection<Document> documents = Clients.collection(arguments[2], name);
        try (KafkaConsumer<String, byte[]> consumer =
                        Clients.consumer(arguments[1], "floor-" + name);
                KafkaProducer<String, byte[]> producer = Clients.producer(arguments[1])) {
            consumer.subscribe(List.of(arguments[3]));
            System.out.println("ready");
            while (true) {
                List<Document> fresh = new ArrayList<>();
                List<ProducerRecord<String, byte[]>> out = new ArrayList<>();
                var batch = consumer.poll(Duration.ofSeconds(5));
                if (batch.isEmpty()) {
                    continue;
                }
                List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
                batch.forEach(records::add);
                Set<String> known = known(documents, records);
                for (ConsumerRecord<String, byte[]> record : records) {
                    String correlation =
                            new String(
                                    record.headers().lastHeader(Sample.CORRELATION).value(),
                                    StandardCharsets.UTF_8);
                    Sample sample = Sample.of(samples, correlation);
                    if (known.add(record.key())) {
                        fresh.add(
                                new Document("_id", record.key())
                                        .append("correlation", correlation)
                                        .append("body", new RawBsonDocument(sample.document())));
                    }
                    out.add(sample.record(arguments[4], record.key(), correlation));
                }
                if (!fresh.isEmpty()) {
                    documents.insertMany(fresh, new InsertManyOptions().ordered(false));
                }
                Clients.send(producer, out);
                consumer.commitSync();
            }
        }
    }

    private static Set<String> known(
            MongoCollection<Document> documents, List<ConsumerRecord<String, byte[]>> records) {
        Set<String> known = new HashSet<>();
        documents
                .find(Filters.in("_id", records.stream().map(ConsumerRecord::key).toList()))
                .projection(Projections.include("_id"))
                .forEach(document -> known.add(document.getString("_id")));
        return known;
    }
}
