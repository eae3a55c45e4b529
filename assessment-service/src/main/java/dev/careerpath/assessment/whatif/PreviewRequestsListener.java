package dev.careerpath.assessment.whatif;

import dev.careerpath.assessment.whatif.AnsweringPreviews.Answer;
import dev.careerpath.assessment.whatif.AnsweringPreviews.Question;
import dev.careerpath.starter.event.RecordText;
import dev.careerpath.starter.event.UnreadableEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in questions and sends the answers, each under its question's correlation id. */
@Component
class PreviewRequestsListener {

    static final String REQUESTS = "careerpath.preview.requests";
    static final String REPLIES = "careerpath.preview.replies";

    private static final Logger log = LoggerFactory.getLogger(PreviewRequestsListener.class);

    /** The age from which on a question is left unanswered, because nobody waits for it. */
    private static final Duration WORTH_ANSWERING = Duration.ofSeconds(10);

    private final AnsweringPreviews answering;
    private final KafkaOperations<String, byte[]> kafka;
    private final JsonMapper json;
    private final Clock clock;

    PreviewRequestsListener(
            AnsweringPreviews answering,
            KafkaOperations<String, byte[]> kafka,
            JsonMapper json,
            Clock clock) {
        this.answering = answering;
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
    }

    @KafkaListener(
            topics = REQUESTS,
            groupId = "${careerpath.group}.previews",
            containerFactory = "previewListenerContainerFactory")
    void on(ConsumerRecord<String, byte[]> record) {
        Header correlation = record.headers().lastHeader(KafkaHeaders.CORRELATION_ID);
        Instant asked = Instant.ofEpochMilli(record.timestamp());
        if (correlation == null || asked.isBefore(clock.instant().minus(WORTH_ANSWERING))) {
            return;
        }
        Question question;
        try {
            question =
                    json.readValue(
                            RecordText.ofJson(record.value(), "The question"), Question.class);
        } catch (JacksonException | UnreadableEvent e) {
            log.warn("A question cannot be read and gets no answer: {}", e.getMessage());
            return;
        }
        Answer answer = answering.answer(question);
        var reply = new ProducerRecord<>(REPLIES, record.key(), json.writeValueAsBytes(answer));
        reply.headers().add(correlation);
        kafka.send(reply);
    }
}
