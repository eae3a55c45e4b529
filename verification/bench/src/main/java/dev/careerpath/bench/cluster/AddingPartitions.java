package dev.careerpath.bench.cluster;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.careerpath.bench.system.Pause;
import dev.careerpath.bench.system.Product;
import dev.careerpath.bench.torture.TopicsRead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The procedure by which partitions are added, step by step as docs/retention.md has it. */
final class AddingPartitions {

    private static final String PARTITIONS = "12";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private AddingPartitions() {}

    static void on(Cluster cluster) {
        String kafka = cluster.brokers().servers();
        cluster.of("edge").forEach(replica -> replica.process().terminate());
        awaitWorkedOff(cluster, kafka);
        List<Replica> services =
                Cluster.SERVICES.stream().flatMap(name -> cluster.of(name).stream()).toList();
        services.parallelStream().forEach(replica -> replica.process().terminate());
        cluster.deleted().putAll(TopicsRead.of(kafka, cluster.deleted()).byTopic());
        KafkaState.empty(kafka, TopicsRead.TOPICS);
        cluster.use(Product.home(), Map.of("KAFKA_PARTITIONS", PARTITIONS));
        services.forEach(replica -> replica.process().start());
        Cluster.SERVICES.forEach(cluster::awaitWhole);
        for (String service : Cluster.SERVICES) {
            repair(cluster.of(service).getFirst(), cluster.token("local", "operator"));
        }
        cluster.of("edge").forEach(replica -> replica.process().start());
    }

    private static void awaitWorkedOff(Cluster cluster, String kafka) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!outboxesEmpty(cluster.store().uri()) || !KafkaState.allRead(kafka)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Not everything is worked off");
            }
            Pause.millis(500);
        }
    }

    private static boolean outboxesEmpty(String mongodb) {
        try (MongoClient mongo = MongoClients.create(mongodb)) {
            for (String name : mongo.listDatabaseNames()) {
                var database = mongo.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    if (name.startsWith("careerpath-")
                            && database.getCollection(collection)
                                            .countDocuments(Filters.exists("outbox.0"))
                                    > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static void repair(Replica replica, String token) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/repair"
                                                .formatted(replica.http().port())))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s could not be repaired: %d %s"
                                .formatted(
                                        replica.process().name(),
                                        answer.statusCode(),
                                        answer.body()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
