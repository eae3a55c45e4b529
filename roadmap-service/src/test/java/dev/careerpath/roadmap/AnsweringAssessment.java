package dev.careerpath.roadmap;

import dev.careerpath.starter.test.Backends;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the assessment service: answers each question about a what-if until it is closed. */
final class AnsweringAssessment implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Assessments assessments;
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean open = true;

    AnsweringAssessment(Assessments assessments) {
        this.assessments = assessments;
        this.thread = Thread.ofVirtual().start(this::answer);
        try {
            listening.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer() {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", Backends.pair().bootstrapServers());
        try (var consumer =
                        new KafkaConsumer<>(
                                broker, new StringDeserializer(), new ByteArrayDeserializer());
                var producer =
                        new KafkaProducer<>(
                                broker, new StringSerializer(), new ByteArraySerializer())) {
            List<TopicPartition> requests =
                    List.of(new TopicPartition("careerpath.preview.requests", 0));
            consumer.assign(requests);
            consumer.seekToEnd(requests);
            consumer.position(requests.getFirst());
            listening.countDown();
            while (open) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    producer.send(reply(record));
                }
            }
        }
    }

    private ProducerRecord<String, byte[]> reply(ConsumerRecord<String, byte[]> record) {
        JsonNode question = JSON.readTree(record.value());
        String answer =
                "{\"assessment\":%s}"
                        .formatted(
                                assessments.whatIf(question.path("targetRole").asString("CPTO")));
        var reply =
                new ProducerRecord<>("careerpath.preview.replies", record.key(), answer.getBytes());
        reply.headers().add(record.headers().lastHeader("kafka_correlationId"));
        return reply;
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
