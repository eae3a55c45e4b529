package dev.careerpath.peers.step;

import dev.careerpath.bench.floor.Sample;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/** What the product stored and sent at each step. */
@Component
public class Samples {

    private final Map<Step, List<Sample>> samples;

    /**
     * @param folder with a file of samples for each step
     */
    public Samples(@Value("${peers.samples}") Path folder) {
        this.samples =
                Arrays.stream(Step.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        step -> Sample.read(folder.resolve(step.collection()))));
    }

    /** The sample that stands for a request at a step. */
    Sample of(Step step, String correlation) {
        return Sample.of(samples.getOrDefault(step, List.of()), correlation);
    }

    /** An announcement as it is sent, keyed by its profile, with the headers of the product's. */
    public Message<byte[]> message(Announcement announcement) {
        return MessageBuilder.withPayload(announcement.value())
                .copyHeaders(
                        of(announcement.by(), announcement.correlation())
                                .headersFor(announcement.correlation()))
                .setHeader(KafkaHeaders.KEY, announcement.profile())
                .build();
    }
}
