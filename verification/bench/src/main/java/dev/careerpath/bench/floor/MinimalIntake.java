package dev.careerpath.bench.floor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * The second HTTP hop: one insert with the event in the document, answered when it is stored; then
 * the event goes out, many at a time, and leaves the document. Arguments: port, Kafka, MongoDB,
 * topic, file of samples.
 */
public final class MinimalIntake {

    private static final int BATCH = 500;

    private final List<Sample> samples;
    private final MongoCollection<Document> documents;
    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final BlockingQueue<ProducerRecord<String, byte[]>> waiting =
            new LinkedBlockingQueue<>();

    private MinimalIntake(String kafka, String mongodb, String topic, Path samples) {
        this.samples = Sample.read(samples);
        this.documents = Clients.collection(mongodb, "profiles");
        this.producer = Clients.producer(kafka);
        this.topic = topic;
    }

    public static void main(String[] arguments) throws IOException {
        var intake =
                new MinimalIntake(arguments[1], arguments[2], arguments[3], Path.of(arguments[4]));
        HttpServer server = MinimalEdge.listen(Integer.parseInt(arguments[0]));
        server.createContext("/", intake::take);
        server.start();
        Thread.ofPlatform().name("relay").start(intake::relay);
        System.out.println("ready");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String correlation = exchange.getRequestHeaders().getFirst("X-Correlation-Id");
            String id = SortedIds.next();
            Sample sample = Sample.of(samples, correlation);
            var record = sample.record(topic, id, correlation);
            documents.insertOne(
                    new Document("_id", id)
                            .append("correlation", correlation)
                            .append("body", new RawBsonDocument(sample.document()))
                            .append("outbox", sample.value()));
            waiting.add(record);
            exchange.getResponseHeaders().add("Location", "/v1/profiles/" + id);
            exchange.sendResponseHeaders(201, sample.value().length);
            exchange.getResponseBody().write(sample.value());
        }
    }

    private void relay() {
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                Clients.send(producer, batch);
                documents.updateMany(
                        Filters.in("_id", batch.stream().map(ProducerRecord::key).toList()),
                        Updates.unset("outbox"));
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
