package dev.careerpath.roadmap.preview;

import dev.careerpath.roadmap.newversion.AssessmentCompleted;
import dev.careerpath.starter.observe.Correlation;
import dev.careerpath.starter.problem.ApiProblem;
import dev.careerpath.starter.problem.FieldError;
import dev.careerpath.starter.problem.InvalidRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.requestreply.ReplyingKafkaTemplate;
import org.springframework.kafka.support.TopicPartitionOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the assessment service over Kafka and waits for its answer. */
public final class AskingAssessment implements SmartLifecycle, DisposableBean {

    /** Where questions go; one partition, kept for minutes. */
    public static final String REQUESTS = "careerpath.preview.requests";

    /** Where answers come; every replica reads all of them and takes its own. */
    public static final String REPLIES = "careerpath.preview.replies";

    private final ReplyingKafkaTemplate<String, byte[], byte[]> kafka;
    private final JsonMapper json;
    private final Duration patience;

    /**
     * @param patience how long an answer may take
     */
    public AskingAssessment(
            ProducerFactory<String, byte[]> producers,
            ConsumerFactory<String, byte[]> consumers,
            JsonMapper json,
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
        this.json = json;
        this.patience = patience;
    }

    /**
     * What is asked: a leader the assessment service knows, or a profile.
     *
     * @param profileId of a known leader; null when {@code profile} is given
     * @param profile in the shape of profile events, without what names a person
     * @param targetRole instead of the leader's; null for the same
     * @param context instead of the leader's; null for the same
     */
    record Question(
            String tenant,
            @Nullable String profileId,
            @Nullable JsonNode profile,
            @Nullable String targetRole,
            @Nullable JsonNode context) {}

    /**
     * What is answered.
     *
     * @param assessment as in assessment events; null when the question was wrong
     * @param errors what is wrong with the profile
     */
    private record Reply(@Nullable JsonNode assessment, @Nullable List<FieldError> errors) {}

    /**
     * The assessment.
     *
     * @throws ApiProblem 400 with what is wrong with the profile, 404 when the leader is not known
     *     there, 504 when there is no answer in time
     */
    AssessmentCompleted ask(Question question) {
        Reply reply = json.readValue(answer(question), Reply.class);
        if (reply.errors() != null && !reply.errors().isEmpty()) {
            throw new InvalidRequest(reply.errors());
        }
        JsonNode assessment = reply.assessment();
        if (assessment == null || assessment.isNull()) {
            throw ApiProblem.notFound(
                    "There is no assessment of the profile " + question.profileId() + ".");
        }
        return json.treeToValue(assessment, AssessmentCompleted.class);
    }

    private byte[] answer(Question question) {
        try {
            if (!kafka.waitForAssignment(patience)) {
                throw noAnswer();
            }
            var record =
                    new ProducerRecord<>(
                            REQUESTS,
                            Correlation.currentOr(question.tenant()),
                            json.writeValueAsBytes(question));
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
