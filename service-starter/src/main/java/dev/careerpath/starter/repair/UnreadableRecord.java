package dev.careerpath.starter.repair;

import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordDeserializationException;

/** What a consumer's failure tells of the record that it could not read. */
final class UnreadableRecord {

    private UnreadableRecord() {}

    /** Where the record is; empty where the failure is about no record. */
    static Optional<TopicPartition> partition(Exception failure, Consumer<?, ?> consumer) {
        if (failure instanceof RecordDeserializationException record) {
            return Optional.of(record.topicPartition());
        }
        // The driver names the place in its message only; what the protocol answers names others
        // too.
        String message = failure.getMessage();
        return failure instanceof KafkaException
                        && !(failure instanceof ApiException)
                        && message != null
                ? consumer.assignment().stream()
                        .filter(each -> message.matches("(?s).*\\b\\Q" + each + "\\E(?!\\d).*"))
                        .findFirst()
                : Optional.empty();
    }

    static String reason(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }
}
