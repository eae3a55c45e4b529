package dev.careerpath.roadmap.preview;

import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.problem.ApiProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.TopicPartitionOffset;

/** The line to the assessment service, over Kafka: a question goes out, its answer comes back. */
final class AssessmentLine implements SmartLifecycle, DisposableBean {

    /** Where questions go; one partition, kept for minutes. */
    static final String REQUESTS = "careerpath.preview.requests";

    /** Where answers come; every replica reads all of them and takes its own. */
    static final String REPLIES = "careerpath.preview.replies";

    private final ReplyingKafkaTemplate<String, byte[], byte[]> kafka;
    private final Duration patience;

    /**
     * @param patience how long an answer may take
     */
    AssessmentLine(
            ProducerFactory<String, byte[]> producers,
            ConsumerFactory<String, byte[]> consumers,
            Duration patience) {
        // No group: the partition is assigned by hand from its end, and nothing is committed.
        ContainerProperties replies =
                new ContainerProperties(
                        new TopicPartitionOffset(
                                REPLIES, 0, TopicPartitionOffset.SeekPosition.END));
        replies.setGroupId("roadmap-service.previews");
        replies.setAckMode(ContainerProperties.AckMode.MANUAL);
        this.kafka =
                new ReplyingKafkaTemplate<>(
                        producers, new KafkaMessageListenerContainer<>(consumers, replies));
        kafka.setSharedReplyTopic(true);
        kafka.setDefaultReplyTimeout(patience);
        kafka.afterPropertiesSet();
        this.patience = patience;
    }

    /**
     * Sends a question and waits for its answer.
     *
     * @throws ApiProblem 504 when there is none in time
     */
    byte[] ask(String tenant, byte[] question) {
        try {
            if (!kafka.waitForAssignment(patience)) {
                throw noAnswer();
            }
            var record = new ProducerRecord<>(REQUESTS, Correlation.currentOr(tenant), question);
            return kafka.sendAndReceive(record, patience)
                    .get(patience.toMillis() + 500, TimeUnit.MILLISECONDS)
                    .value();
        } catch (ExecutionException | TimeoutException e) {
            throw noAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw noAnswer();
        }
    }

    private static ApiProblem noAnswer() {
        return new ApiProblem(
                HttpStatus.GATEWAY_TIMEOUT,
                "assessment-timeout",
                "The assessment did not come in time",
                "A preview with another role, context or profile is assessed first, and that took too long. Nothing was"
                        + " changed; try again. A preview of other hours or another date works meanwhile.",
                List.of());
    }

    @Override
    public void start() {
        kafka.start();
    }

    @Override
    public void stop() {
        kafka.stop();
    }

    /** Only at the end: what is stopped may be started again. */
    @Override
    public void destroy() {
        kafka.destroy();
    }

    @Override
    public boolean isRunning() {
        return kafka.isRunning();
    }
}
